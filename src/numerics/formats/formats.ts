import { float64 } from './float64.js';
import { float32 } from './float32.js';
import { tf32 } from './tf32.js';
import { bfloat16 } from './bfloat16.js';
import { float16 } from './float16.js';
import { float8E4m3fn } from './float8E4m3fn.js';
import { float8E5m2 } from './float8E5m2.js';
import { float8E4m3 } from './float8E4m3.js';
import { float6E2m3fn } from './float6E2m3fn.js';
import { float6E3m2fn } from './float6E3m2fn.js';
import { float4E2m1fn } from './float4E2m1fn.js';
import { float8E8m0fnu } from './float8E8m0fnu.js';
import type { NumberFormat } from './numberFormat.js';

const all = [
  float64,
  float32,
  tf32,
  bfloat16,
  float16,
  float8E4m3fn,
  float8E5m2,
  float8E4m3,
  float6E2m3fn,
  float6E3m2fn,
  float4E2m1fn,
  float8E8m0fnu,
] as const;

/**
 * All number formats, by their names in ml_dtypes.
 *
 * @example
 * formats['bfloat16']?.largest // → 3.3895313892515355e+38
 */
export const formats: Readonly<Record<string, NumberFormat>> = Object.fromEntries(
  all.map((format) => [format.name, format]),
);

/** Their names, from the widest to the narrowest. */
export const formatNames: readonly string[] = all.map(({ name }) => name);
