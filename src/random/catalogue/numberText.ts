import { toBfloat16, toFloat16 } from '../../numerics/halfPrecision.js';

/** What kind of values a draw makes, which decides how many digits they need. */
export type ValueFormat =
  'float64' | 'float32' | 'float16' | 'bfloat16' | 'integer' | 'text' | 'truth';

const rounders = { float32: Math.fround, float16: toFloat16, bfloat16: toBfloat16 };

/**
 * A number in as few digits as tell it from all others of its format.
 *
 * @example
 * numberText(0.8822692632675171, 'float32') // → '0.88226926'
 * numberText(0.8822692632675171, 'float64') // → '0.8822692632675171'
 */
export function numberText(value: number | string, format: ValueFormat): string {
  if (typeof value === 'string' || !Object.hasOwn(rounders, format)) return String(value);
  const round = rounders[format as keyof typeof rounders];
  for (let digits = 1; digits < 10; digits++) {
    const shorter: number = Number(value.toPrecision(digits));
    if (round(shorter) === value) return String(shorter);
  }
  return String(value);
}
