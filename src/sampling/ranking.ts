import { ensureChecked, isWhole, type Candidates } from './candidates.js';
import { nextAtLeast } from './scan.js';

/** Ranges shorter than this are sorted by insertion. */
const SHORT = 24;

/**
 * Puts the `count` candidates with the largest keys into `order`, the largest first; of equal keys, the
 * lower id first. Linear in the number of candidates, for any `count`: a few are selected, many are spread
 * over buckets by their keys, and only what shares a bucket is compared.
 *
 * @param count In [0, candidates.size].
 * @param keys By token, no NaN among them. Default: the logits.
 */
export function rank(candidates: Candidates, count: number, keys = candidates.logits): void {
  if (count * 16 < candidates.size) {
    selectTop(candidates, count, keys);
    return;
  }
  ensureChecked(candidates);
  const { order, buckets } = candidates;
  const last = spread(candidates, keys);
  for (let bucket = 0, from = 0; bucket < last && from < count; bucket++) {
    sortTokens(order, from, buckets[bucket]!, keys);
    from = buckets[bucket]!;
  }
}

/** Whether token a comes before token b. */
const before = (keys: Float64Array, a: number, b: number): boolean =>
  keys[a]! > keys[b]! || (keys[a]! === keys[b]! && a < b);

/**
 * Collects what may belong to the top in a buffer of twice its size; whenever that is full, it is sorted
 * and its lower half thrown away, and from then on only what beats the last survivor gets in.
 */
function selectTop(candidates: Candidates, count: number, keys: Float64Array): void {
  if (count === 0) return;
  const { tokens, size, order } = candidates;
  const whole = isWhole(candidates);
  const capacity = 2 * count;
  // What is NaN or ∞ gets past every bar, so that it is seen here.
  let proper = whole && keys === candidates.logits;
  if (!proper) ensureChecked(candidates);
  let filled = 0;
  let bar = -Infinity;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    // What equals the bar gets in: of equal logits, the lower id may come later.
    if (keys[token]! < bar) {
      if (whole) i = nextAtLeast(keys, i + 1, bar) - 1;
      continue;
    }
    if (!(keys[token]! < Infinity)) proper = false;
    order[filled++] = token;
    if (filled < capacity) continue;
    sortTokens(order, 0, filled, keys);
    filled = count;
    bar = keys[order[count - 1]!]!;
  }
  if (proper) candidates.checked = true;
  else ensureChecked(candidates);
  sortTokens(order, 0, filled, keys);
}

/**
 * Spreads all candidates over buckets of equal width, from the largest key down: `order` then has them bucket
 * by bucket, and each bucket's number says where it ends.
 *
 * @returns How many buckets there are.
 */
function spread(candidates: Candidates, keys: Float64Array): number {
  const { tokens, size, order, buckets } = candidates;
  let top = -Infinity;
  let bottom = Infinity;
  for (let i = 0; i < size; i++) {
    const key = keys[tokens[i]!]!;
    if (key > top) top = key;
    if (key < bottom && key > -Infinity) bottom = key;
  }
  const count = Math.min(buckets.length - 1, 1 + (size >> 2));
  // What lies further below the top than this is hardly ever asked for, and shares the last bucket.
  const scale = count / Math.min(top - bottom, 24);
  const last = count - 1;
  buckets.fill(0, 0, count + 1);
  for (let i = 0; i < size; i++) {
    const place = (top - keys[tokens[i]!]!) * scale;
    buckets[(place < last ? place | 0 : last) + 1]!++;
  }
  for (let bucket = 0; bucket < count; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    const place = (top - keys[token]!) * scale;
    order[buckets[place < last ? place | 0 : last]!++] = token;
  }
  return count;
}

/**
 * Quicksort of order[from … to) with the median of three, finished by insertion. No two tokens are equal
 * (ids differ), so the result does not depend on the algorithm.
 */
function sortTokens(order: Int32Array, from: number, to: number, keys: Float64Array): void {
  while (to - from > SHORT) {
    const middle = partition(order, from, to, keys);
    if (middle - from < to - middle) {
      sortTokens(order, from, middle, keys);
      from = middle;
    } else {
      sortTokens(order, middle, to, keys);
      to = middle;
    }
  }
  for (let i = from + 1; i < to; i++) {
    const token = order[i]!;
    let j = i;
    while (j > from && before(keys, token, order[j - 1]!)) order[j] = order[--j]!;
    order[j] = token;
  }
}

/** Hoare's partition: everything before the returned index comes before everything from it on. */
function partition(order: Int32Array, from: number, to: number, keys: Float64Array): number {
  const pivot = median(order[from]!, order[(from + to) >> 1]!, order[to - 1]!, keys);
  let left = from;
  let right = to - 1;
  for (;;) {
    while (before(keys, order[left]!, pivot)) left++;
    while (before(keys, pivot, order[right]!)) right--;
    if (left >= right) return left === from ? from + 1 : left;
    const token = order[left]!;
    order[left++] = order[right]!;
    order[right--] = token;
  }
}

function median(a: number, b: number, c: number, keys: Float64Array): number {
  if (before(keys, a, b)) {
    if (before(keys, b, c)) return b;
    return before(keys, a, c) ? c : a;
  }
  if (before(keys, a, c)) return a;
  return before(keys, b, c) ? c : b;
}

/**
 * Goes down the ranks as long as `keeps` says so, and ranks no more than it needs. Where a ledger is kept,
 * `keeps` is asked about the others too, so that it can note what it compares.
 *
 * @returns How many were kept: the first so many tokens of `order`.
 */
export function rankWhile(
  candidates: Candidates,
  keeps: (token: number, rank: number) => boolean,
  keys = candidates.logits,
): number {
  const { order, buckets, size, explaining } = candidates;
  let kept = 0;
  let going = true;
  const visit = (from: number, to: number) => {
    for (let place = from; place < to && (going || explaining); place++) {
      going = keeps(order[place]!, place) && going;
      if (going) kept++;
    }
  };
  const few = Math.min(64, size);
  rank(candidates, few, keys);
  visit(0, few);
  if (few === size || !(going || explaining)) return kept;
  const count = spread(candidates, keys);
  for (let bucket = 0, from = 0; bucket < count && (going || explaining); bucket++) {
    const to = buckets[bucket]!;
    sortTokens(order, from, to, keys);
    visit(Math.max(from, few), to);
    from = to;
  }
  return kept;
}
