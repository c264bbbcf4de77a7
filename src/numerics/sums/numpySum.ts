import { addInTurn, addNeighbours, roundedAddition, type Addition, type Round } from './inOrder.js';

/**
 * numpy's `sum` of a contiguous array: pairwise in the large; up to 128 numbers, eight running sums side by side.
 *
 * Source: `pairwise_sum` in numpy/_core/src/umath/loops_utils.h.src; held to numpy 2.4.
 *
 * @param round What each addition is rounded to: that of the array's dtype.
 * @returns 0 for no numbers.
 * @example
 * numpySum(new Array(10).fill(0.1), (x) => x) // → 1
 */
export const numpySum = (values: ArrayLike<number>, round: Round): number =>
  values.length === 0 ? 0 : addAsNumpy(values, roundedAddition(round, -0));

/** The order of `numpySum`, of items[from] and the next ones. */
export function addAsNumpy<Item>(
  items: ArrayLike<Item>,
  addition: Addition<Item>,
  from = 0,
  count = items.length,
): Item {
  const { add } = addition;
  const end = from + count;
  if (count < 8) return addInTurn(items, addition, from, end);
  if (count > 128) {
    const half = Math.floor(count / 2);
    const first = half - (half % 8);
    return add(
      addAsNumpy(items, addition, from, first),
      addAsNumpy(items, addition, from + first, count - first),
    );
  }
  const lanes: Item[] = Array.from({ length: 8 }, (_, lane) => items[from + lane]!);
  const whole = end - (count % 8);
  for (let i = from + 8; i < whole; i++) {
    const lane = (i - from) % 8;
    lanes[lane] = add(lanes[lane]!, items[i]!);
  }
  let sum = addNeighbours(lanes, addition);
  for (let i = whole; i < end; i++) sum = add(sum, items[i]!);
  return sum;
}
