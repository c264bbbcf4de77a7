import type { EngineState } from '../engine.js';
import { wordsOf64, type IntegerSeed } from '../integerSeed.js';
import { engine64, restoreEngine64, type Algorithm64, type Engine64 } from './engine64.js';
import { multiplyHigh } from './multiplyHigh.js';

/** Memory: one 64-bit number, upper word first, that grows by 0x9e3779b97f4a7c15 a step. */
const algorithm: Algorithm64 = {
  name: 'splitmix64',
  size: 2,
  step(words, output) {
    const sumLow = words[1]! + 0x7f4a7c15;
    words[0] = words[0]! + 0x9e3779b9 + (sumLow > 0xffffffff ? 1 : 0);
    words[1] = sumLow;
    output[0] = words[0]!;
    output[1] = words[1]!;
    xorshift(output, 30);
    multiply(output, 0xbf58476d, 0x1ce4e5b9);
    xorshift(output, 27);
    multiply(output, 0x94d049bb, 0x133111eb);
    xorshift(output, 31);
  },
};

function xorshift(number: Uint32Array, by: number): void {
  const high = number[0]!;
  number[1] = number[1]! ^ ((number[1]! >>> by) | (high << (32 - by)));
  number[0] = high ^ (high >>> by);
}

function multiply(number: Uint32Array, high: number, low: number): void {
  const oldLow = number[1]!;
  number[0] = multiplyHigh(oldLow, low) + Math.imul(oldLow, high) + Math.imul(number[0]!, low);
  number[1] = Math.imul(oldLow, low);
}

/**
 * splitmix64: a counter, well mixed. The generator that fills the state of others from a single number.
 *
 * @param seed An integer in [0, 2⁶⁴).
 * @throws SamplescopeError `out-of-range`
 * @see G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014
 * @example
 * const engine = splitmix64(1234567);
 * engine.nextUint64();
 * [engine.high, engine.low] // → [1503580183, 4211670149]
 */
export function splitmix64(seed: IntegerSeed): Engine64 {
  return engine64(algorithm, Uint32Array.from(wordsOf64(seed)));
}

/**
 * A splitmix64 at a saved place, `position` outputs after its seed.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of splitmix64
 * @example
 * const engine = splitmix64(1);
 * restoreSplitmix64(engine.state(), 0).next() === engine.next() // → true
 */
export function restoreSplitmix64(state: EngineState, position: number): Engine64 {
  return restoreEngine64(algorithm, state, position);
}
