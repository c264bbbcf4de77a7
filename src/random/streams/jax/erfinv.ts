import { log1p } from '../../../numerics/log1p.js';

const f = Math.fround;

const CENTRE = [
  2.81022636e-8, 3.43273939e-7, -3.5233877e-6, -4.39150654e-6, 2.1858087e-4, -1.25372503e-3,
  -4.17768164e-3, 0.246640727, 1.50140941,
].map(f);
const TAILS = [
  -2.00214257e-4, 1.00950558e-4, 1.34934322e-3, -3.67342844e-3, 5.73950773e-3, -7.6224613e-3,
  9.43887047e-3, 1.00167406, 2.83297682,
].map(f);

/**
 * The inverse of the error function in float32, as XLA computes it: a polynomial in −ln(1 − x²), another one
 * in its square root towards the ends. At most some units of the last place from the truth.
 *
 * Source: M. Giles, "Approximating the erfinv function", GPU Computing Gems, Jade Edition (2011).
 *
 * @param x A float32 in [−1, 1].
 * @returns ±∞ at the ends.
 * @example
 * erfinv(0.5) // → 0.4769362807273865
 */
export function erfinv(x: number): number {
  if (x === 1 || x === -1) return x * Infinity;
  const w = f(-log1p(f(-x * x)));
  const [terms, y] = w < 5 ? [CENTRE, f(w - 2.5)] : [TAILS, f(f(Math.sqrt(w)) - 3)];
  return f(terms.reduce((sum, term) => f(f(sum * y) + term)) * x);
}
