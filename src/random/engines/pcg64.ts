import { say } from '../../error.js';
import type { EngineState } from '../engine.js';
import { engine64, restoreEngine64, type Algorithm64, type Engine64 } from './engine64.js';
import { seedLcg128, stepPcg64 } from './lcg128.js';

/** XSL-RR: the halves of the new state xored, rotated right by its six highest bits. */
const algorithm: Algorithm64 = {
  name: 'pcg64',
  size: 8,
  step(words, output) {
    stepPcg64(words);
    const turn = words[0]! >>> 26;
    let high = words[0]! ^ words[2]!;
    let low = words[1]! ^ words[3]!;
    if (turn >= 32) [high, low] = [low, high];
    const by = turn & 31;
    if (by === 0) {
      output[0] = high;
      output[1] = low;
    } else {
      output[0] = (high >>> by) | (low << (32 - by));
      output[1] = (low >>> by) | (high << (32 - by));
    }
  },
  flaw: (words) => ((words[7]! & 1) === 0 ? say`increment must be odd` : undefined),
};

/**
 * PCG64, the engine of `numpy.random.default_rng`: a linear congruential generator modulo 2¹²⁸, whose
 * output is folded to 64 bits (XSL-RR).
 *
 * @param seed Eight 32-bit words, as `seedSequence(seed).generateState(8)` gives them.
 * @see M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for
 *   Random Number Generation", HMC-CS-2014-0905; numpy's `PCG64`
 * @example
 * const engine = pcg64(seedSequence(42).generateState(8));
 * engine.nextUint64();
 * [engine.high, engine.low] // → [3324115917, 383329928]
 */
export function pcg64(seed: ArrayLike<number>): Engine64 {
  return engine64(algorithm, seedLcg128(seed));
}

/**
 * A PCG64 at a saved place, `position` outputs after its seed.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of PCG64
 * @example
 * const engine = pcg64(seedSequence(1).generateState(8));
 * restorePcg64(engine.state(), 0).next() === engine.next() // → true
 */
export function restorePcg64(state: EngineState, position: number): Engine64 {
  return restoreEngine64(algorithm, state, position);
}
