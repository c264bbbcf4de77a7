import { SamplescopeError, say, shown } from '../../error.js';
import type { Model } from '../../model/model.js';
import { tokenIds, type Option } from './option.js';

/** What no repetition reaches across: a sequence of token ids, or a text. */
type DryBreaker = readonly number[] | string;

const about = {
  en: 'A sequence of token ids, or a text: all tokens that overlap with it',
  zh: '词元编号的序列，或者一段文字：与它重叠的所有词元',
};

const ids = tokenIds(about);

/** One breaker. */
export const dryBreaker: Option<DryBreaker, DryBreaker, false> = {
  allowed: 'a list of token ids, or text',
  about,
  isOptional: false,
  read(name, value) {
    if (typeof value !== 'string') return ids.read(name, value);
    if (value !== '') return value;
    throw new SamplescopeError(
      'malformed',
      say`${name} must be a list of token ids or text, got ${shown(value)}, which is in every token`,
    );
  },
};

/** The longest text that llama.cpp takes, in characters, and the longest tail of tokens. */
const LONGEST = 40;
const MOST = 20;

/**
 * The sequences of token ids that some breakers stand for, once the model is known whose texts they are looked up in.
 * They are worked out once for each model.
 *
 * @example
 * const coin = tableModel('coin', { '': { 'a:': 0, b: 0 } });
 * breakersOf([':'])(coin) // → [[0]]
 */
export function breakersOf(
  breakers: readonly DryBreaker[],
): (model: Model | undefined) => readonly (readonly number[])[] {
  const given = breakers.filter((breaker) => typeof breaker !== 'string');
  const texts = breakers.filter((breaker) => typeof breaker === 'string');
  let known: { readonly model: Model; readonly sequences: readonly (readonly number[])[] };
  return (model) => {
    if (texts.length === 0 || model === undefined) return given;
    if (known?.model !== model) {
      const found = texts.flatMap((text) => overlapping(model, text.slice(0, LONGEST)));
      known = { model, sequences: [...given, ...found] };
    }
    return known.sequences;
  };
}

/**
 * Every token whose text has the breaker in it, and every token that ends as the breaker begins, with the tokens of
 * its rest behind it.
 *
 * Source: `get_overlapping_token_sequences` in llama.cpp.
 */
function overlapping(model: Model, text: string): number[][] {
  return model.vocabulary.flatMap((word, token) => {
    if (word.includes(text)) return [[token]];
    const tails = beginningsIn(word, text).flatMap((length) => tailOf(model, text.slice(length)));
    const different = new Map(tails.map((tail) => [tail.join(), tail]));
    return [...different.values()].map((tail) => [token, ...tail]);
  });
}

/** The tokens of the rest of a breaker; none for a rest that the model cannot write. */
function tailOf(model: Model, rest: string): number[][] {
  try {
    return [model.tokenize(rest).slice(0, MOST)];
  } catch (error) {
    if (error instanceof SamplescopeError) return [];
    throw error;
  }
}

/** How much of a breaker a word ends with: a list, because "aa" ends with one and with two letters of "aab". */
const beginningsIn = (word: string, text: string): number[] =>
  Array.from({ length: Math.min(word.length, text.length - 1) }, (_, i) => i + 1)
    .filter((length) => word.endsWith(text.slice(0, length)))
    .reverse();
