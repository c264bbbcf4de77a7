import type { Language } from '../../charts/index.js';
import type { AttributeName, Given } from './attributes.js';

/**
 * How a value stands in attributes, for both ways: what `write` gives, `read` reads as the same value, with or
 * without the attributes that say no more than their defaults.
 */
export interface Codec<Value> {
  /** The attributes that it takes, in the order in which they are written. */
  readonly takes: readonly AttributeName[];
  /** What those that are not there stand for, beside those that are; none for one whose absence says something else. */
  defaults(given: Given): Given;
  /** @throws SamplescopeError (as a rejection) with advice for the author */
  read(given: Given, language: Language): Promise<Value>;
  /** Undefined where no attributes say the value. */
  write(value: Value): Promise<Given | undefined>;
}

/**
 * Values under their names, each with its own attributes.
 *
 * @example
 * const seed = { takes: ['seed'], defaults: () => ({}), read: async ({ seed }) => seed, write: async (seed) => ({ seed }) };
 * await objectCodec({ seed }).read({ seed: '7' }, 'en') // → { seed: '7' }
 */
export function objectCodec<Value extends object>(codecs: {
  readonly [Key in keyof Value]: Codec<Value[Key]>;
}): Codec<Value> {
  const entries = Object.entries(codecs) as [keyof Value, Codec<Value[keyof Value]>][];
  return {
    takes: [...new Set(entries.flatMap(([, { takes }]) => takes))],
    defaults: (given) =>
      Object.assign({}, ...entries.map(([, codec]) => codec.defaults(given))) as Given,
    async read(given, language) {
      const value: Partial<Value> = {};
      for (const [key, codec] of entries) value[key] = await codec.read(given, language);
      return value as Value;
    },
    async write(value) {
      const said = await Promise.all(entries.map(([key, codec]) => codec.write(value[key])));
      return said.includes(undefined) ? undefined : (Object.assign({}, ...said) as Given);
    },
  };
}

/**
 * The same attributes for another value.
 *
 * @param of What is written for it; undefined where no attributes say it.
 */
export const mappedCodec = <From, To>(
  codec: Codec<From>,
  to: (from: From) => To,
  of: (value: To) => From | undefined,
): Codec<To> => ({
  takes: codec.takes,
  defaults: (given) => codec.defaults(given),
  read: async (given, language) => to(await codec.read(given, language)),
  async write(value) {
    const from = of(value);
    return from === undefined ? undefined : codec.write(from);
  },
});
