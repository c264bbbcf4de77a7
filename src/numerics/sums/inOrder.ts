/** Rounds the result of an addition to the format in which a sum is kept. */
export type Round = (x: number) => number;

/** What the orders below need to know of what they add: numbers, or the places of numbers in a record of the additions. */
export interface Addition<Item> {
  /** What changes nothing when it is added. */
  readonly zero: Item;
  readonly add: (a: Item, b: Item) => Item;
}

/** Numbers, each sum rounded; −0 and 0 differ as what a sum begins with. */
export const roundedAddition = (round: Round, zero = 0): Addition<number> => ({
  zero,
  add: (a, b) => round(a + b),
});

/**
 * One after another, from the first: `reduce` in JavaScript, a plain loop in C, `sum` in Python up to 3.11, `cumsum`.
 *
 * @param round What each addition is rounded to. Default: nothing more, so float64.
 * @returns 0 for no numbers.
 * @example
 * sequentialSum([0.1, 0.1, 0.1]) // → 0.30000000000000004
 */
export const sequentialSum = (values: ArrayLike<number>, round: Round = exactly): number =>
  addInTurn(values, roundedAddition(round));

/** The order of `sequentialSum`, of items[from] … items[to − 1]. */
export function addInTurn<Item>(
  items: ArrayLike<Item>,
  { zero, add }: Addition<Item>,
  from = 0,
  to = items.length,
): Item {
  let sum = zero;
  for (let i = from; i < to; i++) sum = add(sum, items[i]!);
  return sum;
}

/**
 * Halves by themselves, down to single numbers, as a tree; of an odd count the first half has one more.
 *
 * @example
 * pairwiseSum(new Array(10).fill(0.1)) // → 1
 */
export const pairwiseSum = (values: ArrayLike<number>, round: Round = exactly): number =>
  addHalves(values, roundedAddition(round));

/** The order of `pairwiseSum`. */
export function addHalves<Item>(items: ArrayLike<Item>, { zero, add }: Addition<Item>): Item {
  const halves = (from: number, to: number): Item => {
    if (to - from === 1) return items[from]!;
    const middle = from + ((to - from + 1) >> 1);
    return add(halves(from, middle), halves(middle, to));
  };
  return items.length === 0 ? zero : halves(0, items.length);
}

/**
 * Cut into parts as equal as can be (the first ones longer by one), each summed one after another, then the parts
 * likewise: split-K, as a GPU spreads a sum over its blocks.
 *
 * @param parts How many; a whole number from 1.
 * @param handOver What each part is rounded to when a block hands it to another. Default: as every addition.
 * @example
 * splitSum([1, 1, 1e16, 1], 2) // → 10000000000000002
 */
export const splitSum = (
  values: ArrayLike<number>,
  parts: number,
  round: Round = exactly,
  handOver: Round = round,
): number => addInParts(values, roundedAddition(round), parts, handOver);

/** The order of `splitSum`. */
export function addInParts<Item>(
  items: ArrayLike<Item>,
  addition: Addition<Item>,
  parts: number,
  handOver: (part: Item) => Item = (part) => part,
): Item {
  const begin = (part: number) => Math.ceil((part * items.length) / parts);
  const sums = Array.from({ length: parts }, (_, part) =>
    handOver(addInTurn(items, addition, begin(part), begin(part + 1))),
  );
  return addInTurn(sums, addition);
}

/**
 * Neighbours first: each with the next, then these sums with the next, and so on, over places that are filled with 0 to a
 * power of two. A part of the list that begins at a multiple of a power of two is a branch of the same tree, whoever
 * sums it: one device or eight give the same bits.
 *
 * @example
 * alignedTreeSum([1, 2, 3]) // → 6
 */
export const alignedTreeSum = (values: ArrayLike<number>, round: Round = exactly): number =>
  addNeighbours(values, roundedAddition(round));

/** The order of `alignedTreeSum`. */
export function addNeighbours<Item>(items: ArrayLike<Item>, { zero, add }: Addition<Item>): Item {
  let level = Array.from(items);
  while (level.length > 1) {
    const below = level;
    level = Array.from({ length: (below.length + 1) >> 1 }, (_, i) =>
      add(below[2 * i]!, below[2 * i + 1] ?? zero),
    );
  }
  return level[0] ?? zero;
}

const exactly: Round = (x) => x;
