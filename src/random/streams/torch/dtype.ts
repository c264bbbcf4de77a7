import { lookUp } from '../../../error.js';
import { toBfloat16, toFloat16 } from '../../../numerics/halfPrecision.js';

/** torch's floating-point types. */
export type TorchFloat = keyof typeof rounders;

/** The array that holds numbers of a type: the half-precision ones fit in float32. */
export type TorchArray<T extends TorchFloat> = T extends 'float64' ? Float64Array : Float32Array;

/** How a double becomes a number of each type; the arrays themselves do it for the first two. */
const rounders = {
  float32: Math.fround,
  float64: (x: number) => x,
  float16: toFloat16,
  bfloat16: toBfloat16,
};

/**
 * A double rounded to a type.
 *
 * @throws SamplescopeError `unknown-name` for a type that torch does not draw
 * @example
 * rounderTo('float16')(0.1) // → 0.0999755859375
 */
export function rounderTo(dtype: TorchFloat): (x: number) => number {
  return lookUp('dtype', rounders, dtype);
}

/** An array of so many numbers of a type, drawn in order and rounded to it. */
export function fill<T extends TorchFloat>(
  count: number,
  dtype: T,
  draw: () => number,
): TorchArray<T> {
  const round = rounderTo(dtype);
  const numbers = dtype === 'float64' ? new Float64Array(count) : new Float32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = round(draw());
  return numbers as TorchArray<T>;
}
