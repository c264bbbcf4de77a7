import { SamplescopeError } from '../../error.js';
import type { Engine, EngineState } from '../engine.js';

/**
 * An engine whose outputs have 64 bits, as two words: numbers up to 2⁶⁴ do not fit in a double, and a
 * BigInt for each would cost more than making it.
 */
export interface Engine64 extends Engine {
  /** How many 64-bit outputs have been made since the seed. */
  readonly position: number;
  /** Makes the next 64 bits; `high` and `low` then hold them. */
  nextUint64(): void;
  /** The upper 32 bits of the last output of `nextUint64`, in [0, 2³²). */
  readonly high: number;
  /** The lower 32 bits of it. */
  readonly low: number;
  /**
   * The lower half of a fresh output; its upper half is kept for the next call. `nextUint64` neither
   * takes nor drops a kept half. So numpy's bit generators do it.
   */
  next(): number;
  /** The upper 53 bits of the next output, as a number in [0, 1). */
  double(): number;
  clone(): Engine64;
  state(): Engine64State;
}

/** A saved `Engine64`. */
export interface Engine64State extends EngineState {
  /** All of the algorithm's memory, in 32-bit words. */
  readonly words: readonly number[];
  /** The upper half that the next call of `next` gives, if one is kept. */
  readonly kept: number | null;
}

/** What tells one 64-bit algorithm from another. */
export interface Algorithm64 {
  readonly name: string;
  /** How many 32-bit words of memory it has. */
  readonly size: number;
  /** Fills `output` with outputs, each as its upper word and its lower word, and moves the memory on by as many. */
  fill(words: Int32Array, output: Int32Array): void;
  /** Why the algorithm can never be in such a state, where it cannot. */
  flaw?(words: Int32Array): string | undefined;
}

/** An algorithm's engine on the given memory, which it takes over. */
export const engine64 = (algorithm: Algorithm64, words: Int32Array): Engine64 =>
  new Buffered64(algorithm, words, 0, null);

/** How many words are made at a time: a loop over 64 outputs is quicker than as many calls. */
const BATCH = 128;

/** A class, because V8 calls the methods of an object literal with a getter at half the speed. */
class Buffered64 implements Engine64 {
  readonly name: string;
  high = 0;
  low = 0;
  readonly #algorithm: Algorithm64;
  /** Memory as it was before the batch, and as it is after it. */
  #before: Int32Array;
  readonly #after: Int32Array;
  readonly #batch = new Int32Array(BATCH);
  /** Which word of the batch is next. */
  #index = BATCH;
  /** The position of the first output of the batch. */
  #origin: number;
  #kept: number | null;

  constructor(algorithm: Algorithm64, words: Int32Array, position: number, kept: number | null) {
    this.name = algorithm.name;
    this.#algorithm = algorithm;
    this.#before = words;
    this.#after = words;
    this.#origin = position - BATCH / 2;
    this.#kept = kept;
  }

  get position(): number {
    return this.#origin + this.#index / 2;
  }

  nextUint64(): void {
    const i = this.#advance();
    this.high = this.#batch[i]! >>> 0;
    this.low = this.#batch[i + 1]! >>> 0;
  }

  next(): number {
    if (this.#kept !== null) {
      const half = this.#kept;
      this.#kept = null;
      return half;
    }
    const i = this.#advance();
    this.#kept = this.#batch[i]! >>> 0;
    return this.#batch[i + 1]! >>> 0;
  }

  double(): number {
    const i = this.#advance();
    const high = this.#batch[i]! >>> 0;
    return (high * 2097152 + (this.#batch[i + 1]! >>> 11)) / 9007199254740992;
  }

  clone(): Engine64 {
    return new Buffered64(this.#algorithm, this.#words(), this.position, this.#kept);
  }

  state(): Engine64State {
    return { words: [...new Uint32Array(this.#words())], kept: this.#kept };
  }

  /** Where the next output lies in the batch. */
  #advance(): number {
    if (this.#index === BATCH) this.#renew();
    const i = this.#index;
    this.#index = i + 2;
    return i;
  }

  #renew(): void {
    this.#before = this.#after.slice();
    this.#algorithm.fill(this.#after, this.#batch);
    this.#origin += BATCH / 2;
    this.#index = 0;
  }

  /** The memory as it is here: the outputs of the batch that were taken are made once more. */
  #words(): Int32Array {
    if (this.#index === BATCH) return this.#after.slice();
    const words = this.#before.slice();
    this.#algorithm.fill(words, this.#batch.subarray(0, this.#index));
    return words;
  }
}

/**
 * An algorithm's engine at a saved place.
 *
 * @throws SamplescopeError `malformed` when the state cannot be one of this algorithm
 */
export function restoreEngine64(
  algorithm: Algorithm64,
  state: EngineState,
  position: number,
): Engine64 {
  const { words, kept } = (state ?? {}) as Partial<Engine64State>;
  if (
    !Array.isArray(words) ||
    words.length !== algorithm.size ||
    !Array.from(words).every(isWord)
  ) {
    throw malformed(algorithm.name, `words must be ${algorithm.size} integers in [0, 2³²)`);
  }
  if (kept !== null && !isWord(kept)) {
    throw malformed(algorithm.name, 'kept must be null or an integer in [0, 2³²)');
  }
  const memory = Int32Array.from(words as readonly number[]);
  const flaw = algorithm.flaw?.(memory);
  if (flaw !== undefined) throw malformed(algorithm.name, flaw);
  return new Buffered64(algorithm, memory, position, kept);
}

const isWord = (value: unknown): value is number =>
  typeof value === 'number' && value === value >>> 0;

const malformed = (name: string, reason: string): SamplescopeError =>
  new SamplescopeError(
    'malformed',
    `state must be one that ${name} has saved, but its ${reason}. Save it again with state().`,
  );
