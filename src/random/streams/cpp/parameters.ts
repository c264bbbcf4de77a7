import { SamplescopeError, say } from '../../../error.js';

/** Checks the ends of an interval of real numbers. */
export function checkReals(a: number, b: number): void {
  if (!(a <= b && b - a < Infinity)) {
    throw new SamplescopeError(
      'out-of-range',
      say`a and b must be numbers with a at most b and a finite distance, got ${a} and ${b}. Swap them, or bring them nearer together.`,
    );
  }
}

/** The largest number that is added to `a` when integers from a to b are drawn. */
export function wholeSpan(a: number, b: number): number {
  if (
    !Number.isSafeInteger(a) ||
    !Number.isSafeInteger(b) ||
    !Number.isSafeInteger(b - a) ||
    a > b
  ) {
    throw new SamplescopeError(
      'out-of-range',
      say`a and b must be whole numbers with a at most b and less than 2⁵³ apart, got ${a} and
        ${b}`,
    );
  }
  return b - a;
}

/** Weights divided by their sum. C++ leaves bad weights undefined; here they are refused. */
export function normalizedWeights(weights: ArrayLike<number>): Float64Array {
  const probabilities = Float64Array.from(weights);
  const sum = probabilities.reduce((total, weight) => total + weight, 0);
  const good = probabilities.every((weight) => weight >= 0) && sum > 0 && sum < Infinity;
  if (probabilities.length > 0 && !good) {
    throw new SamplescopeError(
      'out-of-range',
      say`weights must be numbers from 0 with a sum above 0 and below ∞, got
        [${Array.from(weights).join(', ')}]`,
    );
  }
  return probabilities.map((weight) => weight / sum);
}
