import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { philox4x32Block } from '../random/engines/philox4x32.js';

/** Whose numbers a die throws: each part of each attempt of each student at an exercise has its own. */
export interface DieOwner {
  /** The student's key, or `practice`. */
  readonly key: string;
  readonly exercise: string;
  /** Of the exercise. */
  readonly version: number;
  /** From 1. */
  readonly attempt: number;
  readonly part: string;
}

/** What the parameters of an exercise are drawn with. Every draw is uniform, and the same on every machine. */
export interface Die {
  /** A whole number from `low` to `high`, both included; they are less than 2³² apart. */
  integer(low: number, high: number): number;
  /** A decimal number with so many digits behind the point, from `low` to `high`, both included. */
  decimal(low: number, high: number, digits: number): number;
  /** One of a list. */
  choose<T>(list: readonly T[]): T;
  /** So many of a list, in random order. Default: all of it. */
  shuffle<T>(list: readonly T[], count?: number): T[];
}

/**
 * The six 32-bit words that a part's numbers begin from, made by HMAC-SHA-256 of the student's key over the rest.
 * Two parts that had the same would share a stream.
 *
 * @example
 * const owner = { key: 'practice', exercise: 'oneTemperature', version: 1, attempt: 1, part: 'a' };
 * dieSeed(owner).length // → 6
 * dieSeed(owner).join() === dieSeed({ ...owner, part: 'b' }).join() // → false
 */
export function dieSeed({ key, exercise, version, attempt, part }: DieOwner): number[] {
  const message = JSON.stringify([exercise, version, attempt, part]);
  const bytes = hmac(sha256, utf8ToBytes(key), utf8ToBytes(message));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return Array.from({ length: 6 }, (_, i) => view.getUint32(4 * i));
}

/**
 * The die of a part: Philox4x32-10, with two words of its seed as the key and four as the first counter.
 *
 * @example
 * const owner = { key: 'practice', exercise: 'oneTemperature', version: 1, attempt: 1, part: 'a' };
 * openDie(owner).integer(1, 6) === openDie(owner).integer(1, 6) // → true
 */
export function openDie(owner: DieOwner): Die {
  const words = dieSeed(owner);
  const next = philoxWords(Uint32Array.from(words.slice(0, 2)), Uint32Array.from(words.slice(2)));
  const integer = (low: number, high: number) => low + below(next, high - low + 1);
  return {
    integer,
    decimal(low, high, digits) {
      const scale = Number(`1e${digits}`);
      return integer(Math.round(low * scale), Math.round(high * scale)) / scale;
    },
    choose: (list) => list[integer(0, list.length - 1)]!,
    shuffle(list, count = list.length) {
      const rest = [...list];
      return Array.from({ length: count }, () => rest.splice(integer(0, rest.length - 1), 1)[0]!);
    },
  };
}

/** The words of Philox4x32-10, of block after block, from a counter on, which is moved. */
function philoxWords(key: Uint32Array, counter: Uint32Array): () => number {
  const block = new Uint32Array(4);
  let place = block.length;
  return () => {
    if (place === block.length) {
      philox4x32Block(counter, key, block);
      for (let i = 0; i < counter.length && ++counter[i]! > 0xffffffff; i++);
      place = 0;
    }
    return block[place++]!;
  };
}

/** How many different words there are. */
const WORDS = 0x100000000;

/** A whole number in [0, n), n at most 2³²: words past the last whole multiple of n are passed over. */
function below(next: () => number, n: number): number {
  const end = WORDS - (WORDS % n);
  for (;;) {
    const word = next();
    if (word < end) return word % n;
  }
}
