import { threefry2x32Block } from '../../engines/threefry2x32.js';
import type { JaxKey, JaxLayout } from './layout.js';

/** The array for integers of so many bits. */
export interface JaxBits {
  8: Uint8Array;
  16: Uint16Array;
  32: Uint32Array;
  64: BigUint64Array;
}

/** Calls `take` with the two words that a key makes of each of so many counters, which `setCounter` writes. */
function hash(
  key: JaxKey,
  count: number,
  setCounter: (counter: Uint32Array, i: number) => void,
  take: (i: number, first: number, second: number) => void,
): void {
  const keyWords = Uint32Array.from(key);
  const counter = new Uint32Array(2);
  const output = new Uint32Array(2);
  for (let i = 0; i < count; i++) {
    setCounter(counter, i);
    threefry2x32Block(counter, keyWords, output);
    take(i, output[0]!, output[1]!);
  }
}

/** The counter of element i in the partitionable layout: its upper and its lower word. */
function own(counter: Uint32Array, i: number): void {
  counter[0] = i / 4294967296;
  counter[1] = i;
}

/**
 * 32-bit words in the original layout: the counters are 0 … count − 1 in two halves, of which the first
 * goes in, and comes out, as first words, and the other as second words. An odd one is paired with 0.
 */
function pairedWords(key: JaxKey, count: number): Uint32Array {
  const half = Math.ceil(count / 2);
  const words = new Uint32Array(2 * half);
  const pair = (counter: Uint32Array, i: number) => {
    counter[0] = i;
    counter[1] = half + i < count ? half + i : 0;
  };
  hash(key, half, pair, (i, first, second) => {
    words[i] = first;
    words[half + i] = second;
  });
  return words.subarray(0, count);
}

/**
 * A key's words in pairs, one pair for each of so many keys that are split off.
 *
 * @see `threefry_split` in jax/_src/prng.py
 */
export function splitWords(key: JaxKey, layout: JaxLayout, count: number): JaxKey[] {
  if (layout === 'original') {
    const words = pairedWords(key, 2 * count);
    return Array.from({ length: count }, (_, i) => [words[2 * i]!, words[2 * i + 1]!]);
  }
  const keys: JaxKey[] = [];
  hash(key, count, own, (_, first, second) => keys.push([first, second]));
  return keys;
}

/** The words that a key makes of the one counter (0, data). */
export function foldWords(key: JaxKey, data: number): JaxKey {
  let folded: JaxKey = key;
  const take = (_: number, first: number, second: number) => (folded = [first, second]);
  hash(key, 1, (counter) => counter.set([0, data]), take);
  return folded;
}

/**
 * `jax.random.bits`: integers of 8, 16, 32 or 64 bits.
 *
 * @see `threefry_random_bits` in jax/_src/prng.py
 */
export function bitsOf<W extends keyof JaxBits>(
  key: JaxKey,
  layout: JaxLayout,
  count: number,
  width: W,
): JaxBits[W] {
  const make = layout === 'original' ? originalBits : partitionableBits;
  return make(key, count, width) as JaxBits[W];
}

function originalBits(key: JaxKey, count: number, width: keyof JaxBits): JaxBits[keyof JaxBits] {
  if (width === 64) {
    const words = pairedWords(key, 2 * count);
    const join = (i: number) => (BigInt(words[i]!) << 32n) | BigInt(words[count + i]!);
    return BigUint64Array.from({ length: count }, (_, i) => join(i));
  }
  const each = 32 / width;
  const words = pairedWords(key, Math.ceil(count / each));
  if (width === 32) return words;
  const pieces = width === 8 ? new Uint8Array(count) : new Uint16Array(count);
  // Several of a word, the lowest bits first.
  return pieces.map((_, i) => words[Math.floor(i / each)]! >>> (width * (i % each)));
}

function partitionableBits(
  key: JaxKey,
  count: number,
  width: keyof JaxBits,
): JaxBits[keyof JaxBits] {
  if (width === 64) {
    const numbers = new BigUint64Array(count);
    hash(key, count, own, (i, high, low) => (numbers[i] = (BigInt(high) << 32n) | BigInt(low)));
    return numbers;
  }
  const Integers = { 8: Uint8Array, 16: Uint16Array, 32: Uint32Array }[width];
  const numbers = new Integers(count);
  hash(key, count, own, (i, first, second) => (numbers[i] = first ^ second));
  return numbers;
}
