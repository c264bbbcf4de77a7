import { lookUp, SamplescopeError, say, shown } from '../error.js';
import { joinTokens } from './vocabulary.js';

/** A way to cut a text into tokens, and back; what `Model` promises of these three. */
export interface Tokenizer {
  readonly vocabulary: readonly string[];
  tokenize(text: string): number[];
  detokenize(ids: readonly number[]): string;
}

/**
 * What stands for itself, as one token: ASCII and Latin punctuation, symbols, Han and kana, emoji.
 * All else makes words. Ranges and not `\p{Letter}`, which each version of Unicode, and so each
 * JavaScript engine, fills differently: a text must give the same tokens everywhere.
 */
const single =
  '\\0-/:-@[-`{-\\u00bf\\u00d7\\u00f7\\u2000-\\u2bff\\u2e00-\\u9fff\\uf900-\\ufaff' +
  '\\ufe10-\\ufe6f\\uff00-\\uffef\\u{1f000}-\\u{3ffff}';
const word = `[^\\s${single}]+(?:['’][^\\s${single}]+)*`;
const piece = new RegExp(` ?${word}| ?[^\\s]|\\s`, 'gu');
const hanOrKana = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;

const splitters = {
  words: (text: string): string[] => text.match(piece) ?? [],
  characters: (text: string): string[] => Array.from(text),
};

/** How a text is cut: `words`, each with the space before it, or `characters` (code points). */
export type TokenizerName = keyof typeof splitters;

/** The names of the tokenizers. */
export const tokenizerNames = Object.keys(splitters) as readonly TokenizerName[];

/**
 * The tokenizer that suits a text: `characters` where at least half of what is not white space is Han
 * or kana, else `words`.
 *
 * @example
 * chooseTokenizer('明月几时有？') // → 'characters'
 * chooseTokenizer('The moon, 月') // → 'words'
 */
export function chooseTokenizer(text: string): TokenizerName {
  const han = text.match(hanOrKana)?.length ?? 0;
  const all = text.match(/\S/gu)?.length ?? 0;
  return han > 0 && 2 * han >= all ? 'characters' : 'words';
}

/**
 * A tokenizer whose vocabulary is made of a text: its tokens, in the order in which they first occur,
 * and after them those of its characters that are no token yet. A word that it does not know is spelled
 * with characters. The text is taken as it is: a Windows line end is the two characters \r and \n.
 *
 * `words` keeps the space before a word or a sign in its token, as GPT-2's tokenizer does (Radford et
 * al. 2019); every sign, line end and further space is a token of its own.
 *
 * @param name Default: what `chooseTokenizer` says.
 * @throws SamplescopeError `empty`; `unknown-name` for another tokenizer; its `tokenize` throws
 * `unknown-name` for a character that is not in the text
 * @example
 * fitTokenizer('To be, or not to be.').vocabulary.slice(0, 7) // → ['To', ' be', ',', ' or', ' not', ' to', '.']
 * fitTokenizer('To be, or not to be.').tokenize('To boot').length // → 6
 */
export function fitTokenizer(text: string, name: TokenizerName = chooseTokenizer(text)): Tokenizer {
  const split = lookUp('tokenizer', splitters, name);
  if (text === '') {
    throw new SamplescopeError(
      'empty',
      say`text must have at least one character, got "". Paste a few sentences.`,
    );
  }
  const pieces = new Set(split(text));
  const vocabulary = [...new Set([...pieces, ...[...pieces].flatMap((piece) => [...piece])])];
  const ids = new Map(vocabulary.map((token, id) => [token, id]));

  return {
    vocabulary,
    tokenize: (input) => {
      const tokens: number[] = [];
      for (const piece of split(input)) {
        const id = ids.get(piece);
        if (id !== undefined) tokens.push(id);
        else
          for (const character of piece) tokens.push(ids.get(character) ?? fail(character, input));
      }
      return tokens;
    },
    detokenize: (tokens) => joinTokens(vocabulary, tokens),
  };
}

function fail(character: string, input: string): never {
  const place = Array.from(input).indexOf(character) + 1;
  throw new SamplescopeError(
    'unknown-name',
    say`every character must occur in the text that the model has learned from, got
      ${shown(character)}, character ${place} of ${shown(shorten(input))}. Leave it out, or fit a
      model on a text that has it.`,
  );
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 40 ? text : `${characters.slice(0, 39).join('')}…`;
}
