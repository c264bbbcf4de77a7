import { SamplescopeError, say } from '../../error.js';
import type { Engine, EngineState } from '../engine.js';

/** 2³¹ − 1, a prime. */
const MODULUS = 2147483647;
/** The multiplier 1132489760, as its upper bits and its lower 16. */
const UPPER = 17280;
const LOWER = 27680;

/** A saved MCG31: its next output. */
interface Mcg31State extends EngineState {
  readonly next: number;
}

/**
 * Intel MKL's generator MCG31m1, a multiplicative congruential one: every output is the one before, times
 * 1132489760, modulo 2³¹ − 1. The first output is the seed itself.
 *
 * Source: P. L'Ecuyer, "Tables of linear congruential generators of different sizes and good lattice
 * structure", Mathematics of Computation 68 (1999); MKL's `VSL_BRNG_MCG31`.
 *
 * @param seed A 32-bit word; 0 modulo 2³¹ − 1 counts as 1.
 * @throws SamplescopeError `out-of-range` for what is not a 32-bit word
 * @returns An engine whose `next()` gives integers in [1, 2³¹ − 2], 31 bits and not 32.
 * @example
 * const engine = mcg31(5);
 * [engine.next(), engine.next()] // → [5, 1367481506]
 */
export function mcg31(seed: number): Engine {
  if (seed !== seed >>> 0) {
    throw new SamplescopeError(
      'out-of-range',
      say`seed must be an integer in [0, 2³²), got ${seed}`,
    );
  }
  const start = seed % MODULUS;
  return engineOf(start === 0 ? 1 : start);
}

/**
 * MCG31m1 at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 * @example
 * const engine = mcg31(5);
 * restoreMcg31(engine.state()).next() // → 5
 */
export function restoreMcg31(state: EngineState): Engine {
  const { next } = (state ?? {}) as Partial<Mcg31State>;
  if (!Number.isInteger(next) || next! < 1 || next! >= MODULUS) {
    throw new SamplescopeError(
      'malformed',
      say`state must be one that mcg31 has saved, but its next is not an integer in [1, 2³¹ − 2].
        Save it again with state().`,
    );
  }
  return engineOf(next!);
}

function engineOf(first: number): Engine {
  let x = first;
  return {
    name: 'mcg31',
    next() {
      const output = x;
      x = (((UPPER * x) % MODULUS) * 65536 + LOWER * x) % MODULUS;
      return output;
    },
    clone: () => engineOf(x),
    state: (): Mcg31State => ({ next: x }),
  };
}
