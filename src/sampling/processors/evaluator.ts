import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from 'mathjs';
import { lookUp, SamplescopeError, say, shown } from '../../error.js';
import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { sum } from '../../numerics/sum.js';

/** A number, or one for each token. */
export type Value = number | Float64Array;

/** What the names of a formula stand for. */
type Scope = Readonly<Record<string, Value>>;

/** A formula made ready. */
export type Evaluator = (scope: Scope) => Value;

/** How many parts a formula may have. Each is computed once for each token, so this bounds the time. */
const MOST_PARTS = 200;

const names = ['logits', 'p', 'rank', 'T', 'entropy'];
const constants: Readonly<Record<string, number>> = {
  Infinity,
  pi: Math.PI,
  e: exp(1),
  true: 1,
  false: 0,
};

const isTrue = (condition: boolean): number => (condition ? 1 : 0);

/** x to the power of y: by multiplication for whole y up to 64, else by logarithm. */
function power(x: number, y: number): number {
  if (Number.isInteger(y) && Math.abs(y) <= 64) {
    let product = 1;
    for (let i = 0; i < Math.abs(y); i++) product *= x;
    return y < 0 ? 1 / product : product;
  }
  return x === 0 ? (y > 0 ? 0 : Infinity) : exp(y * log(x));
}

const operators: Readonly<Record<string, (...values: number[]) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  pow: (a, b) => power(a, b),
  mod: (a, b) => a - b * Math.floor(a / b),
  unaryMinus: (a) => -a,
  unaryPlus: (a) => a,
  not: (a) => isTrue(a === 0),
  and: (a, b) => isTrue(a !== 0 && b !== 0),
  or: (a, b) => isTrue(a !== 0 || b !== 0),
  larger: (a, b) => isTrue(a > b),
  largerEq: (a, b) => isTrue(a >= b),
  smaller: (a, b) => isTrue(a < b),
  smallerEq: (a, b) => isTrue(a <= b),
  equal: (a, b) => isTrue(a === b),
  unequal: (a, b) => isTrue(a !== b),
};

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  abs: (a) => Math.abs(a),
  sqrt: (a) => Math.sqrt(a),
  exp: (a) => exp(a),
  log: (a) => log(a),
  log2: (a) => log(a) / log(2),
  floor: (a) => Math.floor(a),
  ceil: (a) => Math.ceil(a),
  round: (a) => Math.round(a),
  sign: (a) => Math.sign(a),
  max: (...values) => Math.max(...values),
  min: (...values) => Math.min(...values),
  pow: (a, b) => power(a, b),
};

/** Functions that make one number of a list. */
const reductions: Readonly<Record<string, (values: Float64Array) => number>> = {
  max: (values) => values.reduce((a, b) => Math.max(a, b), -Infinity),
  min: (values) => values.reduce((a, b) => Math.min(a, b), Infinity),
  sum: (values) => sum(values),
  mean: (values) => sum(values) / values.length,
};

const callable = { ...functions, sum: reductions['sum']!, mean: reductions['mean']! };

/**
 * Makes a formula ready, or says what in it is not understood.
 *
 * @param tree As mathjs parses it. Nothing of mathjs is called to evaluate it.
 * @throws SamplescopeError `malformed`, `unknown-name`, `out-of-range`
 */
export function evaluatorOf(tree: MathNode): Evaluator {
  let parts = 0;
  tree.traverse(() => {
    if (++parts <= MOST_PARTS) return;
    throw new SamplescopeError(
      'out-of-range',
      say`expression must have at most ${MOST_PARTS} parts. A long formula is better written as a processor`,
    );
  });
  return build(tree);
}

function build(node: MathNode): Evaluator {
  switch (node.type) {
    case 'ConstantNode': {
      const { value } = node as ConstantNode;
      const number = typeof value === 'boolean' ? Number(value) : value;
      return typeof number === 'number' ? () => number : refuse(node);
    }
    case 'SymbolNode':
      return nameOf((node as SymbolNode).name);
    case 'ParenthesisNode':
      return build((node as ParenthesisNode).content);
    case 'OperatorNode': {
      const { fn, args } = node as OperatorNode;
      if (!Object.hasOwn(operators, fn)) return refuse(node);
      return elementwise(operators[fn]!, args.map(build));
    }
    case 'RelationalNode': {
      const { conditionals, params } = node as unknown as RelationalNode;
      const values = params.map(build);
      const pairs = conditionals.map((name, i) =>
        elementwise(operators[name]!, [values[i]!, values[i + 1]!]),
      );
      return elementwise((...all) => isTrue(all.every((x) => x !== 0)), pairs);
    }
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return elementwise(
        (test, a, b) => (test !== 0 ? a : b),
        [condition, trueExpr, falseExpr].map(build),
      );
    }
    case 'FunctionNode':
      return call(node as FunctionNode);
    default:
      return refuse(node);
  }
}

function nameOf(name: string): Evaluator {
  if (Object.hasOwn(constants, name)) return () => constants[name]!;
  if (names.includes(name)) return (scope) => scope[name]!;
  throw new SamplescopeError(
    'unknown-name',
    say`expression knows the names ${names}, got ${shown(name)}`,
  );
}

function call(node: FunctionNode): Evaluator {
  const name = node.fn.type === 'SymbolNode' ? node.fn.name : '';
  const values = node.args.map(build);
  const { length } = lookUp(say`a function in an expression`, callable, name);
  const reduce = Object.hasOwn(reductions, name) ? reductions[name] : undefined;
  if (reduce !== undefined && values.length === 1) {
    return (scope) => {
      const value = values[0]!(scope);
      return typeof value === 'number' ? value : reduce(value);
    };
  }
  checkArguments(name, values.length, length);
  return elementwise(functions[name]!, values);
}

/** @param wanted 0 where it may be any number of them but none. */
function checkArguments(name: string, count: number, wanted: number): void {
  if (wanted === 0 ? count > 0 : count === wanted) return;
  throw new SamplescopeError(
    'malformed',
    wanted === 0
      ? say`expression must give ${name}(…) at least one argument, got none`
      : say`expression must give ${name}(…) as many arguments as it takes, ${wanted}, got ${count}`,
  );
}

/** Applies a function to numbers, or number by number to lists. */
function elementwise(apply: (...values: number[]) => number, parts: Evaluator[]): Evaluator {
  return (scope) => {
    const values = parts.map((part) => part(scope));
    const list = values.find((value) => typeof value !== 'number');
    if (list === undefined) return apply(...(values as number[]));
    const result = new Float64Array(list.length);
    const row = values.map((value) => (typeof value === 'number' ? value : NaN));
    for (let i = 0; i < result.length; i++) {
      for (let j = 0; j < row.length; j++) {
        const value = values[j]!;
        if (typeof value !== 'number') row[j] = value[i]!;
      }
      result[i] = apply(...row);
    }
    return result;
  };
}

function refuse(node: MathNode): never {
  throw new SamplescopeError(
    'malformed',
    say`expression must be made of numbers, ${names}, operators and functions, got ${shown(node.toString())}. Assignments, ranges, lists, text and objects are refused, so that a shared formula can do no harm`,
  );
}
