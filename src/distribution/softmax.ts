import { SamplescopeError } from '../error.js';
import { expOfSum } from '../numerics/exp.js';
import { powerOfTwo } from '../numerics/powerOfTwo.js';
import { errorOfProduct, errorOfSum } from '../numerics/roundingError.js';
import { sum } from '../numerics/sum.js';
import { argmax } from './argmax.js';
import type { Logits } from './logits.js';

/**
 * The probabilities that logits stand for at a temperature T: proportional to exp(logit / T), summing
 * to 1. Each is within 4 ulp of the truth, for any logits and any T: the maximum is taken off first,
 * what this subtraction and the division by T lose to rounding goes into the exponential too, and so do
 * the rounding errors of the sum into the sum.
 *
 * A logit of −∞ has probability 0 exactly.
 *
 * Source: J. S. Bridle, "Probabilistic interpretation of feedforward classification network outputs"
 * (1990), for the function and its name.
 *
 * @param logits In [−∞, ∞), at least one of them finite.
 * @param temperature In (0, ∞). Default 1.
 * @param out Where the probabilities go, as long as `logits`; nothing is allocated then. It may be
 * `logits` itself. Default: a new array.
 * @returns `out`
 * @throws SamplescopeError as `argmax` does, for logits
 * @throws SamplescopeError `out-of-range` for a temperature outside its range, `not-a-number` for one that
 * is NaN, `malformed` for an `out` of another length
 * @example
 * softmax(new Float64Array([0, 0])) // → new Float64Array([0.5, 0.5])
 * softmax(new Float32Array([1, 2, -Infinity]), 0.5) // → new Float64Array([0.11920292202211755, 0.8807970779778823, 0])
 */
export function softmax(
  logits: Logits,
  temperature = 1,
  out: Float64Array = new Float64Array(logits.length),
): Float64Array {
  checkTemperature(temperature);
  if (out.length !== logits.length) {
    throw new SamplescopeError(
      'malformed',
      `out must be as long as logits, ${logits.length}, got ${out.length}`,
    );
  }
  const maximum = logits[argmax(logits)]!;
  out.set(logits);
  exponentiate(out, maximum, temperature);
  const total = sum(out);
  for (let i = 0; i < out.length; i++) out[i] = out[i]! / total;
  return out;
}

/** exp((value − maximum) / temperature), in place. */
function exponentiate(values: Float64Array, maximum: number, temperature: number): void {
  // A huge T is brought to 2¹¹⁶ or less by a power of two, and the logits with it, so that their differences
  // cannot overflow; a tiny one to 2⁻¹¹⁶ or more, and the differences with it, so that they cannot vanish.
  let T = temperature;
  let before = 1;
  let after = 1;
  for (; T > powerOfTwo(116); T *= powerOfTwo(-64)) before *= powerOfTwo(-64);
  for (; T < powerOfTwo(-116); T *= powerOfTwo(64)) after *= powerOfTwo(64);
  const inverse = 1 / T;
  const inverseHead = Math.fround(inverse);
  const inverseTail = (1 - inverseHead * T - errorOfProduct(inverseHead, T)) / T;
  const top = maximum * before;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]! * before;
    const difference = (value - top) * after;
    const lost = errorOfSum(value, -top) * after;
    const head = Math.fround(difference);
    // A product of two float32 fits a double; the rest of the quotient is what tail holds.
    const exponent = head * inverseHead;
    const tail = (difference - head) * inverseHead + (difference * inverseTail + lost * inverse);
    values[i] = exponent > -746 ? expOfSum(exponent, tail) : 0;
  }
}

function checkTemperature(temperature: number): void {
  if (temperature > 0 && temperature < Infinity) return;
  throw new SamplescopeError(
    Number.isNaN(temperature) ? 'not-a-number' : 'out-of-range',
    `temperature must be in (0, ∞), got ${temperature}. ` +
      (temperature === 0
        ? '0 means greedy, which the temperature processor and argmax handle'
        : '1 changes nothing, below 1 sharpens, above 1 flattens'),
  );
}
