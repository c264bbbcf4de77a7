/** Random bits that a number was made of. */
export interface Word {
  /** Where the engine stood when it made the word, in words of its own width; the first is 0. */
  readonly position: number;
  /** How many bits it has. */
  readonly width: 8 | 32 | 64;
  readonly value: number | bigint;
  /** Where an engine's 64 bits were given out in two halves: which one this is. */
  readonly half?: 'lower' | 'upper';
}

/** One line of an explanation: `what: arithmetic = result`. */
export interface ExplainedStep {
  readonly what: string;
  /** The calculation with its real values; empty where there is nothing to calculate. */
  readonly arithmetic: string;
  readonly result: string;
}

/** How one number came about, from the words of the engine to the number itself. */
export interface Explanation {
  /** The words used, in the order in which they were taken, those that were rejected too. */
  readonly words: readonly Word[];
  readonly steps: readonly ExplainedStep[];
  /** The number, to the bit. */
  readonly value: number;
}

/** An explanation in the making: takes words and does arithmetic, and writes both down. */
export interface Derivation {
  /** The next 32 bits (8 of a generator of bytes). */
  word(): number;
  /** The next 64 bits at once. */
  word64(): bigint;
  /** Takes a word that was found elsewhere than next in a sequence. */
  take(word: Word): number;
  /** Writes a step down, and gives its result back for the next one. */
  step<T extends number | bigint>(what: string, arithmetic: string, result: T): T;
  /** Writes down what was decided. */
  note(what: string, arithmetic: string, result: string): void;
  end(value: number): Explanation;
}

/** Gives words: their position and value. */
interface WordSource {
  next(): Word;
  next64?(): Word;
}

/** A derivation that takes its words from a source; without one, `take` gives it each. */
export function derivation(source: WordSource = noSource): Derivation {
  const words: Word[] = [];
  const steps: ExplainedStep[] = [];
  const note = (what: string, arithmetic: string, result: string) =>
    void steps.push({ what, arithmetic, result });
  const take = (word: Word) => {
    words.push(word);
    note(wordName(word), hexadecimal(word), String(word.value));
    return word.value;
  };
  return {
    word: () => Number(take(source.next())),
    take: (word) => Number(take(word)),
    word64: () => BigInt(take((source.next64 ?? source.next)())),
    step(what, arithmetic, result) {
      note(what, arithmetic, String(result));
      return result;
    },
    note,
    end: (value) => ({ words, steps, value }),
  };
}

const noSource: WordSource = {
  next() {
    throw new Error('this derivation has no words of its own');
  },
};

function wordName({ position, width, half }: Word): string {
  if (half !== undefined) return `word ${position}, ${half} half`;
  return width === 8 ? `byte ${position}` : `word ${position}`;
}

/**
 * A word as it is written in bits: 0x5FE1DC66.
 *
 * @example
 * hexadecimal({ position: 0, width: 32, value: 1608637542 }) // → '0x5FE1DC66'
 */
export const hexadecimal = ({ value, width }: Word): string =>
  `0x${value
    .toString(16)
    .toUpperCase()
    .padStart(width / 4, '0')}`;
