import type { EngineState } from '../engine.js';
import { engine64, restoreEngine64, type Algorithm64, type Engine64 } from './engine64.js';

const WORD = 4294967296;

/** Memory: three chaotic 64-bit numbers a, b, c and a counter, each with its upper word first. */
const algorithm: Algorithm64 = {
  name: 'sfc64',
  size: 8,
  fill(words, output) {
    for (let i = 0; i < output.length; i += 2) {
      const bHigh = words[2]!;
      const bLow = words[3]!;
      const cHigh = words[4]!;
      const cLow = words[5]!;
      const sumLow = (words[1]! >>> 0) + (bLow >>> 0) + (words[7]! >>> 0);
      const sumHigh = words[0]! + bHigh + words[6]! + Math.floor(sumLow / WORD);
      words[7] = words[7]! + 1;
      if (words[7] === 0) words[6] = words[6]! + 1;

      words[0] = bHigh ^ (bHigh >>> 11);
      words[1] = bLow ^ ((bLow >>> 11) | (bHigh << 21));
      const newBLow = (cLow >>> 0) + ((cLow << 3) >>> 0);
      words[2] = cHigh + ((cHigh << 3) | (cLow >>> 29)) + Math.floor(newBLow / WORD);
      words[3] = newBLow;
      const newCLow = (((cLow << 24) | (cHigh >>> 8)) >>> 0) + (sumLow >>> 0);
      words[4] = ((cHigh << 24) | (cLow >>> 8)) + sumHigh + Math.floor(newCLow / WORD);
      words[5] = newCLow;
      output[i] = sumHigh;
      output[i + 1] = sumLow;
    }
  },
};

/**
 * SFC64, the "small fast chaotic" generator: three numbers that mix each other, and a counter that keeps
 * every cycle long.
 *
 * @param seed Six 32-bit words, as `seedSequence(seed).generateState(6)` gives them: the three numbers,
 *   each lowest word first. The first twelve outputs are thrown away.
 * @see Chris Doty-Humphrey's PractRand; numpy's `SFC64`
 * @example
 * const engine = sfc64(seedSequence(42).generateState(6));
 * engine.nextUint64();
 * [engine.high, engine.low] // → [2276057983, 1053999517]
 */
export function sfc64(seed: ArrayLike<number>): Engine64 {
  const words = Int32Array.of(seed[1]!, seed[0]!, seed[3]!, seed[2]!, seed[5]!, seed[4]!, 0, 1);
  algorithm.fill(words, new Int32Array(24));
  return engine64(algorithm, words);
}

/**
 * An SFC64 at a saved place, `position` outputs after its seed.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of SFC64
 * @example
 * const engine = sfc64(seedSequence(1).generateState(6));
 * restoreSfc64(engine.state(), 0).next() === engine.next() // → true
 */
export function restoreSfc64(state: EngineState, position: number): Engine64 {
  return restoreEngine64(algorithm, state, position);
}
