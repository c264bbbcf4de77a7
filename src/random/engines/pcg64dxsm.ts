import type { EngineState } from '../engine.js';
import { engine64, restoreEngine64, type Algorithm64, type Engine64 } from './engine64.js';
import { seedLcg128, stepLcg128 } from './lcg128.js';
import { multiplyHigh } from './multiplyHigh.js';

/** The 64-bit multiplier 0xda942042e4dd58b5, used for the step and for the output. */
const HIGH = 0xda942042;
const LOW = 0xe4dd58b5;

/** DXSM: the upper half of the old state, xorshifted and multiplied, times its lower half made odd. */
const algorithm: Algorithm64 = {
  name: 'pcg64dxsm',
  size: 8,
  fill(words, output) {
    for (let i = 0; i < output.length; i += 2) {
      const factorHigh = words[2]!;
      const factorLow = words[3]! | 1;
      const low = words[1]! ^ words[0]!;
      const mixedHigh = multiplyHigh(low, LOW) + Math.imul(low, HIGH) + Math.imul(words[0]!, LOW);
      const mixedLow = Math.imul(low, LOW) ^ ((mixedHigh | 0) >>> 16);
      output[i] =
        multiplyHigh(mixedLow, factorLow) +
        Math.imul(mixedLow, factorHigh) +
        Math.imul(mixedHigh, factorLow);
      output[i + 1] = Math.imul(mixedLow, factorLow);
      stepLcg128(words, 0, 0, HIGH, LOW);
    }
  },
  flaw: (words) => ((words[7]! & 1) === 0 ? 'increment must be odd' : undefined),
};

/**
 * PCG64DXSM: PCG64 with a cheaper multiplier and a stronger output function, taken before the step.
 *
 * @param seed Eight 32-bit words, as `seedSequence(seed).generateState(8)` gives them.
 * @see M. E. O'Neill's note on DXSM; numpy's `PCG64DXSM`
 * @example
 * const engine = pcg64dxsm(seedSequence(42).generateState(8));
 * engine.nextUint64();
 * [engine.high, engine.low] // → [2870759475, 2388871197]
 */
export function pcg64dxsm(seed: ArrayLike<number>): Engine64 {
  return engine64(algorithm, seedLcg128(seed));
}

/**
 * A PCG64DXSM at a saved place, `position` outputs after its seed.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of PCG64DXSM
 * @example
 * const engine = pcg64dxsm(seedSequence(1).generateState(8));
 * restorePcg64dxsm(engine.state(), 0).next() === engine.next() // → true
 */
export function restorePcg64dxsm(state: EngineState, position: number): Engine64 {
  return restoreEngine64(algorithm, state, position);
}
