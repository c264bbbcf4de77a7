import type { EngineState } from '../engine.js';
import { engine64, restoreEngine64, type Algorithm64, type Engine64 } from './engine64.js';
import { PER_WORD, seedLcg128 } from './lcg128.js';

/** The multiplier, 0x2360ed051fc65da44385df649fccf645, from its highest word down. */
const M3 = 0x2360ed05;
const M2 = 0x1fc65da4;
const M1 = 0x4385df64;
const M0 = 0x9fccf645;

const algorithm: Algorithm64 = {
  name: 'pcg64',
  size: 8,
  fill,
  flaw: (words) => ((words[7]! & 1) === 0 ? 'increment must be odd' : undefined),
};

/**
 * Steps as `stepLcg128` does, which says how; here with its numbers in local variables, for this is the engine
 * of most who use numpy, and it doubles the speed. Then XSL-RR: the halves of the new state xored, rotated right
 * by its six highest bits.
 */
function fill(words: Int32Array, output: Int32Array): void {
  const i3 = words[4]!;
  const i2 = words[5]!;
  const i1 = words[6]!;
  const i0 = words[7]!;
  const d2 = i2 >>> 0;
  const d1 = i1 >>> 0;
  const d0 = i0 >>> 0;
  let a3 = words[0]!;
  let a2 = words[1]!;
  let a1 = words[2]!;
  let a0 = words[3]!;
  for (let i = 0; i < output.length; i += 2) {
    const b2 = a2 >>> 0;
    const b1 = a1 >>> 0;
    const b0 = a0 >>> 0;
    const low0 = (Math.imul(a0, M0) + i0) | 0;
    const carry1 = (b0 * M0 + (d0 - (low0 >>> 0))) * PER_WORD;
    const low1 = (((carry1 + 0.5) | 0) + Math.imul(a0, M1) + Math.imul(a1, M0) + i1) | 0;
    const carry2 = (b0 * M1 + b1 * M0 + (carry1 + d1 - (low1 >>> 0))) * PER_WORD;
    const low2 =
      (((carry2 + 0.5) | 0) + Math.imul(a0, M2) + Math.imul(a1, M1) + Math.imul(a2, M0) + i2) | 0;
    const carry3 = (b0 * M2 + b1 * M1 + b2 * M0 + (carry2 + d2 - (low2 >>> 0))) * PER_WORD;
    const upper = Math.imul(a0, M3) + Math.imul(a1, M2) + Math.imul(a2, M1) + Math.imul(a3, M0);
    a3 = (((carry3 + 0.5) | 0) + upper + i3) | 0;
    a2 = low2;
    a1 = low1;
    a0 = low0;
    // A turn by 32 or more swaps the words: by a mask, since nobody could guess a branch.
    const swap = (a3 ^ a1 ^ a2 ^ a0) & (a3 >> 31);
    const high = a3 ^ a1 ^ swap;
    const low = a2 ^ a0 ^ swap;
    const turn = a3 >>> 26;
    // Left by 32 less the turn, in two shifts, since one by 32 would leave all as it is.
    output[i] = (high >>> turn) | ((low << 1) << (31 - turn));
    output[i + 1] = (low >>> turn) | ((high << 1) << (31 - turn));
  }
  words[0] = a3;
  words[1] = a2;
  words[2] = a1;
  words[3] = a0;
}

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
