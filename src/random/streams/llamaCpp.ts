import { lookUp, SamplescopeError, say } from '../../error.js';
import { exp } from '../../numerics/exp.js';
import { type IntegerSeed, parseInteger } from '../integerSeed.js';
import type { Stream, StreamState } from '../stream.js';
import { namesOf, type StreamFamily } from '../streamFamily.js';
import { positioned } from './positioned.js';
import { cpp, type CppStream, restoreCpp } from './cpp.js';
import { firstReaching } from './firstReaching.js';

/** The random numbers of llama.cpp's samplers. */
interface LlamaCppStream extends Stream {
  readonly name: LlamaCppName;
  /** `uniform_real_distribution<float>(0, 1)`, one word: what the sampler `xtc` takes for each token. */
  uniformFloat(): number;
  /**
   * The sampler `dist`: the index of a candidate, with the softmax of the logits as probabilities. Candidates
   * are in the order in which the sampler before left them.
   *
   * @throws SamplescopeError `empty` for no candidates, `out-of-range` unless one of them is finite
   */
  dist(logits: ArrayLike<number>): number;
  clone(): LlamaCppStream;
}

/**
 * llama.cpp's streams by name. All draw from `std::mt19937`; the sampler `dist` has changed:
 *
 * - `llama.cpp` (2026): candidates in the order in which they come, weights unnormalised, and one double
 *   even for a lone candidate;
 * - `llama.cpp-2025-02`: candidates sorted first, then C++'s `discrete_distribution`, which takes nothing for a
 *   lone candidate.
 */
export const llamaCppStreams = {
  'llama.cpp': distUnsorted,
  'llama.cpp-2025-02': distSorted,
} as const satisfies Record<string, (stream: CppStream, logits: Float32Array) => number>;

/** The name of one of llama.cpp's streams. */
export type LlamaCppName = keyof typeof llamaCppStreams;

/** The seed that llama.cpp takes for "choose one for me"; −1 is the same in 32 bits. */
const RANDOM_SEED = 4294967295;

/**
 * llama.cpp's stream, as its options `--seed` starts it for the last sampler of the chain, `dist`. Other
 * samplers that draw (`xtc`, `mirostat`) start a stream of their own from the same seed. `uniform()` is the
 * double that `dist` takes: two words, the lower one first.
 *
 * A position counts 32-bit words.
 *
 * @param seed An integer in [0, 2³² − 2]. llama.cpp takes 2³² − 1 or −1, its default, to mean a seed
 *   that changes with every run, so nothing can be reproduced from it.
 * @param name Which version. Default: `llama.cpp`, of 2026.
 * @throws SamplescopeError `out-of-range` or `unknown-name`
 * @see `llama_sampler_dist_apply` in llama.cpp's src/llama-sampling.cpp
 * @example
 * llamaCpp(42).uniform() // → 0.796542984287846
 * llamaCpp(42).dist([1, 2, 3]) // → 2
 */
export function llamaCpp(seed: IntegerSeed, name: LlamaCppName = 'llama.cpp'): LlamaCppStream {
  if (Number(seed) === RANDOM_SEED || Number(seed) === -1) {
    throw new SamplescopeError(
      'out-of-range',
      say`seed must be an integer in [0, ${RANDOM_SEED - 1}], got ${seed}, which tells llama.cpp
        to make one up. Choose any other.`,
    );
  }
  return streamOf(name, cpp(seed));
}

/**
 * The same from a seed in decimal digits.
 *
 * @throws SamplescopeError `malformed` for anything else
 */
export function openLlamaCpp(name: LlamaCppName, seed: string): LlamaCppStream {
  return llamaCpp(parseInteger(seed), name);
}

/**
 * One of llama.cpp's streams at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 */
export function restoreLlamaCpp(name: LlamaCppName, state: StreamState): LlamaCppStream {
  return streamOf(name, restoreCpp('cpp', state));
}

function streamOf(name: LlamaCppName, stream: CppStream): LlamaCppStream {
  const dist = lookUp(say`llama.cpp stream`, llamaCppStreams, name);
  return positioned<LlamaCppStream>(() => stream.position, {
    name,
    seed: stream.seed,
    uniform: () => stream.uniform(),
    uniformFloat: () => stream.generateCanonical(1, 'float')[0]!,
    dist: (logits) => dist(stream, checked(logits)),
    clone: () => streamOf(name, stream.clone()),
    state: () => ({ ...stream.state(), name }),
  });
}

/** The first candidate at which the running sum of weights reaches its share of the total. */
function distUnsorted(stream: CppStream, logits: Float32Array): number {
  const weights = weightsOf(logits);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return firstReaching(weights, weights.length, total * stream.uniform());
}

function distSorted(stream: CppStream, logits: Float32Array): number {
  const order = Array.from(logits, (_, i) => i).sort((a, b) => logits[b]! - logits[a]!);
  const weights = weightsOf(Float32Array.from(order, (i) => logits[i]!));
  const total = weights.reduce((sum, weight) => Math.fround(sum + weight), 0);
  const [place] = stream.discrete(
    weights.map((weight) => weight / total),
    1,
  );
  return order[place!]!;
}

/** e to the power of each logit less the largest, in float32. */
function weightsOf(logits: Float32Array): Float32Array {
  const largest = logits.reduce((a, b) => Math.max(a, b));
  return logits.map((logit) => exp(Math.fround(logit - largest)));
}

function checked(logits: ArrayLike<number>): Float32Array {
  if (logits.length === 0) {
    throw new SamplescopeError(
      'empty',
      say`logits must be a list of at least one number, got none`,
    );
  }
  const list = Float32Array.from(logits);
  if (list.some(Number.isNaN) || !list.some(Number.isFinite) || list.includes(Infinity)) {
    throw new SamplescopeError(
      'out-of-range',
      say`logits must be numbers in [−∞, ∞), at least one of them finite`,
    );
  }
  return list;
}

/** llama.cpp's streams. */
export const llamaCppFamily: StreamFamily<LlamaCppName> = {
  names: namesOf(llamaCppStreams),
  open: openLlamaCpp,
  restore: restoreLlamaCpp,
};
