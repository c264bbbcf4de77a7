import { say } from '../error.js';
import { checkNumber } from '../numerics/checkNumber.js';
import { argmax } from './argmax.js';
import { softmax } from './softmax.js';

/**
 * The probabilities at any temperature that a slider has, 0 included: there the first of the largest logits has all
 * of it, as the processor `temperature` decides. (The limit T → 0 would share it among tied maxima.)
 *
 * @param temperature In [0, ∞).
 * @throws SamplescopeError `out-of-range` for a temperature outside its range, `not-a-number` for one that is NaN; as
 * `argmax` does, for logits
 * @example
 * probabilitiesAt([1, 3, 3], 0) // → new Float64Array([0, 1, 0])
 * probabilitiesAt([0, 0], 2) // → new Float64Array([0.5, 0.5])
 */
export function probabilitiesAt(logits: ArrayLike<number>, temperature: number): Float64Array {
  checkNumber(
    'temperature',
    temperature,
    temperature >= 0 && temperature < Infinity,
    say`a number in [0, ∞)`,
  );
  if (temperature !== 0) return softmax(logits, temperature);
  const probabilities = new Float64Array(logits.length);
  probabilities[argmax(logits)] = 1;
  return probabilities;
}
