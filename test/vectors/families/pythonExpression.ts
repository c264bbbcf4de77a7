import { arithmetic, isTensor, pick, type PythonValue, slice, tensor } from './pythonValue.js';

/** What a call gives, from its arguments in order and those by name. */
export type PythonFunction = (
  args: readonly PythonValue[],
  named: Readonly<Record<string, PythonValue>>,
) => PythonValue;

/** Functions by name: also methods, which get their tensor as the first argument. */
export type PythonFunctions = Readonly<Record<string, PythonFunction>>;

const TOKEN =
  /\s*(?:(0x[\da-fA-F]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(\*\*|\/\/|[<>=!]=|[-+*/]=|[^\s\w]))/y;

/** What any program may call: it shows values, and gives them back. */
const builtIn: PythonFunctions = {
  print: (args) => (args.length === 1 ? args[0]! : args),
  list: ([value]) => value!,
};

/**
 * Runs the published programs of known answers, which are written as short pieces of Python: assignments,
 * calls, arithmetic, lists, tuples and subscripts. Gives what the last statement gives; a statement that
 * calls a generator's `manual_seed` seeds.
 */
export function runPython(program: string, functions: PythonFunctions): PythonValue {
  const variables = new Map<string, PythonValue>();
  let last: PythonValue = [];
  for (const statement of statementsOf(program)) {
    if (/^\s*(import|from)\s|^\s*$/.test(statement)) continue;
    last = new Statement(statement, { ...builtIn, ...functions }, variables).run();
  }
  return last;
}

/** Statements end at a semicolon or a line's end outside brackets. */
function statementsOf(program: string): string[] {
  const statements = [''];
  let depth = 0;
  for (const sign of program) {
    if ('([{'.includes(sign)) depth++;
    if (')]}'.includes(sign)) depth--;
    if (depth === 0 && (sign === ';' || sign === '\n')) statements.push('');
    else statements.push(statements.pop()! + sign);
  }
  return statements;
}

/** One statement, run as it is read. */
class Statement {
  readonly #tokens: string[] = [];
  #at = 0;
  readonly #functions: PythonFunctions;
  readonly #variables: Map<string, PythonValue>;

  constructor(text: string, functions: PythonFunctions, variables: Map<string, PythonValue>) {
    TOKEN.lastIndex = 0;
    const trimmed = text.trimEnd();
    while (TOKEN.lastIndex < trimmed.length) {
      const match = TOKEN.exec(trimmed);
      if (match === null) throw new Error(`cannot read ${JSON.stringify(text)}`);
      this.#tokens.push(match[1] ?? match[2] ?? match[3]!);
    }
    this.#functions = functions;
    this.#variables = variables;
  }

  run(): PythonValue {
    const { names, operator } = this.#assignment();
    let value = this.#list('');
    if (this.#at < this.#tokens.length) throw new Error(`cannot read on at ${this.#peek()}`);
    if (operator === undefined) return value;
    if (operator !== '=') value = arithmetic(operator[0]!, this.#variables.get(names[0]!)!, value);
    names.forEach((name, i) => {
      this.#variables.set(name, names.length === 1 ? value : pick(value, 0, i));
    });
    return value;
  }

  /** The names before an `=` or a `+=` outside brackets, which are then read. */
  #assignment(): { names: string[]; operator?: string } {
    let depth = 0;
    const at = this.#tokens.findIndex((token) => {
      if ('([{'.includes(token)) depth++;
      if (')]}'.includes(token)) depth--;
      return depth === 0 && /^[-+*/]?=$/.test(token);
    });
    if (at < 0) return { names: [] };
    this.#at = at + 1;
    const names = this.#tokens.slice(0, at).filter((token) => token !== ',');
    return { names, operator: this.#tokens[at]! };
  }

  #peek = (): string => this.#tokens[this.#at] ?? '';

  #take(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at++;
    return true;
  }

  #expect(token: string): void {
    if (!this.#take(token)) throw new Error(`expected ${token}, got ${this.#peek()}`);
  }

  /** Expressions with commas between them up to a closing token; one alone is itself. */
  #list(end: string): PythonValue {
    const items: PythonValue[] = [];
    let single = true;
    while (this.#peek() !== end) {
      items.push(this.#comparison());
      if (!this.#take(',')) break;
      single = false;
    }
    return single && items.length === 1 ? items[0]! : items;
  }

  #comparison(): PythonValue {
    const value = this.#sum();
    if (!/^([<>]|[<>=!]=)$/.test(this.#peek())) return value;
    return arithmetic(this.#tokens[this.#at++]!, value, this.#sum());
  }

  #sum(): PythonValue {
    let value = this.#product();
    while (this.#peek() === '+' || this.#peek() === '-') {
      value = arithmetic(this.#tokens[this.#at++]!, value, this.#product());
    }
    return value;
  }

  #product(): PythonValue {
    let value = this.#power();
    while (['*', '/', '//', '%'].includes(this.#peek())) {
      value = arithmetic(this.#tokens[this.#at++]!, value, this.#power());
    }
    return value;
  }

  #power(): PythonValue {
    if (this.#take('-')) return arithmetic('*', -1, this.#power());
    this.#take('+');
    const base = this.#postfix();
    return this.#take('**') ? arithmetic('**', base, this.#power()) : base;
  }

  #postfix(): PythonValue {
    let value = this.#atom();
    for (;;) {
      if (this.#take('.')) value = this.#attribute(value);
      else if (this.#take('[')) value = this.#subscript(value);
      else return value;
    }
  }

  #atom(): PythonValue {
    const token = this.#tokens[this.#at++] ?? '';
    if (/^\.?\d/.test(token)) return Number(token.replaceAll('_', ''));
    if (token === '(') {
      const value = this.#list(')');
      this.#expect(')');
      return value;
    }
    if (token === '[') return this.#brackets();
    if (token === "'" || token === '"') {
      const start = this.#at;
      while (!this.#take(token)) {
        if (this.#at++ >= this.#tokens.length) throw new Error(`a text without its ${token}`);
      }
      return { name: this.#tokens.slice(start, this.#at - 1).join('') };
    }
    if (!/^\w/.test(token)) throw new Error(`cannot read on at ${token}`);
    if (this.#take('(')) return this.#call(token, []);
    return this.#variables.get(token) ?? { name: token };
  }

  /** A list, or a list comprehension over a range: its expression is read again for every turn. */
  #brackets(): PythonValue {
    const start = this.#at;
    const first = this.#list(']');
    if (this.#take(']')) return Array.isArray(first) ? first : [first];
    this.#expect('for');
    this.#at++;
    this.#expect('in');
    this.#expect('range');
    const turns = this.#atom();
    const end = this.#at;
    const values = [first];
    while (values.length < Number(turns)) {
      this.#at = start;
      values.push(this.#list(']'));
    }
    this.#at = end;
    this.#expect(']');
    return values;
  }

  #attribute(receiver: PythonValue): PythonValue {
    const name = this.#tokens[this.#at++]!;
    if (!this.#take('(')) return { name };
    return this.#call(name, isTensor(receiver) ? [receiver] : []);
  }

  #call(name: string, args: PythonValue[]): PythonValue {
    const named: Record<string, PythonValue> = {};
    while (!this.#take(')')) {
      if (this.#tokens[this.#at + 1] === '=') {
        const key = this.#peek();
        this.#at += 2;
        named[key] = this.#sum();
      } else {
        args.push(this.#sum());
      }
      this.#take(',');
    }
    const call = this.#functions[name];
    if (call === undefined) throw new Error(`no function ${name}`);
    return call(args, named);
  }

  /** Indices and slices, e.g. `[0, 1:3]`. */
  #subscript(value: PythonValue): PythonValue {
    let result = value;
    let depth = 0;
    do {
      const from = [':', ']'].includes(this.#peek()) ? undefined : this.#sum();
      if (this.#take(':')) {
        const to = [',', ']', ':'].includes(this.#peek()) ? undefined : this.#sum();
        if (this.#take(':')) throw new Error('a slice with a step');
        result = slice(result, depth++, from as number | undefined, to as number | undefined);
      } else if (Array.isArray(from)) {
        const taken = from.map((at) => pick(value, depth, at as number));
        if (taken.some((one) => typeof one !== 'number')) throw new Error('a list of rows');
        result = tensor(taken as number[]);
      } else {
        result = pick(result, depth, from as number);
      }
    } while (this.#take(','));
    this.#expect(']');
    return result;
  }
}
