import type { Candidates } from './candidates.js';
import { maximumOf } from './candidates.js';

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
  if (count * 8 < candidates.size) selectTop(candidates, count, keys);
  else rankAll(candidates, keys);
}

/** Whether token a comes before token b. */
const before = (keys: Float64Array, a: number, b: number): boolean =>
  keys[a]! > keys[b]! || (keys[a]! === keys[b]! && a < b);

/**
 * Collects what may belong to the top in a buffer of twice its size; whenever that is full, it is sorted
 * and its lower half thrown away, and from then on only what beats the last survivor gets in.
 */
function selectTop({ tokens, size, order }: Candidates, count: number, keys: Float64Array): void {
  if (count === 0) return;
  const capacity = 2 * count;
  let filled = 0;
  let bar = -Infinity;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    // What equals the bar gets in: of equal logits, the lower id may come later.
    if (keys[token]! < bar) continue;
    order[filled++] = token;
    if (filled < capacity) continue;
    sortTokens(order, 0, filled, keys);
    filled = count;
    bar = keys[order[count - 1]!]!;
  }
  sortTokens(order, 0, filled, keys);
}

/** Spreads all candidates over buckets of equal width, from the largest key down; then sorts each. */
function rankAll(candidates: Candidates, keys: Float64Array): void {
  const { tokens, size, order, buckets } = candidates;
  const top = maximumOf(candidates, keys);
  const count = Math.min(buckets.length - 1, size);
  const width = Math.min(spread(candidates, keys, top), 24) / count;
  if (size <= 2 * SHORT || !(width > 0)) {
    for (let i = 0; i < size; i++) order[i] = tokens[i]!;
    sortTokens(order, 0, size, keys);
    return;
  }
  const scale = 1 / width;
  const bucketOf = (token: number) => Math.min(count - 1, Math.trunc((top - keys[token]!) * scale));
  buckets.fill(0, 0, count + 1);
  for (let i = 0; i < size; i++) buckets[bucketOf(tokens[i]!) + 1]!++;
  for (let bucket = 0; bucket < count; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    order[buckets[bucketOf(token)]!++] = token;
  }
  // Filling moved the start of each bucket to its end.
  for (let bucket = 0, from = 0; bucket < count; bucket++) {
    sortTokens(order, from, buckets[bucket]!, keys);
    from = buckets[bucket]!;
  }
}

/** How far the smallest finite key lies below the top. */
function spread({ tokens, size }: Candidates, keys: Float64Array, top: number): number {
  let widest = 0;
  for (let i = 0; i < size; i++) {
    const distance = top - keys[tokens[i]!]!;
    if (distance > widest && distance < Infinity) widest = distance;
  }
  return widest;
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
  const { order, size, explaining } = candidates;
  let ranked = explaining ? size : Math.min(64, size);
  let kept = 0;
  for (;;) {
    rank(candidates, ranked, keys);
    while (kept < ranked && keeps(order[kept]!, kept)) kept++;
    if (kept < ranked || ranked === size) break;
    ranked = Math.min(size, 8 * ranked);
  }
  if (explaining) for (let i = kept + 1; i < size; i++) keeps(order[i]!, i);
  return kept;
}
