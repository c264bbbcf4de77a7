import { SamplescopeError, say, shown } from '../../error.js';
import { joinTokens } from '../vocabulary.js';
import { vocabulary } from './vocabulary.js';

const ids = new Map(vocabulary.map((token, id) => [token, id]));
const longest = Math.max(...vocabulary.map((token) => token.length));

/**
 * The ids of a text, always by the longest token that fits. English words have the space before them in
 * their token, as GPT-2's do; Chinese is cut into words; special tokens and image codes are written out, so
 * that a whole prompt is one string.
 *
 * @throws SamplescopeError `unknown-name` where no token fits, naming the place and what stands there
 * @example
 * tokenize('<s> Draw').length // → 2
 * detokenize(tokenize('<s>画一个圆形。<turn>')) // → '<s>画一个圆形。<turn>'
 */
export function tokenize(text: string): number[] {
  const tokens: number[] = [];
  for (let at = 0; at < text.length;) {
    const id = longestAt(text, at) ?? fail(text, at);
    tokens.push(id);
    at += vocabulary[id]!.length;
  }
  return tokens;
}

/**
 * The text of some ids, end to end.
 *
 * @throws SamplescopeError `out-of-range` for an id that is not in the vocabulary
 * @example
 * detokenize([0, 2]) // → '<s></s>'
 */
export function detokenize(tokens: readonly number[]): string {
  return joinTokens(vocabulary, tokens);
}

function longestAt(text: string, at: number): number | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const id = ids.get(text.slice(at, at + length));
    if (id !== undefined) return id;
  }
  return undefined;
}

function fail(text: string, at: number): never {
  const part = /^ ?[A-Za-z]+|^<[^<>]*>?|^./su.exec(text.slice(at))?.[0] ?? '';
  throw new SamplescopeError(
    'unknown-name',
    say`every word must be one that the toy Chameleon knows, got ${shown(part)} after
      ${shown(text.slice(Math.max(0, at - 20), at))}. It knows ${vocabulary.length} tokens; an
      English word has a space before it and a capital only at the beginning of a sentence.`,
  );
}
