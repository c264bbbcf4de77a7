import { SamplescopeError, say } from '../../error.js';
import { bigintOf, littleEndianWords, type IntegerSeed } from '../integerSeed.js';

/** numpy's way of spreading a seed over the state of an engine. */
export interface SeedSequence {
  /** The seed in words, and for a child which one it is: `42`, `[1, 2]`, `42 child 0.1`. */
  readonly name: string;
  /** The first `count` 32-bit words made from the seed; asking twice gives the same ones. */
  generateState(count: number): Uint32Array;
  /** The next `count` children: sequences with seeds of their own, for streams that do not overlap. */
  spawn(count: number): SeedSequence[];
}

/** Words in the pool that the seed is mixed into. */
const POOL = 4;

/**
 * numpy's `SeedSequence`: hashes a seed of any length into as many words as an engine needs, so that
 * seeds 1 and 2 give engines that have nothing in common.
 *
 * @param entropy An integer from 0, of any size, or a list of them.
 * @param spawnKey Which child of which child it is; the default, none, is the seed's own sequence.
 * @throws SamplescopeError `out-of-range` for a negative number, as numpy
 * @see numpy's `numpy/random/bit_generator.pyx`, after M. E. O'Neill's `seed_seq_fe`
 * @example
 * [...seedSequence(0).generateState(2)] // → [2968811710, 3677149159]
 */
export function seedSequence(
  entropy: IntegerSeed | readonly IntegerSeed[],
  spawnKey: readonly number[] = [],
): SeedSequence {
  const numbers = Array.isArray(entropy) ? entropy : [entropy];
  if (numbers.length === 0) {
    throw new SamplescopeError('empty', say`seed must be a list of at least one integer, got []`);
  }
  const words = numbers.flatMap((number: IntegerSeed) => littleEndianWords(bigintOf(number)));
  const spawnWords = spawnKey.flatMap((key) => littleEndianWords(BigInt(key)));
  // A child's words must not run into its parent's, so the parent's are filled up to the pool's size.
  while (spawnWords.length > 0 && words.length < POOL) words.push(0);
  const pool = mixPool([...words, ...spawnWords]);
  let children = 0;
  const seed = Array.isArray(entropy) ? `[${entropy.join(', ')}]` : String(entropy);
  return {
    name: spawnKey.length === 0 ? seed : `${seed} child ${spawnKey.join('.')}`,
    generateState: (count) => generate(pool, count),
    spawn: (count) =>
      Array.from({ length: count }, () => seedSequence(entropy, [...spawnKey, children++])),
  };
}

function mixPool(entropy: readonly number[]): Uint32Array {
  const hash = hasher(0x43b0d7e5, 0x931e8875);
  const pool = Uint32Array.from({ length: POOL }, (_, i) => hash(entropy[i] ?? 0));
  for (let source = 0; source < POOL; source++) {
    for (let target = 0; target < POOL; target++) {
      if (source !== target) pool[target] = mix(pool[target]!, hash(pool[source]!));
    }
  }
  for (const word of entropy.slice(POOL)) {
    for (let target = 0; target < POOL; target++) pool[target] = mix(pool[target]!, hash(word));
  }
  return pool;
}

function generate(pool: Uint32Array, count: number): Uint32Array {
  const hash = hasher(0x8b51f9dd, 0x58f38ded);
  return Uint32Array.from({ length: count }, (_, i) => hash(pool[i % POOL]!));
}

/** A hash of 32-bit words whose constant changes from call to call. */
function hasher(start: number, multiplier: number): (word: number) => number {
  let constant = start;
  return (word) => {
    const mixed = word ^ constant;
    constant = Math.imul(constant, multiplier);
    const product = Math.imul(mixed, constant);
    return (product ^ (product >>> 16)) >>> 0;
  };
}

function mix(x: number, y: number): number {
  const difference = (Math.imul(0xca01f9dd, x) - Math.imul(0x4973f715, y)) | 0;
  return (difference ^ (difference >>> 16)) >>> 0;
}
