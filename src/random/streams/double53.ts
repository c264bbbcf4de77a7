import type { Engine } from '../engine.js';

/**
 * The double in [0, 1) that Python and numpy make of two words of a Mersenne Twister: the upper 27 bits of
 * the first and the upper 26 of the second.
 *
 * @see `genrand_res53` of mt19937ar.c
 */
export function double53(engine: Engine): number {
  const upper = engine.next() >>> 5;
  return (upper * 67108864 + (engine.next() >>> 6)) / 9007199254740992;
}
