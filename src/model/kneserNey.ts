import type { NgramCounts } from './ngramCounts.js';

/** What is taken from a count of 0, 1, 2, and 3 or more. */
type Discounts = readonly [0, number, number, number];

/** One order of the smoothed model; ids as in `NgramCounts`. */
export interface SmoothedOrder {
  readonly starts: Int32Array;
  readonly tokens: Int32Array;
  /** For each n-gram: its discounted count, as a share of its history's counts. */
  readonly shares: Float64Array;
  /** For each history: the share that the discounts freed, for the next shorter history to hand out. */
  readonly rests: Float64Array;
}

/**
 * The three discounts of modified Kneser-Ney smoothing, estimated from how many n-grams have the counts
 * 1, 2, 3 and 4 (Chen & Goodman 1998, "An Empirical Study of Smoothing Techniques for Language
 * Modeling", equation 26). Where a text is too small for the estimate, because one of the four does
 * not occur or a discount is not positive: 0.5, 1 and 1.5, KenLM's `--discount_fallback`.
 *
 * @example
 * discountsOf(Int32Array.of(1, 1, 1, 1, 2, 2, 3, 4)) // → [0, 0.5, 1.25, 1]
 * discountsOf(Int32Array.of(1, 1, 2)) // → [0, 0.5, 1, 1.5]
 */
export function discountsOf(counts: Int32Array): Discounts {
  const n: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const count of counts) if (count <= 4) n[count]!++;
  const [, n1, n2, n3, n4] = n;
  const y = n1 / (n1 + 2 * n2);
  const d1 = 1 - (2 * y * n2) / n1;
  const d2 = 2 - (3 * y * n3) / n2;
  const d3 = 3 - (4 * y * n4) / n3;
  const isSound = Math.min(n1, n2, n3, n4, d1, d2, d3) > 0;
  return isSound ? [0, d1, d2, d3] : [0, 0.5, 1, 1.5];
}

/**
 * Modified Kneser-Ney smoothing of one order, in its interpolated form:
 * p(token | history) = share(history, token) + rest(history) · p(token | shorter history).
 *
 * @example
 * const counts = { starts: Int32Array.of(0, 2), tokens: Int32Array.of(0, 1), counts: Int32Array.of(3, 1) }
 * [...smooth(counts).shares, ...smooth(counts).rests] // → [0.375, 0.125, 0.5]
 */
export function smooth({ starts, tokens, counts }: NgramCounts): SmoothedOrder {
  const discounts = discountsOf(counts);
  const shares = new Float64Array(counts.length);
  const rests = new Float64Array(starts.length - 1);
  for (let history = 0; history < rests.length; history++) {
    const start = starts[history]!;
    const end = starts[history + 1]!;
    let total = 0;
    let freed = 0;
    for (let i = start; i < end; i++) {
      total += counts[i]!;
      freed += discounts[Math.min(counts[i]!, 3)]!;
    }
    rests[history] = total === 0 ? 1 : freed / total;
    for (let i = start; i < end && total > 0; i++) {
      shares[i] = (counts[i]! - discounts[Math.min(counts[i]!, 3)]!) / total;
    }
  }
  return { starts, tokens, shares, rests };
}
