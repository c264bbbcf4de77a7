import { ensureChecked, isWhole, type Candidates } from './candidates.js';
import { partialSortAsLibstdcxx, sortAsLibstdcxx } from './libstdcxxSort.js';

/** llama.cpp's buckets: so many, over logits from −10 to 10. */
const BUCKETS = 128;
const SCALE = Math.fround(BUCKETS / 20);
const SHIFT = Math.fround(10 * SCALE);

/** Above this count llama.cpp sorts by buckets. */
const FEW = 128;

/**
 * Sorts the candidates as llama.cpp does and keeps the first `count`: by a heap where they are few, by
 * buckets where they are many. Where they are sorted already, it only keeps.
 *
 * Source: `llama_token_data_array_partial_sort_inplace` in llama.cpp.
 */
export function keepSortedLlamaCpp(candidates: Candidates, count: number): void {
  const { tokens, size, logits, order } = candidates;
  if (!candidates.sorted) {
    if (count <= FEW) {
      const whole = isWhole(candidates);
      if (!whole) ensureChecked(candidates);
      const proper = partialSortAsLibstdcxx(tokens, 0, count, size, logits, whole);
      if (whole && proper) candidates.checked = true;
      else ensureChecked(candidates);
    } else {
      ensureChecked(candidates);
      rankLlamaCpp(candidates, count);
      for (let i = 0; i < count; i++) tokens[i] = order[i]!;
    }
  }
  candidates.size = count;
  candidates.sorted = true;
  candidates.inOrder = false;
}

/** Puts the first `count` candidates in llama.cpp's order into `order`, by buckets. */
export function rankLlamaCpp(candidates: Candidates, count: number): void {
  const { order, buckets, logits } = candidates;
  const { lowest, have } = spread(candidates, count);
  let from = 0;
  for (let bucket = BUCKETS - 1; bucket > lowest; bucket--) {
    sortAsLibstdcxx(order, from, buckets[bucket]!, logits);
    from = buckets[bucket]!;
  }
  partialSortAsLibstdcxx(order, from, count, have, logits);
}

/**
 * Sorts all candidates as llama.cpp does, but only as far as somebody looks: bucket after bucket, until `enough` of
 * them are ranked. For more candidates than llama.cpp sorts by a heap.
 *
 * @param enough Whether so many of the first in `order` will do.
 */
export function rankAllLlamaCpp(candidates: Candidates, enough: (ranked: number) => boolean): void {
  const { order, buckets, logits, size } = candidates;
  const { lowest } = spread(candidates, size);
  let from = 0;
  for (let bucket = BUCKETS - 1; bucket >= lowest && !enough(from); bucket--) {
    const to = buckets[bucket]!;
    if (bucket > lowest) sortAsLibstdcxx(order, from, to, logits);
    else partialSortAsLibstdcxx(order, from, to, to, logits);
    from = to;
  }
}

/** Whether llama.cpp would sort all candidates by buckets. */
export const sortsByBuckets = ({ sorted, size }: Candidates): boolean => !sorted && size > FEW;

/**
 * Puts the candidates into `order`, bucket by bucket, as far down as `count` of them reach; each bucket's number then
 * says where it ends.
 *
 * @returns The lowest bucket that is needed, and how many candidates these buckets have.
 */
function spread(candidates: Candidates, count: number): { lowest: number; have: number } {
  const { tokens, size, logits, order, buckets } = candidates;
  buckets.fill(0, 0, BUCKETS);
  for (let i = 0; i < size; i++) buckets[bucketOf(logits[tokens[i]!]!)]!++;
  let lowest = BUCKETS - 1;
  let have = buckets[lowest]!;
  while (have < count) have += buckets[--lowest]!;
  // From here on, each bucket holds where its next token goes.
  for (let bucket = BUCKETS - 1, start = 0; bucket >= lowest; bucket--) {
    const length = buckets[bucket]!;
    buckets[bucket] = start;
    start += length;
  }
  for (let i = 0; i < size; i++) {
    const bucket = bucketOf(logits[tokens[i]!]!);
    if (bucket >= lowest) order[buckets[bucket]!++] = tokens[i]!;
  }
  return { lowest, have };
}

function bucketOf(logit: number): number {
  const bucket = Math.trunc(Math.fround(Math.fround(SCALE * logit) + SHIFT));
  return Math.max(0, Math.min(BUCKETS - 1, bucket));
}
