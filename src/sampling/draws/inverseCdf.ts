import { say } from '../../error.js';
import { checkProbabilities } from '../../distribution/probabilities.js';
import { checkNumber } from '../../numerics/checkNumber.js';
import type { Stream } from '../../random/stream.js';
import { drawOf, sizeOf, take, tokenInRunning, type DrawFrom } from './draw.js';

/**
 * The token in whose segment of the unit interval the number `u` lands, when the probabilities are
 * laid end to end in token order: the first token whose running sum is above `u`. A token of
 * probability 0 has no segment and is never drawn.
 *
 * The running sum is a plain one, from the first token on. Where rounding leaves it at or below `u`
 * at the very end, the last token with a segment is drawn.
 *
 * Source: inversion of the cumulative distribution function, Devroye, *Non-Uniform Random Variate
 * Generation* (1986), chapter III.2.1.
 *
 * @param probabilities One probability per token, summing to 1.
 * @param u In [0, 1).
 * @returns The id of the token.
 * @throws SamplescopeError `out-of-range` if `u` is not in [0, 1), or `not-a-number` for NaN. As
 * `checkProbabilities` does, but only where the running sum is never above `u`: a draw does not look at the
 * tokens after the one that it gives
 * @example
 * inverseCdf(new Float64Array([0.5, 0.25, 0.25]), 0.6) // → 1
 * inverseCdf(new Float64Array([0, 1]), 0) // → 1
 */
export function inverseCdf(probabilities: Float64Array, u: number): number {
  return tokenUnder({ probabilities, logits: probabilities }, u);
}

function tokenUnder(from: DrawFrom, u: number): number {
  if (!(u >= 0 && u < 1)) checkNumber('u', u, false, say`in [0, 1)`);
  const { probabilities, tokens } = from;
  const size = sizeOf(from);
  let sum = 0;
  let last = -1;
  for (let place = 0; place < size; place++) {
    const token = tokenInRunning(tokens, place);
    const probability = probabilities[token]!;
    if (probability > 0) last = token;
    sum += probability;
    if (u < sum) return token;
  }
  checkProbabilities('probabilities', probabilities);
  return last;
}

/** The pick of `drawByInverseCdf`. */
export const pickByInverseCdf = (from: DrawFrom, stream: Stream, consumed?: number[]): number =>
  tokenUnder(from, take(stream, consumed));

/** The categorical draw by inverse CDF: takes one uniform number from the stream. */
export const drawByInverseCdf = drawOf(pickByInverseCdf);
