import { streamNamed, type StreamName } from '../../random/index.js';
import type { AttributeName, Given } from './attributes.js';
import type { Codec } from './codec.js';
import { isIn, readNumber, readWords, type NumberRange } from './readAttribute.js';

/** Where a number may lie, and what it is where nothing is said. */
export interface NumberOptions extends NumberRange {
  /** What it is where it is not given. */
  readonly fallback: number | ((given: Given) => number);
}

/**
 * A number, in an attribute of its own.
 *
 * @example
 * await numberCodec('draws', { fallback: 8, low: 1, high: 100, whole: true }).read({}, 'en') // → 8
 */
export function numberCodec(
  name: AttributeName,
  { fallback, ...range }: NumberOptions,
): Codec<number> {
  const other = (given: Given) => (typeof fallback === 'number' ? fallback : fallback(given));
  return {
    takes: [name],
    defaults: (given) => ({ [name]: String(other(given)) }),
    read: async (given) => readNumber(given, name, range) ?? other(given),
    write: async (value) => (isIn(range, value) ? { [name]: String(value) } : undefined),
  };
}

/** A number that may be left out. */
export const optionalNumberCodec = (
  name: AttributeName,
  range: NumberRange,
): Codec<number | undefined> => ({
  takes: [name],
  defaults: () => ({}),
  read: async (given) => readNumber(given, name, range),
  async write(value) {
    if (value === undefined) return {};
    return isIn(range, value) ? { [name]: String(value) } : undefined;
  },
});

/** Numbers with spaces between them. */
export const numbersCodec = (
  name: AttributeName,
  fallback: readonly number[],
  read: (given: Given, numbers: readonly number[]) => readonly number[],
): Codec<readonly number[]> => ({
  takes: [name],
  defaults: () => ({ [name]: fallback.join(' ') }),
  async read(given) {
    const words = readWords(given, name);
    return words === undefined ? fallback : read(given, words.map(Number));
  },
  write: async (value) => ({ [name]: value.join(' ') }),
});

/** A text as it is. Whoever takes it knows which there may be. */
export const textCodec = <Text extends string>(
  name: AttributeName,
  fallback: Text,
): Codec<Text> => ({
  takes: [name],
  defaults: () => ({ [name]: fallback }),
  read: async (given) => (given[name] ?? fallback) as Text,
  write: async (value) => ({ [name]: value }),
});

/** A text that may be left out. */
export const optionalTextCodec = (name: AttributeName): Codec<string | undefined> => ({
  takes: [name],
  defaults: () => ({}),
  read: async (given) => given[name],
  write: async (value) => (value === undefined ? {} : { [name]: value }),
});

/** The temperature T. */
export const temperatureCodec = numberCodec('temperature', {
  ...{ fallback: 1, low: 0, high: Infinity },
});

/** The temperature, and the filters that come after it, as a ranking and the bounds of an answer take them. */
export const filterCodecs = {
  temperature: temperatureCodec,
  topK: optionalNumberCodec('top-k', { low: 1, high: Infinity, whole: true }),
  topP: optionalNumberCodec('top-p', { low: 0, high: 1 }),
  minP: optionalNumberCodec('min-p', { low: 0, high: 1 }),
};

/** A stream of random numbers. */
export const streamCodec = (fallback: StreamName): Codec<StreamName> => ({
  ...textCodec<StreamName>('stream', fallback),
  read: async ({ stream }) => (stream === undefined ? fallback : streamNamed(stream)),
});
