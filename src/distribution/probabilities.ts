import { SamplescopeError, say } from '../error.js';

/**
 * Refuses what are no probabilities.
 *
 * @param name What they are called in the message.
 * @throws SamplescopeError `empty` for none, `not-a-number` or `out-of-range` for one that is not in [0, 1]
 * (naming its index), `out-of-range` if their sum is further than 10⁻⁶ from 1
 */
export function checkProbabilities(name: string, probabilities: ArrayLike<number>): void {
  if (probabilities.length === 0) {
    throw new SamplescopeError('empty', say`${name} must have at least one entry, got none`);
  }
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i]!;
    if (!(p >= 0 && p <= 1)) {
      throw new SamplescopeError(
        Number.isNaN(p) ? 'not-a-number' : 'out-of-range',
        say`${name}[${i}] must be in [0, 1], got ${p}`,
      );
    }
    sum += p;
  }
  if (!(Math.abs(sum - 1) <= 1e-6)) {
    throw new SamplescopeError(
      'out-of-range',
      say`${name} must sum to 1, got ${sum}. softmax makes probabilities of any logits`,
    );
  }
}

/**
 * Refuses what are no two distributions over the same tokens.
 *
 * @throws SamplescopeError `malformed` if the lengths differ, and as `checkProbabilities` does
 */
export function checkPair(p: ArrayLike<number>, q: ArrayLike<number>): void {
  if (p.length !== q.length) {
    throw new SamplescopeError(
      'malformed',
      say`p and q must have the same length, got ${p.length} and ${q.length}. They are
        probabilities of the same tokens`,
    );
  }
  checkProbabilities('p', p);
  checkProbabilities('q', q);
}
