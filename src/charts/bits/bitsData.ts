import { SamplescopeError, say } from '../../error.js';
import type { ExplainedStep } from '../../random/catalogue/explanation.js';

/** A word of a generator, and which of its bits become part of a number. */
export interface BitsWord {
  readonly name: string;
  /** A whole number in [0, 2³²), or in [0, 2⁶⁴) for a word of 64 bits. */
  readonly value: number | bigint;
  /** How many bits it has. Default 32. */
  readonly bits?: 32 | 64;
  /** The bits that are taken, counted from 0 for the lowest, both ends included. Default: none. */
  readonly taken?: { readonly from: number; readonly to: number };
}

/** How a number is made of bits. */
export interface BitsData {
  readonly title: string;
  readonly words: readonly BitsWord[];
  /** What is done with the bits, in order, as an explanation has it. Default: nothing. */
  readonly steps?: readonly ExplainedStep[];
}

/**
 * Whether the data fit together.
 *
 * @throws SamplescopeError `empty` without words; `out-of-range` for a value or bits that no word has
 */
export function checkBits({ words }: BitsData): void {
  if (words.length === 0) {
    throw new SamplescopeError('empty', say`words must have at least one word, got none`);
  }
  for (const { name, value, bits = 32, taken = { from: 0, to: 0 } } of words) {
    const whole = typeof value === 'bigint' || Number.isSafeInteger(value);
    if (!whole || value < 0 || BigInt(value) >> BigInt(bits) !== 0n) {
      throw new SamplescopeError(
        'out-of-range',
        say`${name} must be a whole number of ${bits} bits, got ${value}`,
      );
    }
    const { from, to } = taken;
    if (!(Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to && to < bits)) {
      throw new SamplescopeError(
        'out-of-range',
        say`the bits taken of ${name} must be a range in [0, ${bits - 1}], got ${from} to ${to}`,
      );
    }
  }
}

/**
 * A word in binary digits, highest first, and which of them are taken.
 *
 * @example
 * digitsOf({ name: 'a', value: 5, taken: { from: 0, to: 1 } }).slice(-3) // → [{ digit: '1', taken: false }, { digit: '0', taken: true }, { digit: '1', taken: true }]
 */
export function digitsOf({
  value,
  bits = 32,
  taken,
}: BitsWord): { digit: string; taken: boolean }[] {
  const digits = value.toString(2).padStart(bits, '0');
  return Array.from(digits, (digit, i) => {
    const bit = bits - 1 - i;
    return { digit, taken: taken !== undefined && bit >= taken.from && bit <= taken.to };
  });
}
