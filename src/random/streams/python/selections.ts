import { SamplescopeError, say } from '../../../error.js';
import { firstAbove } from '../searchSorted.js';

/** The size of a population, which must have an element. */
export function notEmpty(population: readonly unknown[]): number {
  if (population.length > 0) return population.length;
  throw new SamplescopeError('empty', say`population must have at least one element, got none`);
}

/** Elements with replacement: by the place of a uniform number, or of one in the running sum of weights. */
export function choicesFrom<T>(
  population: readonly T[],
  k: number,
  random: () => number,
  weights: readonly number[] | undefined,
): T[] {
  const size = notEmpty(population);
  if (weights === undefined) {
    return Array.from({ length: k }, () => population[Math.floor(random() * size)]!);
  }
  if (weights.length !== size) {
    throw new SamplescopeError(
      'out-of-range',
      say`weights must be one for each of the ${size} elements of population, got
        ${weights.length}`,
    );
  }
  let sum = 0;
  const cumulative = weights.map((weight) => (sum += weight));
  if (!(sum > 0 && sum < Infinity)) {
    throw new SamplescopeError(
      'out-of-range',
      say`weights must have a sum above 0 and below ∞, got ${sum}`,
    );
  }
  // Rounding can give the sum itself; the last element takes that.
  const find = () => Math.min(firstAbove(cumulative, random() * sum), size - 1);
  return Array.from({ length: k }, () => population[find()]!);
}

/**
 * Elements without replacement. Small populations are copied, and each element taken is replaced by the
 * last; for large ones a set of the indices taken is cheaper, and an index that is in it is drawn again.
 */
export function sampleFrom<T>(
  population: readonly T[],
  k: number,
  below: (count: number) => number,
): T[] {
  const size = population.length;
  if (k > size) {
    throw new SamplescopeError(
      'out-of-range',
      say`k must be at most the population's ${size} elements, got ${k}. Draw fewer, or use
        choices.`,
    );
  }
  // Python's estimate of what a set of k takes in memory: 21, and a power of 4 from 3k on.
  let sizeOfSet = 1;
  while (sizeOfSet < 3 * k) sizeOfSet *= 4;
  if (size <= 21 + (k > 5 ? sizeOfSet : 0)) {
    const pool = [...population];
    return Array.from({ length: k }, (_, i) => {
      const j = below(size - i);
      const taken = pool[j]!;
      pool[j] = pool[size - i - 1]!;
      return taken;
    });
  }
  const taken = new Set<number>();
  while (taken.size < k) taken.add(below(size));
  return [...taken].map((index) => population[index]!);
}
