import { nextAbove } from './scan.js';

/*
 * The sorts of GCC's C++ library, step for step. Between equal keys they leave an order that no standard
 * promises and that llama.cpp's results depend on: which of two tied tokens stays, which one a number
 * from the stream lands on. Keys are compared by `>` alone, so NaN goes wherever the algorithm happens to
 * leave it, as it does there.
 *
 * Source: bits/stl_algo.h and bits/stl_heap.h of libstdc++ (GCC 12 to 16).
 */

type Keys = Float64Array;

/** Up to this length a range is left to the final insertion sort. */
const THRESHOLD = 16;

/**
 * `std::sort` of items[from … to), the largest key first.
 *
 * @example
 * const items = new Int32Array([0, 1, 2]);
 * sortAsLibstdcxx(items, 0, 3, new Float64Array([5, 7, 6]));
 * [...items] // → [1, 2, 0]
 */
export function sortAsLibstdcxx(items: Int32Array, from: number, to: number, keys: Keys): void {
  if (to - from < 2) return;
  introsort(items, from, to, 2 * (31 - Math.clz32(to - from)), keys);
  const guarded = Math.min(to, from + THRESHOLD);
  for (let i = from + 1; i < guarded; i++) {
    const item = items[i]!;
    if (keys[item]! > keys[items[from]!]!) {
      items.copyWithin(from + 1, from, i);
      items[from] = item;
    } else insert(items, i, keys);
  }
  for (let i = guarded; i < to; i++) insert(items, i, keys);
}

/**
 * `std::partial_sort`: the largest keys of items[from … to) come first in items[from … middle), sorted.
 *
 * @param whole Whether the items are all indices of the keys, in order. Default false. It costs less then.
 * @returns For a whole, whether no key is NaN or ∞: it was the occasion to look.
 */
export function partialSortAsLibstdcxx(
  items: Int32Array,
  from: number,
  middle: number,
  to: number,
  keys: Keys,
  whole = false,
): boolean {
  const length = middle - from;
  if (length === 0) return false;
  let proper = whole;
  for (let i = from; whole && i < middle; i++) if (!(keys[i]! < Infinity)) proper = false;
  for (let parent = (length - 2) >> 1; parent >= 0; parent--) {
    sift(items, from, parent, length, items[from + parent]!, keys);
  }
  for (let i = middle; i < to; i++) {
    if (whole && !(keys[i]! < Infinity)) proper = false;
    if (keys[items[i]!]! > keys[items[from]!]!) popTo(items, from, length, i, keys);
    else if (whole) i = nextAbove(keys, i + 1, keys[items[from]!]!) - 1;
  }
  for (let last = middle - 1; last > from; last--) popTo(items, from, last - from, last, keys);
  return proper;
}

function introsort(items: Int32Array, from: number, to: number, depth: number, keys: Keys): void {
  while (to - from > THRESHOLD) {
    if (depth-- === 0) {
      partialSortAsLibstdcxx(items, from, to, to, keys);
      return;
    }
    medianToFront(items, from, from + 1, from + ((to - from) >> 1), to - 1, keys);
    const cut = partition(items, from + 1, to, items[from]!, keys);
    introsort(items, cut, to, depth, keys);
    to = cut;
  }
}

function medianToFront(
  items: Int32Array,
  front: number,
  a: number,
  b: number,
  c: number,
  keys: Keys,
): void {
  const before = (i: number, j: number) => keys[items[i]!]! > keys[items[j]!]!;
  if (before(a, b)) swap(items, front, before(b, c) ? b : before(a, c) ? c : a);
  else swap(items, front, before(a, c) ? a : before(b, c) ? c : b);
}

function partition(
  items: Int32Array,
  left: number,
  right: number,
  pivot: number,
  keys: Keys,
): number {
  for (;;) {
    while (keys[items[left]!]! > keys[pivot]!) left++;
    right--;
    while (keys[pivot]! > keys[items[right]!]!) right--;
    if (left >= right) return left;
    swap(items, left++, right);
  }
}

function insert(items: Int32Array, place: number, keys: Keys): void {
  const item = items[place]!;
  while (keys[item]! > keys[items[place - 1]!]!) items[place] = items[--place]!;
  items[place] = item;
}

/** Puts the root of the heap at `place`, and what stood there into the heap. */
function popTo(items: Int32Array, from: number, length: number, place: number, keys: Keys): void {
  const item = items[place]!;
  items[place] = items[from]!;
  sift(items, from, 0, length, item, keys);
}

/** Lets the hole sink to a leaf, then the item rise from there. */
function sift(
  items: Int32Array,
  from: number,
  hole: number,
  length: number,
  item: number,
  keys: Keys,
): void {
  const top = hole;
  let child = hole;
  while (child < (length - 1) >> 1) {
    child = 2 * (child + 1);
    if (keys[items[from + child]!]! > keys[items[from + child - 1]!]!) child--;
    items[from + hole] = items[from + child]!;
    hole = child;
  }
  if (length % 2 === 0 && child === (length - 2) >> 1) {
    child = 2 * child + 1;
    items[from + hole] = items[from + child]!;
    hole = child;
  }
  while (hole > top) {
    const parent = (hole - 1) >> 1;
    if (!(keys[items[from + parent]!]! > keys[item]!)) break;
    items[from + hole] = items[from + parent]!;
    hole = parent;
  }
  items[from + hole] = item;
}

function swap(items: Int32Array, i: number, j: number): void {
  const item = items[i]!;
  items[i] = items[j]!;
  items[j] = item;
}
