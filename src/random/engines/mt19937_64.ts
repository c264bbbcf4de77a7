import { wordsOf64, type IntegerSeed } from '../integerSeed.js';
import type { EngineState } from '../engine.js';
import { engine64, restoreEngine64, type Algorithm64, type Engine64 } from './engine64.js';
import { multiplyHigh } from './multiplyHigh.js';

/** 64-bit words of memory, and how far ahead of a word the one is that the recurrence mixes in. */
const SIZE = 312;
const MIDDLE = 156;
/** Where the memory keeps the index of the word that serves next. */
const INDEX = 2 * SIZE;

/** Memory: 312 numbers, upper word first, and then the index of the next. */
const algorithm: Algorithm64 = {
  name: 'mt19937_64',
  size: INDEX + 1,
  fill(words, output) {
    for (let i = 0; i < output.length; i += 2) {
      if (words[INDEX] === SIZE) twist(words);
      const at = 2 * words[INDEX]!;
      words[INDEX] = words[INDEX]! + 1;
      let high = words[at]!;
      let low = words[at + 1]!;
      low ^= ((low >>> 29) | (high << 3)) & 0x55555555;
      high ^= (high >>> 29) & 0x55555555;
      const high17 = (high << 17) | (low >>> 15);
      low ^= (low << 17) & 0xeda60000;
      high ^= high17 & 0x71d67fff;
      high ^= (low << 5) & 0xfff7eee0;
      output[i + 1] = low ^ (high >>> 11);
      output[i] = high;
    }
  },
  flaw: (words) => (words[INDEX]! >>> 0 > SIZE ? `index must be in [0, ${SIZE}]` : undefined),
};

/** Renews all numbers: each of its own upper 33 bits, its successor's other bits, and the one 156 ahead. */
function twist(words: Int32Array): void {
  for (let i = 0; i < SIZE; i++) {
    const next = 2 * ((i + 1) % SIZE);
    const ahead = 2 * ((i + MIDDLE) % SIZE);
    const high = words[2 * i]!;
    const low = (words[2 * i + 1]! & 0x80000000) | (words[next + 1]! & 0x7fffffff);
    const odd = -(low & 1);
    words[2 * i] = words[ahead]! ^ (high >>> 1) ^ (odd & 0xb5026f5a);
    words[2 * i + 1] = words[ahead + 1]! ^ ((low >>> 1) | (high << 31)) ^ (odd & 0xa96619e9);
  }
  words[INDEX] = 0;
}

/**
 * The Mersenne Twister with 64-bit words: C++'s `std::mt19937_64`. For the same seed it gives other bits than
 * `mt19937`, not the same in pairs.
 *
 * @param seed An integer in [0, 2⁶⁴).
 * @throws SamplescopeError `out-of-range`
 * @see T. Nishimura, "Tables of 64-bit Mersenne Twisters", ACM TOMACS 10 (2000)
 * @example
 * const engine = mt19937_64(5489);
 * engine.nextUint64();
 * [engine.high, engine.low] // → [3379370268, 4143361702]
 */
export function mt19937_64(seed: IntegerSeed): Engine64 {
  const words = new Int32Array(INDEX + 1);
  [words[0], words[1]] = wordsOf64(seed);
  for (let i = 1; i < SIZE; i++) {
    const high = words[2 * i - 2]!;
    const low = words[2 * i - 1]! ^ (high >>> 30);
    const sum = (Math.imul(low, 0x4c957f2d) >>> 0) + i;
    words[2 * i + 1] = sum;
    words[2 * i] =
      multiplyHigh(low, 0x4c957f2d) +
      Math.imul(low, 0x5851f42d) +
      Math.imul(high, 0x4c957f2d) +
      (sum > 0xffffffff ? 1 : 0);
  }
  words[INDEX] = SIZE;
  return engine64(algorithm, words);
}

/**
 * A 64-bit Mersenne Twister at a saved place, `position` outputs after its seed.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 * @example
 * const engine = mt19937_64(1);
 * restoreMt19937_64(engine.state(), 0).next() === engine.next() // → true
 */
export function restoreMt19937_64(state: EngineState, position: number): Engine64 {
  return restoreEngine64(algorithm, state, position);
}
