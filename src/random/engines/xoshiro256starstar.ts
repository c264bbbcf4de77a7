import { say } from '../../error.js';
import type { EngineState } from '../engine.js';
import type { IntegerSeed } from '../integerSeed.js';
import { engine64, restoreEngine64, type Algorithm64, type Engine64 } from './engine64.js';
import { splitmix64 } from './splitmix64.js';

const WORD = 4294967296;

/** Memory: four 64-bit numbers, each with its upper word first. */
const algorithm: Algorithm64 = {
  name: 'xoshiro256starstar',
  size: 8,
  step(words, output) {
    // The scrambler: the second number times 5, rotated left by 7, times 9.
    const low5 = words[3]! * 5;
    const high5 = words[2]! * 5 + Math.floor(low5 / WORD);
    const turnedHigh = ((high5 << 7) | ((low5 >>> 0) >>> 25)) >>> 0;
    const turnedLow = ((low5 << 7) | ((high5 >>> 0) >>> 25)) >>> 0;
    const low9 = turnedLow * 9;
    output[0] = turnedHigh * 9 + Math.floor(low9 / WORD);
    output[1] = low9;

    const shiftedHigh = (words[2]! << 17) | (words[3]! >>> 15);
    const shiftedLow = words[3]! << 17;
    for (let half = 0; half < 2; half++) {
      words[4 + half] = words[4 + half]! ^ words[half]!;
      words[6 + half] = words[6 + half]! ^ words[2 + half]!;
      words[2 + half] = words[2 + half]! ^ words[4 + half]!;
      words[half] = words[half]! ^ words[6 + half]!;
    }
    words[4] = words[4]! ^ shiftedHigh;
    words[5] = words[5]! ^ shiftedLow;
    const high = words[6]!;
    const low = words[7]!;
    // Rotated left by 45: by 32, which swaps the halves, and by 13.
    words[6] = (low << 13) | (high >>> 19);
    words[7] = (high << 13) | (low >>> 19);
  },
  flaw: (words) => (words.every((word) => word === 0) ? say`words must not all be 0` : undefined),
};

/**
 * xoshiro256**, filled from one number by splitmix64, as its authors advise.
 *
 * @param seed An integer in [0, 2⁶⁴).
 * @throws SamplescopeError `out-of-range`
 * @see D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021)
 * @example
 * const engine = xoshiro256starstar(42);
 * engine.nextUint64();
 * [engine.high, engine.low] // → [360188718, 204392214]
 */
export function xoshiro256starstar(seed: IntegerSeed): Engine64 {
  const filler = splitmix64(seed);
  const words = new Uint32Array(8);
  for (let i = 0; i < 8; i += 2) {
    filler.nextUint64();
    words[i] = filler.high;
    words[i + 1] = filler.low;
  }
  return engine64(algorithm, words);
}

/**
 * A xoshiro256** at a saved place, `position` outputs after its seed.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of xoshiro256**
 * @example
 * const engine = xoshiro256starstar(1);
 * restoreXoshiro256starstar(engine.state(), 0).next() === engine.next() // → true
 */
export function restoreXoshiro256starstar(state: EngineState, position: number): Engine64 {
  return restoreEngine64(algorithm, state, position);
}
