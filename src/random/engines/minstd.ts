import { SamplescopeError, say } from '../../error.js';
import type { Engine, EngineState } from '../engine.js';

const MODULUS = 2147483647;

/**
 * The "minimal standard" generator, C++'s `std::minstd_rand`: x ← 48 271 x mod (2³¹ − 1). `next()` gives x,
 * in [1, 2³¹ − 2]: not even 31 bits, which is a lesson in itself.
 *
 * @param seed An integer in [0, 2³²); a multiple of 2³¹ − 1 would be stuck at 0 and counts as 1.
 * @throws SamplescopeError `out-of-range`
 * @see S. K. Park and K. W. Miller, "Random number generators: good ones are hard to find", CACM 31 (1988),
 *   and their multiplier of 1993
 * @example
 * minstd(1).next() // → 48271
 */
export function minstd(seed: number): Engine {
  if (seed !== seed >>> 0) {
    throw new SamplescopeError(
      'out-of-range',
      say`seed must be an integer in [0, 2³²), got ${seed}`,
    );
  }
  return engineOf(seed % MODULUS === 0 ? 1 : seed % MODULUS);
}

/**
 * The generator at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 * @example
 * const engine = minstd(1);
 * restoreMinstd(engine.state()).next() === engine.next() // → true
 */
export function restoreMinstd(state: EngineState): Engine {
  const x = (state ?? {})['x'];
  if (typeof x !== 'number' || !Number.isInteger(x) || x < 1 || x >= MODULUS) {
    throw new SamplescopeError(
      'malformed',
      say`state must have an integer in [1, 2³¹ − 2] as its x, got ${String(x)}`,
    );
  }
  return engineOf(x);
}

function engineOf(start: number): Engine {
  let x = start;
  return {
    name: 'minstd',
    next: () => (x = (x * 48271) % MODULUS),
    clone: () => engineOf(x),
    state: () => ({ x }),
  };
}
