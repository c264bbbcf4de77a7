import { lookUp, SamplescopeError, say } from '../../error.js';
import type { NumberFormat } from '../formats/numberFormat.js';
import { errorOfSum } from '../roundingError.js';
import { addHalves, addInParts, addInTurn, addNeighbours, type Addition } from './inOrder.js';
import { addAsNumpy } from './numpySum.js';
import { splitParts } from './sumDefinitions.js';

/** A number of a sum: one of the list, or what an addition came to. */
export interface SumNode {
  readonly value: number;
  /** Which two nodes were added, in this order; undefined for a number of the list. */
  readonly from: readonly [number, number] | undefined;
  /** What rounding made of the addition: the value less the true sum of the two. 0 for a number of the list. */
  readonly error: number;
}

/** The sums whose additions can be shown, by the names that `sumDefinitions` has them by. */
const orders = {
  sequential: addInTurn<number>,
  pairwise: addHalves<number>,
  split: (nodes: readonly number[], addition: Addition<number>) =>
    addInParts(nodes, addition, splitParts),
  tree: addNeighbours<number>,
  numpy: addAsNumpy<number>,
} as const;

/** Stands for the 0 that a sum begins with: no node, and no addition worth showing. */
const nothing = -1;

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
  const add = (a: number, b: number) => {
    if (a === nothing || b === nothing) return Math.max(a, b);
    const [one, other] = [nodes[a]!.value, nodes[b]!.value];
    const value = format.round(one + other);
    const error = value - (one + other) - errorOfSum(one, other);
    nodes.push({ value, from: [a, b], error });
    return nodes.length - 1;
  };
  run([...nodes.keys()], { zero: nothing, add });
  return nodes;
}
