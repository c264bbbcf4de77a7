import { SamplescopeError, say } from '../../../error.js';
import { binomial } from './binomial.js';

/**
 * How often each outcome comes in `trials` trials, as numpy's `multinomial`: the first outcome's count is
 * binomial, and each later one's is binomial among the trials that are left.
 *
 * @param uniform Gives the stream's doubles in [0, 1).
 * @param p Probabilities. The last one counts as whatever the others leave.
 * @throws SamplescopeError `empty` or `out-of-range` where numpy raises ValueError
 * @example
 * multinomial(() => 0.5, 10, [0.1, 0.9]) // → [1, 9]
 */
export function multinomial(uniform: () => number, trials: number, p: readonly number[]): number[] {
  checkProbabilities(p);
  const counts = p.map(() => 0);
  let left = trials;
  let rest = 1;
  for (let i = 0; i < p.length - 1; i++) {
    const count = binomial(uniform, left, p[i]! / rest);
    counts[i] = count;
    left -= count;
    if (left <= 0) return counts;
    rest -= p[i]!;
  }
  counts[p.length - 1] = left;
  return counts;
}

function checkProbabilities(p: readonly number[]): void {
  if (p.length === 0) {
    throw new SamplescopeError(
      'empty',
      say`p must be a list of at least one probability, got none`,
    );
  }
  const bad = p.find((probability) => !(probability >= 0 && probability <= 1));
  if (bad !== undefined) {
    throw new SamplescopeError('out-of-range', say`p must be numbers in [0, 1], got ${bad} in it`);
  }
  const sum = p.slice(0, -1).reduce((total, probability) => total + probability, 0);
  if (sum > 1 + 1e-12) {
    throw new SamplescopeError(
      'out-of-range',
      say`p must have a sum of at most 1 before its last number, got ${sum}. Divide each by the
        sum of all.`,
    );
  }
}
