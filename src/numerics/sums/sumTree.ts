import { lookUp, SamplescopeError, say } from '../../error.js';
import type { NumberFormat } from '../formats/numberFormat.js';
import { errorOfSum } from '../roundingError.js';
import { splitParts } from './sumDefinitions.js';

/** A number of a sum: one of the list, or what an addition came to. */
export interface SumNode {
  readonly value: number;
  /** Which two nodes were added, in this order; undefined for a number of the list. */
  readonly from: readonly [number, number] | undefined;
  /** What rounding made of the addition: the value less the true sum of the two. 0 for a number of the list. */
  readonly error: number;
}

/** Adds two nodes, and gives the number of their sum. */
type Add = (a: number, b: number) => number;

const inTurn = (nodes: readonly number[], add: Add): number => nodes.reduce(add);

const halves = (nodes: readonly number[], add: Add): number => {
  if (nodes.length === 1) return nodes[0]!;
  const middle = Math.ceil(nodes.length / 2);
  return add(halves(nodes.slice(0, middle), add), halves(nodes.slice(middle), add));
};

const neighbours = (nodes: readonly number[], add: Add): number => {
  let level = nodes;
  while (level.length > 1) {
    level = level.flatMap((node, i) =>
      i % 2 === 1 ? [] : i + 1 < level.length ? [add(node, level[i + 1]!)] : [node],
    );
  }
  return level[0]!;
};

const inParts = (nodes: readonly number[], add: Add): number => {
  const begin = (part: number) => Math.ceil((part * nodes.length) / splitParts);
  const parts = Array.from({ length: splitParts }, (_, part) =>
    nodes.slice(begin(part), begin(part + 1)),
  );
  return inTurn(
    parts.filter(({ length }) => length > 0).map((part) => inTurn(part, add)),
    add,
  );
};

const eightLanes = (nodes: readonly number[], add: Add): number => {
  if (nodes.length < 8) return inTurn(nodes, add);
  const whole = nodes.length - (nodes.length % 8);
  const lanes = Array.from({ length: 8 }, (_, lane) =>
    inTurn(
      nodes.slice(0, whole).filter((_, i) => i % 8 === lane),
      add,
    ),
  );
  return inTurn([neighbours(lanes, add), ...nodes.slice(whole)], add);
};

/** The sums whose additions can be shown, by the names that `sums` has them by. */
const orders = {
  sequential: inTurn,
  pairwise: halves,
  split: inParts,
  tree: neighbours,
  numpy: eightLanes,
} as const;

/** The name of such a sum. */
export type SumTreeOrder = keyof typeof orders;

/** Their names. */
export const sumTreeOrders = Object.keys(orders) as readonly SumTreeOrder[];

/** So many numbers a tree has at most: numpy adds those of a longer list otherwise. */
const most = 128;

/**
 * Every addition of a sum, with what rounding made of it: first the numbers of the list, rounded to the format, then the
 * additions as they are done; the last node is the sum.
 *
 * @param values From 1 to 128 of them.
 * @throws SamplescopeError `out-of-range` for none or more, or one that is not finite in the format; `unknown-name` for
 * an order
 * @example
 * sumTreeOf([256, 1], 'sequential', formats.bfloat16).at(-1) // → { value: 256, from: [0, 1], error: -1 }
 */
export function sumTreeOf(
  values: readonly number[],
  order: SumTreeOrder,
  format: NumberFormat,
): readonly SumNode[] {
  const run = lookUp('order', orders, order);
  if (values.length < 1 || values.length > most) {
    throw new SamplescopeError(
      'out-of-range',
      say`values must be 1 to ${most} numbers, got ${values.length}`,
    );
  }
  const nodes: SumNode[] = values.map((given, i) => {
    const value = format.round(given);
    if (Number.isFinite(value)) return { value, from: undefined, error: 0 };
    throw new SamplescopeError(
      'out-of-range',
      say`values[${i}] must be in [−${format.largest}, ${format.largest}], which ${format.name} has, got ${given}`,
    );
  });
  run([...nodes.keys()], (a, b) => {
    const [one, other] = [nodes[a]!.value, nodes[b]!.value];
    const value = format.round(one + other);
    const error = value - (one + other) - errorOfSum(one, other);
    nodes.push({ value, from: [a, b], error });
    return nodes.length - 1;
  });
  return nodes;
}
