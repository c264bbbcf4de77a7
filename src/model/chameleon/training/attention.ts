import { exp } from '../../../numerics/exp.js';

/** Where the documents stand in a batch, and the sizes of attention. */
interface AttentionShape {
  readonly starts: Int32Array;
  readonly width: number;
  readonly heads: number;
}

/**
 * How many shares of attention a batch has in one layer: for each document of n tokens, n² for every head.
 *
 * @example
 * countShares({ starts: Int32Array.of(0, 2, 3), width: 4, heads: 2 }) // → 10
 */
export function countShares({ starts, heads }: AttentionShape): number {
  let count = 0;
  for (let i = 1; i < starts.length; i++) {
    const length = starts[i]! - starts[i - 1]!;
    count += length * length;
  }
  return count * heads;
}

/**
 * Causal softmax attention inside each document: `shares` (document by document, head by head, queries × keys)
 * and what they mix of the values.
 */
export function attend(
  query: Float64Array,
  key: Float64Array,
  value: Float64Array,
  shares: Float64Array,
  out: Float64Array,
  { starts, width, heads }: AttentionShape,
): void {
  const size = width / heads;
  const scale = 1 / Math.sqrt(size);
  let share = 0;
  for (let document = 1; document < starts.length; document++) {
    const first = starts[document - 1]!;
    const length = starts[document]! - first;
    for (let head = 0; head < width; head += size) {
      for (let i = 0; i < length; i++, share += length) {
        const q = (first + i) * width + head;
        let largest = -Infinity;
        for (let j = 0; j <= i; j++) {
          const k = (first + j) * width + head;
          let score = 0;
          for (let d = 0; d < size; d++) score += query[q + d]! * key[k + d]!;
          score *= scale;
          shares[share + j] = score;
          if (score > largest) largest = score;
        }
        let total = 0;
        for (let j = 0; j <= i; j++) {
          const weight = exp(shares[share + j]! - largest);
          shares[share + j] = weight;
          total += weight;
        }
        for (let d = 0; d < size; d++) out[q + d] = 0;
        for (let j = 0; j <= i; j++) {
          const weight = shares[share + j]! / total;
          shares[share + j] = weight;
          const v = (first + j) * width + head;
          for (let d = 0; d < size; d++) out[q + d]! += weight * value[v + d]!;
        }
      }
    }
  }
}

/** The way back through `attend`: adds to the gradients of queries, keys and values. */
export function attendBack(
  query: Float64Array,
  key: Float64Array,
  value: Float64Array,
  shares: Float64Array,
  dOut: Float64Array,
  dQuery: Float64Array,
  dKey: Float64Array,
  dValue: Float64Array,
  { starts, width, heads }: AttentionShape,
): void {
  const size = width / heads;
  const scale = 1 / Math.sqrt(size);
  const dShares = new Float64Array(
    starts.reduce((most, end, i) => Math.max(most, end - (starts[i - 1] ?? 0)), 0),
  );
  let share = 0;
  for (let document = 1; document < starts.length; document++) {
    const first = starts[document - 1]!;
    const length = starts[document]! - first;
    for (let head = 0; head < width; head += size) {
      for (let i = 0; i < length; i++, share += length) {
        const q = (first + i) * width + head;
        let along = 0;
        for (let j = 0; j <= i; j++) {
          const v = (first + j) * width + head;
          const weight = shares[share + j]!;
          let dShare = 0;
          for (let d = 0; d < size; d++) {
            const change = dOut[q + d]!;
            dShare += change * value[v + d]!;
            dValue[v + d]! += weight * change;
          }
          dShares[j] = dShare;
          along += dShare * weight;
        }
        for (let j = 0; j <= i; j++) {
          const k = (first + j) * width + head;
          const dScore = shares[share + j]! * (dShares[j]! - along) * scale;
          for (let d = 0; d < size; d++) {
            dQuery[q + d]! += dScore * key[k + d]!;
            dKey[k + d]! += dScore * query[q + d]!;
          }
        }
      }
    }
  }
}
