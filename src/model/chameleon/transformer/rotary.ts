import { exp } from '../../../numerics/exp.js';
import { log } from '../../../numerics/log.js';
import { cos, sin } from '../../../numerics/trigonometry.js';
import type { TransformerConfig } from './config.js';

/** Cosines and sines of the rotary angles: `[position × half + pair]`, half being half of a head's width. */
export interface RotaryTables {
  readonly half: number;
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

/**
 * The angles by which rotary positions turn queries and keys: pair i of a head, which is its numbers i and
 * i + half, turns by position · rotaryBase^(−i / half). The product of a query and a key then depends on
 * how far apart they stand, not on where.
 *
 * Source: J. Su et al., "RoFormer: enhanced transformer with rotary position embedding" (2021); the pairs
 * are those of the transformers library.
 *
 * @param round To the number format of the forward pass. Default: none, doubles.
 * @example
 * const shape = { vocabulary: 9, width: 8, layers: 1, heads: 2, hidden: 8, context: 16, reach: 2 };
 * rotaryTables({ ...shape, rotaryBase: 100, epsilon: 1e-6 }).sines[2] // → 0.8414709848078965
 */
export function rotaryTables(
  config: TransformerConfig,
  round: (x: number) => number = (x) => x,
): RotaryTables {
  const half = config.width / config.heads / 2;
  const cosines = new Float64Array(config.context * half);
  const sines = new Float64Array(config.context * half);
  for (let pair = 0; pair < half; pair++) {
    const speed = exp((-pair / half) * log(config.rotaryBase));
    for (let position = 0; position < config.context; position++) {
      cosines[position * half + pair] = round(cos(position * speed));
      sines[position * half + pair] = round(sin(position * speed));
    }
  }
  return { half, cosines, sines };
}
