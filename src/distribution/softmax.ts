import { SamplescopeError, say } from '../error.js';
import { expOfSum } from '../numerics/exp.js';
import { powerOfTwo } from '../numerics/powerOfTwo.js';
import { errorOfProduct, errorOfSum } from '../numerics/roundingError.js';
import { argmax } from './argmax.js';

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
 * @param temperature In (0, ∞). Default 1. For a slider that begins at 0 there is `probabilitiesAt`.
 * @param out Where the probabilities go, as long as `logits`; nothing is allocated then. It may be
 * `logits` itself. Default: a new array.
 * @returns `out`
 * @throws SamplescopeError as `argmax` does, for logits
 * @throws SamplescopeError `out-of-range` for a temperature outside its range, `not-a-number` for one that
 * is NaN, `malformed` for an `out` of another length
 * @example
 * softmax([0, 0]) // → new Float64Array([0.5, 0.5])
 * softmax(new Float32Array([1, 2, -Infinity]), 0.5) // → new Float64Array([0.11920292202211755, 0.8807970779778823, 0])
 */
export function softmax(
  logits: ArrayLike<number>,
  temperature = 1,
  out: Float64Array = new Float64Array(logits.length),
): Float64Array {
  checkTemperature(temperature);
  if (out.length !== logits.length) {
    throw new SamplescopeError(
      'malformed',
      say`out must be as long as logits, ${logits.length}, got ${out.length}`,
    );
  }
  const maximum = logits[argmax(logits)]!;
  out.set(logits);
  const scaling = scalingOf(maximum, temperature);
  for (let from = 0; from < out.length; from += BLOCK) {
    exponentiate(out, from, Math.min(from + BLOCK, out.length), scaling);
  }
  const total = scaling.total + scaling.lost;
  for (let from = 0; from < out.length; from += BLOCK) {
    divide(out, from, Math.min(from + BLOCK, out.length), total);
  }
  return out;
}

/** What exp((value − maximum) / T) is worked out with. */
interface Scaling {
  readonly maximum: number;
  /** Powers of two that keep a huge or a tiny T in range: for the logits, and for their differences. */
  readonly before: number;
  readonly after: number;
  /** 1 / T, as a float32 and what that leaves out. */
  readonly inverse: number;
  readonly inverseHead: number;
  readonly inverseTail: number;
  /** The sum so far, and what its additions lost to rounding. */
  total: number;
  lost: number;
}

function scalingOf(maximum: number, temperature: number): Scaling {
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
  return { maximum, before, after, inverse, inverseHead, inverseTail, total: 0, lost: 0 };
}

/**
 * How many logits are worked out by one call. V8 compiles a function that is called often better than a loop that
 * is entered once.
 */
const BLOCK = 1024;

/** exp((value − maximum) / T), in place, and their sum as `sum` makes it: beside an exponential it costs little. */
function exponentiate(values: Float64Array, from: number, to: number, scaling: Scaling): void {
  const { before, after, inverse, inverseHead, inverseTail } = scaling;
  const top = scaling.maximum * before;
  let { total, lost } = scaling;
  for (let i = from; i < to; i++) {
    const value = values[i]! * before;
    const difference = (value - top) * after;
    const rest = errorOfSum(value, -top) * after;
    const head = Math.fround(difference);
    // A product of two float32 fits a double; the rest of the quotient is what tail holds.
    const exponent = head * inverseHead;
    const tail = (difference - head) * inverseHead + (difference * inverseTail + rest * inverse);
    const weight = exponent > -746 ? expOfSum(exponent, tail) : 0;
    values[i] = weight;
    lost += errorOfSum(total, weight);
    total += weight;
  }
  scaling.total = total;
  scaling.lost = lost;
}

function divide(values: Float64Array, from: number, to: number, by: number): void {
  for (let i = from; i < to; i++) values[i] = values[i]! / by;
}

function checkTemperature(temperature: number): void {
  if (temperature > 0 && temperature < Infinity) return;
  throw new SamplescopeError(
    Number.isNaN(temperature) ? 'not-a-number' : 'out-of-range',
    temperature === 0
      ? say`temperature must be in (0, ∞), got 0. 0 means greedy, which probabilitiesAt takes, too`
      : say`temperature must be in (0, ∞), got ${temperature}. 1 changes nothing, below 1 sharpens, above 1 flattens`,
  );
}
