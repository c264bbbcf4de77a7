import { SamplescopeError, say } from '../../../error.js';
import { exp } from '../../../numerics/exp.js';
import { log } from '../../../numerics/log.js';

/** The draws that a gamma number is made of. */
interface Numbers {
  readonly uniform: () => number;
  readonly gauss: () => number;
  readonly exponential: () => number;
}

/**
 * A gamma number: from an exponential one below shape 1, from a normal one above.
 *
 * @see G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000);
 *   below 1, J. H. Ahrens and U. Dieter, Computing 12 (1974); numpy's `legacy_standard_gamma`
 */
export function gamma(shape: number, { uniform, gauss, exponential }: Numbers): number {
  if (!(shape >= 0 && shape < Infinity)) {
    throw new SamplescopeError('out-of-range', say`shape must be in [0, ∞), got ${shape}`);
  }
  if (shape === 1) return exponential();
  if (shape === 0) return 0;
  if (shape < 1) return gammaBelowOne(shape, uniform, exponential);
  const b = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * b);
  for (;;) {
    const x = gauss();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = uniform();
    if (u < 1 - 0.0331 * (x * x) * (x * x)) return b * v;
    if (log(u) < 0.5 * x * x + b * (1 - v + log(v))) return b * v;
  }
}

function gammaBelowOne(shape: number, uniform: () => number, exponential: () => number): number {
  const power = (base: number) => (base === 0 ? 0 : exp(log(base) / shape));
  for (;;) {
    const u = uniform();
    const v = exponential();
    if (u <= 1 - shape) {
      const x = power(u);
      if (x <= v) return x;
    } else {
      const y = -log((1 - u) / shape);
      const x = power(1 - shape + shape * y);
      if (x <= v + y) return x;
    }
  }
}

/** Gamma numbers, divided by their sum: numbers that sum to 1. */
export function dirichlet(
  alpha: readonly number[],
  gammaOf: (shape: number) => number,
): Float64Array {
  if (alpha.length === 0 || !alpha.every((shape) => shape > 0)) {
    throw new SamplescopeError(
      'out-of-range',
      say`alpha must be a list of numbers above 0, got [${alpha.join(', ')}]`,
    );
  }
  const numbers = Float64Array.from(alpha, gammaOf);
  const inverse = 1 / numbers.reduce((sum, number) => sum + number, 0);
  return numbers.map((number) => number * inverse);
}
