import { toBfloat16, toFloat16 } from '../../numerics/halfPrecision.js';
import { shortestText } from '../../numerics/shortestText.js';

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
  return shortestText(value, rounders[format as keyof typeof rounders]);
}
