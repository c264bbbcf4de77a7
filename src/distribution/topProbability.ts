import { checkProbabilities } from './probabilities.js';

/**
 * The probability of the most likely token: how often a draw agrees with greedy decoding.
 *
 * @throws SamplescopeError as `checkProbabilities` does
 * @example
 * topProbability(new Float64Array([0.25, 0.75])) // → 0.75
 */
export function topProbability(probabilities: ArrayLike<number>): number {
  checkProbabilities('probabilities', probabilities);
  let top = 0;
  for (let i = 0; i < probabilities.length; i++) top = Math.max(top, probabilities[i]!);
  return top;
}
