import { SamplescopeError, say, type Said } from '../../error.js';
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
  /** Moves the memory on by one output, and writes that to `output`: upper word, lower word. */
  step(words: Uint32Array, output: Uint32Array): void;
  /** Why the algorithm can never be in such a state, where it cannot. */
  flaw?(words: Uint32Array): Said | undefined;
}

/** An algorithm's engine on the given memory, which it takes over. */
export function engine64(
  algorithm: Algorithm64,
  words: Uint32Array,
  position = 0,
  kept: number | null = null,
): Engine64 {
  const output = new Uint32Array(2);
  const engine = {
    name: algorithm.name,
    position,
    high: 0,
    low: 0,
    nextUint64() {
      algorithm.step(words, output);
      engine.high = output[0]!;
      engine.low = output[1]!;
      engine.position++;
    },
    next() {
      if (kept !== null) {
        const half = kept;
        kept = null;
        return half;
      }
      algorithm.step(words, output);
      engine.position++;
      kept = output[0]!;
      return output[1]!;
    },
    double() {
      engine.nextUint64();
      return (engine.high * 2097152 + (engine.low >>> 11)) / 9007199254740992;
    },
    clone: () => engine64(algorithm, words.slice(), engine.position, kept),
    state: () => ({ words: [...words], kept }),
  };
  return engine;
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
  if (!Array.isArray(words) || words.length !== algorithm.size || !words.every(isWord)) {
    throw malformed(algorithm.name, say`words must be ${algorithm.size} integers in [0, 2³²)`);
  }
  if (kept !== null && !isWord(kept)) {
    throw malformed(algorithm.name, say`kept must be null or an integer in [0, 2³²)`);
  }
  const memory = Uint32Array.from(words as readonly number[]);
  const flaw = algorithm.flaw?.(memory);
  if (flaw !== undefined) throw malformed(algorithm.name, flaw);
  return engine64(algorithm, memory, position, kept);
}

const isWord = (value: unknown): value is number =>
  typeof value === 'number' && value === value >>> 0;

const malformed = (name: string, reason: Said): SamplescopeError =>
  new SamplescopeError(
    'malformed',
    say`state must be one that ${name} has saved, but its ${reason}. Save it again with state().`,
  );
