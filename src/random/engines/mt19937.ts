import { SamplescopeError } from '../../error.js';
import type { Engine, EngineState } from '../engine.js';

/** How many 32-bit words of memory the algorithm has. */
const SIZE = 624;
/** How far ahead of a word the one is that the recurrence mixes in. */
const MIDDLE = 397;

/** The Mersenne Twister: every word of memory serves once, then all are renewed at a time. */
export interface Mt19937 extends Engine {
  /** How many words have been made since the seed. */
  readonly position: number;
  /** Moves on by so many words, without working them out. */
  skip(count: number): void;
  clone(): Mt19937;
  state(): Mt19937State;
}

/** A saved Mersenne Twister. */
export interface Mt19937State extends EngineState {
  /** Its 624 words of memory. */
  readonly words: readonly number[];
  /** The index of the word that serves next; 624 where all have served, as just after seeding. */
  readonly index: number;
}

/**
 * MT19937 seeded with one number (the reference's `init_genrand`): as torch.manual_seed on the CPU,
 * numpy.random.RandomState(int) and C++'s std::mt19937 start it.
 *
 * Source: M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998); the seeding is that of
 * their mt19937ar.c of 2002.
 *
 * @param seed An integer in [0, 2³²). What frameworks make of other seeds, their streams know.
 * @throws SamplescopeError `out-of-range`
 * @example
 * const engine = mt19937(42);
 * [engine.next(), engine.next(), engine.position] // → [1608637542, 3421126067, 2]
 */
export function mt19937(seed: number): Mt19937 {
  return new MersenneTwister(seeded(wordOf('seed', seed)), SIZE, 0);
}

/**
 * MT19937 seeded with a list of words (the reference's `init_by_array`): as Python's random.seed and
 * numpy's RandomState([…]) start it.
 *
 * @param key 32-bit words, at least one.
 * @throws SamplescopeError `empty` for a key without words, `out-of-range` for other numbers in it
 * @example
 * mt19937FromArray([42]).next() // → 2746317213
 * mt19937FromArray([0x123, 0x234, 0x345, 0x456]).next() // → 1067595299
 */
export function mt19937FromArray(key: ArrayLike<number>): Mt19937 {
  if (key.length === 0) {
    throw new SamplescopeError('empty', 'key must be a list of at least one word, got none');
  }
  const words = seeded(19650218);
  const before = (i: number) => words[i - 1]! ^ (words[i - 1]! >>> 30);
  let i = 1;
  const advance = () => {
    if (++i < SIZE) return;
    words[0] = words[SIZE - 1]!;
    i = 1;
  };
  for (let step = 0; step < Math.max(SIZE, key.length); step++) {
    const j = step % key.length;
    words[i] = (words[i]! ^ Math.imul(before(i), 1664525)) + wordOf('key', key[j]!) + j;
    advance();
  }
  for (let step = 1; step < SIZE; step++) {
    words[i] = (words[i]! ^ Math.imul(before(i), 1566083941)) - i;
    advance();
  }
  words[0] = 0x80000000;
  return new MersenneTwister(words, SIZE, 0);
}

/**
 * MT19937 at a saved place.
 *
 * @param position How many words had been made since the seed. Default: 0.
 * @throws SamplescopeError `malformed` when the state cannot be one of a Mersenne Twister
 * @example
 * const engine = mt19937(42);
 * restoreMt19937(engine.state()).next() === engine.next() // → true
 */
export function restoreMt19937(state: EngineState, position = 0): Mt19937 {
  const { words, index } = (state ?? {}) as Partial<Mt19937State>;
  if (
    !Array.isArray(words) ||
    words.length !== SIZE ||
    !Array.from(words).every((w) => w === w >>> 0)
  ) {
    throw malformed(`words must be ${SIZE} integers in [0, 2³²)`);
  }
  // The recurrence reads only the top bit of the first word; with all else zero it is stuck.
  if (words.every((w: number, i) => (i === 0 ? w >>> 31 === 0 : w === 0))) {
    throw malformed('words must not be zero for ever');
  }
  if (!Number.isInteger(index) || index! < 0 || index! > SIZE) {
    throw malformed(`index must be an integer in [0, ${SIZE}]`);
  }
  return new MersenneTwister(Int32Array.from(words as number[]), index!, position);
}

/** A class, because V8 calls the methods of an object literal with a getter at half the speed. */
class MersenneTwister implements Mt19937 {
  readonly name = 'mt19937';
  /** Signed, because V8 handles 32-bit words that way without going through doubles. */
  readonly #words: Int32Array;
  #index: number;
  #origin: number;

  constructor(words: Int32Array, index: number, position: number) {
    this.#words = words;
    this.#index = index;
    this.#origin = position - index;
  }

  get position(): number {
    return this.#origin + this.#index;
  }

  next(): number {
    const index = this.#index;
    if (index === SIZE) return this.#renewed();
    this.#index = index + 1;
    let y = this.#words[index]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** Apart, so that what is called for every word is short. */
  #renewed(): number {
    this.skip(1);
    this.#index = 0;
    return this.next();
  }

  skip(count: number): void {
    this.#index += count;
    while (this.#index > SIZE) {
      twist(this.#words);
      this.#origin += SIZE;
      this.#index -= SIZE;
    }
  }

  clone(): Mt19937 {
    return new MersenneTwister(this.#words.slice(), this.#index, this.position);
  }

  state(): Mt19937State {
    return { words: [...new Uint32Array(this.#words)], index: this.#index };
  }
}

function wordOf(name: string, value: number): number {
  if (value === value >>> 0) return value;
  throw new SamplescopeError(
    'out-of-range',
    `${name} must be in [0, 2³²) and whole, got ${String(value)}. Take the lower 32 bits of it.`,
  );
}

/** Memory that Knuth's recurrence has filled from one word. */
function seeded(seed: number): Int32Array {
  const words = new Int32Array(SIZE);
  words[0] = seed;
  for (let j = 1; j < SIZE; j++) {
    words[j] = Math.imul(1812433253, words[j - 1]! ^ (words[j - 1]! >>> 30)) + j;
  }
  return words;
}

/** Renews all words: each of its own top bit, its successor's other bits, and the word 397 ahead. */
function twist(words: Int32Array): void {
  let i = 0;
  // A word is read as a successor first: so each is read once.
  let word = words[0]!;
  for (; i < SIZE - MIDDLE; i++) {
    const following = words[i + 1]!;
    words[i] = words[i + MIDDLE]! ^ mixed(word, following);
    word = following;
  }
  for (; i < SIZE - 1; i++) {
    const following = words[i + 1]!;
    words[i] = words[i + MIDDLE - SIZE]! ^ mixed(word, following);
    word = following;
  }
  words[i] = words[MIDDLE - 1]! ^ mixed(word, words[0]!);
}

function mixed(word: number, following: number): number {
  const y = ((word ^ following) & -0x80000000) ^ following;
  return (y >>> 1) ^ Math.imul(y & 1, -0x66f74f21);
}

const malformed = (reason: string): SamplescopeError =>
  new SamplescopeError(
    'malformed',
    `state must be one that mt19937 has saved, but its ${reason}. Save it again with state().`,
  );
