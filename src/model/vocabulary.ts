import { SamplescopeError, say } from '../error.js';

/**
 * The text of a token.
 *
 * @throws SamplescopeError `out-of-range`
 * @example
 * tokenText(['a', 'b'], 1) // → 'b'
 */
export function tokenText(vocabulary: readonly string[], id: number): string {
  const text = vocabulary[id];
  if (text === undefined) {
    throw new SamplescopeError(
      'out-of-range',
      say`a token's id must be an integer in [0, ${vocabulary.length}), got ${id}. Ids belong to
        one model: take them from its own tokenize.`,
    );
  }
  return text;
}

/**
 * The text of some tokens, end to end.
 *
 * @throws SamplescopeError `out-of-range`
 * @example
 * joinTokens(['a', 'b'], [1, 0, 1]) // → 'bab'
 */
export function joinTokens(vocabulary: readonly string[], ids: readonly number[]): string {
  return ids.map((id) => tokenText(vocabulary, id)).join('');
}
