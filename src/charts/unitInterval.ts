/** A stretch of the unit interval: the segment of one token, or of several narrow neighbours. */
export interface Segment {
  /** The token's index; of a run of several tokens, the first one's. */
  readonly token: number;
  /** How many tokens it holds. */
  readonly count: number;
  readonly low: number;
  readonly high: number;
  /** Where the tokens inside a run meet, as far as they stand apart enough to be seen. */
  readonly edges: readonly number[];
}

/** What of the unit interval is seen, how wide, and which tokens are never merged. */
interface View {
  readonly from: number;
  readonly to: number;
  /** The width of the drawing, in pixels. */
  readonly pixels: number;
  readonly keep: (token: number) => boolean;
}

/** Tokens narrower than this share a segment, and edges nearer than that are not drawn; in pixels. */
const narrow = 3;
const edgeGap = 2;

/**
 * The segments of the unit interval, in token order, in a view of it: each token's as long as its
 * probability, narrow neighbours merged into runs, so that the number of segments depends on the
 * drawing's width and not on the vocabulary. They lie end to end, and are cut off at the view's ends.
 *
 * @example
 * const view = { from: 0, to: 1, pixels: 100, keep: () => false };
 * const segments = segmentsIn([0.5, 0.015, 0.01, 0.475], view);
 * segments.map(({ token, count }) => [token, count]) // → [[0, 1], [1, 2], [3, 1]]
 */
export function segmentsIn(probabilities: ArrayLike<number>, view: View): Segment[] {
  const { from, to, pixels, keep } = view;
  const scale = pixels / (to - from);
  const segments: Segment[] = [];
  let run: { token: number; count: number; low: number; high: number; edges: number[] } | undefined;
  const add = (token: number, low: number, high: number) => {
    if ((high - low) * scale >= narrow || keep(token)) {
      run = undefined;
      segments.push({ token, count: 1, low, high, edges: [] });
    } else if (run === undefined) {
      segments.push((run = { token, count: 1, low, high, edges: [] }));
    } else {
      if ((low - (run.edges.at(-1) ?? run.low)) * scale >= edgeGap) run.edges.push(low);
      run.count++;
      run.high = high;
    }
  };
  let low = 0;
  for (let token = 0; token < probabilities.length && low < to; token++) {
    const high = low + probabilities[token]!;
    if (high > low && high > from) add(token, Math.max(low, from), Math.min(high, to));
    low = high;
  }
  return segments;
}

/**
 * The segment of one token: from the sum of the probabilities before it, to that sum and its own. The
 * sums are plain running ones, as those of the draw by inverse CDF.
 *
 * @example
 * segmentOf([0.5, 0.25, 0.25], 1) // → { low: 0.5, high: 0.75 }
 */
export function segmentOf(
  probabilities: ArrayLike<number>,
  token: number,
): { low: number; high: number } {
  let low = 0;
  for (let i = 0; i < token; i++) low += probabilities[i]!;
  return { low, high: low + probabilities[token]! };
}
