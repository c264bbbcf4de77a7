import { SamplescopeError, say, shown, type Said } from '../error.js';

/**
 * What programs print: JSON, and the literals of Python and JavaScript. Every node knows its line, from 1, for
 * messages. Lists keep their order and objects all of their members, so that neither the token "42" moves to the
 * front nor the first of two equal tokens is lost, as after JSON.parse.
 */
export type Literal =
  | { readonly kind: 'number'; readonly value: number; readonly line: number }
  | { readonly kind: 'text'; readonly value: string; readonly line: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly line: number }
  | { readonly kind: 'null'; readonly line: number }
  | List
  | Members;

/** A list, a tuple, or the numbers of a printed array or tensor. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Literal[];
  readonly line: number;
}

/** An object, a dictionary, or a printed instance such as `Logprob(logprob=-0.5, rank=1)`. */
interface Members {
  readonly kind: 'object';
  readonly members: readonly (readonly [name: string, value: Literal])[];
  readonly line: number;
}

/** Deeper brackets than these are nothing that a server answers. */
const DEEPEST = 64;

const numberPattern = /[+-]?(?:0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const wordPattern = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const spacePattern = /(?:\s|\/\/[^\n]*|#[^\n]*)*/y;
const infinityPattern = /[+-]?(?:inf(?:inity)?|∞)(?![\p{L}\p{N}_])/iuy;

const constants: Readonly<Record<string, boolean | null | number>> = {
  null: null,
  None: null,
  undefined: null,
  true: true,
  True: true,
  false: false,
  False: false,
  nan: NaN,
  NaN: NaN,
};

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  0: '\0',
};

/**
 * The values that stand one after another in a text: one of a file of JSON, one a line of JSON lines.
 *
 * Beside JSON it reads single quotes, `None`, `True`, `nan`, `-inf`, tuples, a comma behind the last item, bytes
 * `b'…'` (as a list of numbers), printed arrays without commas, and calls: `tensor([1, 2], device='cpu')` and
 * `np.float32(1.5)` are their first argument, `Logprob(logprob=-0.5)` is an object of its named ones.
 *
 * @param name What to call the text in messages.
 * @throws SamplescopeError `malformed`, with the line, for what is broken, cut short, or nested more than 64 deep
 * @example
 * parseLiterals("{'a': -inf}", 'x')[0].kind // → 'object'
 * parseLiterals('[1]\n[2]', 'x').length // → 2
 */
export function parseLiterals(text: string, name: string): Literal[] {
  let at = 0;
  let line = 1;
  let counted = 0;
  let depth = 0;

  function lineHere(): number {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++;
    return line;
  }

  const place = () => `${name}:${lineHere()}`;

  function broken(what: Said): SamplescopeError {
    return new SamplescopeError('malformed', what);
  }

  function unexpected(): SamplescopeError {
    if (at >= text.length) {
      return broken(say`${place()}: the text must be whole and well-formed, but it ends too early`);
    }
    const [token] = /^(?:[\p{L}\p{N}_.+-]+|.)/su.exec(text.slice(at, at + 40))!;
    return broken(
      say`${place()}: the text must be whole and well-formed, but it has ${shown(token)} where something else must stand`,
    );
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }

  const skipSpace = () => match(spacePattern);

  function take(character: string): boolean {
    skipSpace();
    if (text[at] !== character) return false;
    at += character.length;
    return true;
  }

  function value(): Literal {
    skipSpace();
    const character = text[at];
    if (character === '{') return nested(object);
    if (character === '[') return nested(() => listUntil(']'));
    if (character === '(') return nested(() => listUntil(')'));
    if (character === '"' || character === "'") {
      return { kind: 'text', line: lineHere(), value: quoted() };
    }
    if (text.startsWith('...', at) || character === '…') {
      throw broken(
        say`${place()}: the numbers must be printed whole, but some are left out as "...". Print all of them, or save them to a file.`,
      );
    }
    return numberHere() ?? wordHere();
  }

  function nested(read: () => Literal): Literal {
    if (++depth > DEEPEST) {
      throw broken(say`${place()}: brackets must be at most ${DEEPEST} deep, got more`);
    }
    const inside = read();
    depth--;
    return inside;
  }

  function numberHere(): Literal | undefined {
    const here = lineHere();
    const infinite = match(infinityPattern);
    if (infinite !== undefined) {
      return { kind: 'number', line: here, value: infinite.startsWith('-') ? -Infinity : Infinity };
    }
    const digits = match(numberPattern);
    if (digits === undefined) return undefined;
    const number = Number(digits);
    if (!Number.isFinite(number)) {
      throw broken(say`${place()}: a number must be finite or -Infinity, got ${digits}`);
    }
    return { kind: 'number', line: here, value: number };
  }

  function wordHere(): Literal {
    const here = lineHere();
    if (text[at] === '<') return opaque(here);
    const word = match(wordPattern);
    if (word === undefined) throw unexpected();
    if ((text[at] === '"' || text[at] === "'") && /^[bBuUrR]+$/.test(word)) {
      const isBytes = /b/i.test(word);
      const characters = quoted();
      if (!isBytes) return { kind: 'text', line: here, value: characters };
      const items = [...characters].map((byte): Literal => ({
        kind: 'number',
        line: here,
        value: byte.codePointAt(0)!,
      }));
      return { kind: 'list', line: here, items };
    }
    if (take('(')) return nested(() => call(here));
    const constant = Object.hasOwn(constants, word) ? constants[word]! : word;
    if (constant === null) return { kind: 'null', line: here };
    if (typeof constant === 'boolean') return { kind: 'boolean', line: here, value: constant };
    if (typeof constant === 'number') return { kind: 'number', line: here, value: constant };
    return { kind: 'text', line: here, value: word };
  }

  /** What Python prints of things that cannot be written: <AddBackward0>, <class 'list'>. */
  function opaque(here: number): Literal {
    const end = text.indexOf('>', at);
    if (end < 0) throw unexpected();
    at = end + 1;
    return { kind: 'null', line: here };
  }

  function quoted(): string {
    const quote = text[at++]!;
    let result = '';
    for (let start = at; ;) {
      const character = text[at];
      if (character === undefined) throw unexpected();
      if (character === quote) {
        result += text.slice(start, at++);
        return result;
      }
      if (character !== '\\') {
        at++;
        continue;
      }
      result += text.slice(start, at++) + escaped();
      start = at;
    }
  }

  function escaped(): string {
    const letter = text[at++];
    if (letter === undefined) throw unexpected();
    const length = letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
    if (length === 0) return Object.hasOwn(escapes, letter) ? escapes[letter]! : letter;
    const digits = text.slice(at, at + length);
    const code = /^[\da-f]+$/i.test(digits) ? parseInt(digits, 16) : NaN;
    if (digits.length !== length || !(code <= 0x10ffff)) {
      throw broken(
        say`${place()}: an escape must be followed by ${length} hexadecimal digits, got ${shown(digits)}`,
      );
    }
    at += length;
    return length === 8 ? String.fromCodePoint(code) : String.fromCharCode(code);
  }

  /** Behind an opening bracket; what is printed of an array has spaces where others have commas. */
  function listUntil(end: string): Literal {
    const here = lineHere();
    at++;
    const items: Literal[] = [];
    while (!take(end)) {
      items.push(value());
      if (!take(',') && text[at] !== end && !standsApart()) throw unexpected();
    }
    return { kind: 'list', line: here, items };
  }

  /** Whether a space came before what is here, and more of an array may follow. */
  const standsApart = () => /\s/.test(text[at - 1]!) && /[-+.\d[(∞inIN]/.test(text[at] ?? '');

  function object(): Literal {
    const here = lineHere();
    at++;
    const members: [string, Literal][] = [];
    while (!take('}')) {
      members.push([memberName(), (take(':') || fail(), value())]);
      if (!take(',') && text[at] !== '}') throw unexpected();
    }
    return { kind: 'object', line: here, members };
  }

  function fail(): never {
    throw unexpected();
  }

  function memberName(): string {
    const key = value();
    if (key.kind === 'text') return key.value;
    if (key.kind === 'number') return String(key.value);
    throw unexpected();
  }

  function call(here: number): Literal {
    let first: Literal | undefined;
    const members: [string, Literal][] = [];
    while (!take(')')) {
      skipSpace();
      const before = at;
      const word = match(wordPattern);
      if (word !== undefined && text[at] === '=') {
        at++;
        members.push([word, value()]);
      } else {
        at = before;
        const argument = value();
        first ??= argument;
      }
      if (!take(',') && text[at] !== ')') throw unexpected();
    }
    return first ?? { kind: 'object', line: here, members };
  }

  const values: Literal[] = [];
  for (skipSpace(); at < text.length; skipSpace()) {
    values.push(value());
    take(',');
  }
  return values;
}

/** The member of an object that has this name, or the first of several names; undefined without one, or for null. */
export function memberOf(
  of: Literal | undefined,
  ...names: readonly string[]
): Literal | undefined {
  if (of?.kind !== 'object') return undefined;
  for (const name of names) {
    const found = of.members.find(([known]) => known === name)?.[1];
    if (found !== undefined && found.kind !== 'null') return found;
  }
  return undefined;
}

/** The items of a list; none of anything else. */
export const itemsOf = (of: Literal | undefined): readonly Literal[] =>
  of?.kind === 'list' ? of.items : [];

/** What a text says; undefined for anything else. */
export const textOfLiteral = (of: Literal | undefined): string | undefined =>
  of?.kind === 'text' ? of.value : undefined;

/** What a number is; undefined for anything else. */
export const numberOfLiteral = (of: Literal | undefined): number | undefined =>
  of?.kind === 'number' ? of.value : undefined;
