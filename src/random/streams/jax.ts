import { log1p } from '../../numerics/log1p.js';
import { SamplescopeError, say } from '../../error.js';
import { type IntegerSeed, parseInteger } from '../integerSeed.js';
import type { Stream, StreamState } from '../stream.js';
import type { StreamFamily } from '../streamFamily.js';
import type { JaxKey } from './jax/layout.js';
import { jaxKey, type JaxRandom, jaxRandom } from './jax/random.js';

/** JAX's stream: a key that is split for every number, as programs in JAX do it by hand. */
export interface JaxStream extends Stream {
  readonly name: 'jax' | 'jax-original';
  /** The key that the next one is split from. */
  readonly key: JaxKey;
  /** `key, subkey = split(key)`: gives the subkey, and keeps the key. */
  subkey(): JaxKey;
  /** The pure functions, in the stream's layout. */
  readonly random: JaxRandom;
  /** `jax.random.exponential(subkey, (count,))`. */
  standardExponential(count: number): Float32Array;
  /** `jax.random.gumbel(subkey, (count,))`: what `categorical` adds to logits. */
  gumbel(count: number): Float32Array;
  clone(): JaxStream;
}

/**
 * JAX has no stream: a program splits a key for every draw. This stream does it for you. `uniform()` is
 * `key, subkey = jax.random.split(key)` and then `jax.random.uniform(subkey)`.
 *
 * A position counts the subkeys split off.
 *
 * @param seed An integer in [−2⁶³, 2⁶³), of which the lower 32 bits count.
 * @param options.partitionable JAX's flag `jax_threefry_partitionable`. Default: true, as since JAX 0.5. The
 *   stream's name is then `jax`, else `jax-original`.
 * @throws SamplescopeError `out-of-range` where JAX raises an OverflowError
 * @example
 * const stream = jax(42);
 * const key = stream.subkey();
 * stream.random.categorical(key, [0.5, 1.5, -1, 2, 0], 1) // → [1]
 */
export function jax(seed: IntegerSeed, { partitionable = true } = {}): JaxStream {
  return streamOf(partitionable ? 'jax' : 'jax-original', String(seed), jaxKey(seed), 0);
}

/**
 * The same from a seed in decimal digits.
 *
 * @throws SamplescopeError `malformed` for anything else
 */
export function openJax(name: JaxStream['name'], seed: string): JaxStream {
  return jax(parseInteger(seed), { partitionable: name === 'jax' });
}

/**
 * JAX's stream at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of it
 */
export function restoreJax(name: JaxStream['name'], state: StreamState): JaxStream {
  const { key } = (state.engine ?? {}) as { readonly key?: unknown };
  const isWord = (word: unknown) => typeof word === 'number' && word === word >>> 0;
  if (!Array.isArray(key) || key.length !== 2 || !Array.from(key).every(isWord)) {
    throw new SamplescopeError(
      'malformed',
      say`state must have a key of two integers in [0, 2³²). Save it again with state().`,
    );
  }
  return streamOf(name, state.seed, [key[0] as number, key[1] as number], state.position);
}

function streamOf(
  name: JaxStream['name'],
  seed: string,
  start: JaxKey,
  startPosition: number,
): JaxStream {
  const random = jaxRandom(name === 'jax' ? 'partitionable' : 'original');
  let key = start;
  let position = startPosition;
  const subkey = () => {
    const [next, split] = random.split(key) as [JaxKey, JaxKey];
    key = next;
    position++;
    return split;
  };
  return {
    name,
    seed,
    random,
    get position() {
      return position;
    },
    get key() {
      return key;
    },
    subkey,
    uniform: () => random.uniform(subkey(), 1)[0]!,
    standardExponential: (count) => random.exponential(subkey(), count),
    exponentials: {
      type: 'float32',
      take: (wanted, out) => out.set(random.uniform(subkey(), wanted.length)),
      make: (u) => Math.fround(-log1p(-u)),
      atLeast: (u) => u,
    },
    gumbel: (count) => random.gumbel(subkey(), count),
    clone: () => streamOf(name, seed, key, position),
    state: () => ({ name, seed, position, engine: { key } }),
  };
}

/** JAX's streams, in its layout of today and in the one of before. */
export const jaxFamily: StreamFamily<JaxStream['name']> = {
  names: ['jax', 'jax-original'],
  open: openJax,
  restore: restoreJax,
};
