import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import type { Candidates } from './candidates.js';

/*
 * The functions of C's <math.h> for 32-bit floats. Ours are the double ones rounded once, which is the
 * nearest float but for the rarest of cases; C libraries differ from that by a last bit now and then.
 */

/** e to the power of x, as a 32-bit float. */
export const expf = (x: number): number => Math.fround(exp(x));

/** The natural logarithm of x, as a 32-bit float. */
export const logf = (x: number): number => Math.fround(log(x));

const LN2 = log(2);

/** The logarithm of x to base 2, as a 32-bit float. */
export const log2f = (x: number): number => Math.fround(log(x) / LN2);

/** x to the power of y, as a 32-bit float; x in (0, ∞). */
export const powf = (x: number, y: number): number => Math.fround(exp(y * log(x)));

/**
 * Makes 32-bit floats of all logits in the running, divided by the temperature where one is still
 * waiting: what an engine would have been given. Where one is too large for that, the candidates say so.
 */
export function settleFloat32(candidates: Candidates): void {
  const { tokens, size, logits, temperature } = candidates;
  if (candidates.float32 && temperature === 1) return;
  const T = Math.fround(temperature);
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    const logit = Math.fround(Math.fround(logits[token]!) / T);
    logits[token] = logit;
    if (!(logit < Infinity)) candidates.overflowed = true;
  }
  candidates.float32 = true;
  candidates.temperature = 1;
}
