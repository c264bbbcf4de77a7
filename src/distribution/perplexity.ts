import { exp } from '../numerics/exp.js';
import { entropyInNats } from './entropy.js';

/**
 * Two to the power of the entropy: the number of equally likely tokens that would be as uncertain a draw.
 * From 1 where one token is certain to n where all n are equally likely.
 *
 * Source: F. Jelinek, R. L. Mercer, L. R. Bahl and J. K. Baker, "Perplexity — a measure of the difficulty of
 * speech recognition tasks", Journal of the Acoustical Society of America 62 (1977).
 *
 * @throws SamplescopeError as `checkProbabilities` does
 * @example
 * perplexity(new Float64Array([0.5, 0, 0.5])) // → 2
 * perplexity(new Float64Array([1, 0])) // → 1
 */
export function perplexity(probabilities: ArrayLike<number>): number {
  return exp(entropyInNats(probabilities));
}
