import type { Stream } from '../random/stream.js';
import { numbersOfEach, type DrawName } from '../sampling/draws/draws.js';

/** The random numbers that a draw takes: noted while it goes on, or drawn again when somebody asks for them. */
export interface NumbersTaken {
  /** Where the draw is to note them; left out where that is not needed. */
  readonly list?: number[];
  all(): readonly number[];
}

/**
 * Gets ready to tell which numbers the next draw takes. Of one that takes a number for every token, only the place of
 * the stream is kept: they are as many as the vocabulary, and most are never asked for.
 */
export function noteNumbers(draw: DrawName, stream: Stream, tokens: number): NumbersTaken {
  const numbersOf = numbersOfEach(draw);
  if (numbersOf === undefined) {
    const list: number[] = [];
    return { list, all: () => list };
  }
  const before = stream.clone();
  let numbers: readonly number[] | undefined;
  return { all: () => (numbers ??= Array.from(numbersOf(before, tokens))) };
}
