import { largest } from './largest.js';
import type { ColorRole } from './palette.js';

/** The colour of a token, by its text. */
export type TokenColors = (token: string) => ColorRole;

const hues = ['token1', 'token2', 'token3', 'token4', 'token5', 'token6', 'token7'] as const;

/**
 * Colours for the charts of a page: the seven likeliest tokens have one each, all others are grey.
 * Made once for a page, from the distribution that it starts from, it keeps each token's colour
 * whatever the temperature does; by text, so that charts of other vocabularies agree too.
 *
 * @param tokens The vocabulary.
 * @param weights One number per token, larger for likelier: probabilities or logits.
 * @example
 * const colors = tokenColors(['a', 'b'], [0.2, 0.8]);
 * [colors('b'), colors('a'), colors('c')] // → ['token1', 'token2', 'other']
 */
export function tokenColors(tokens: readonly string[], weights: ArrayLike<number>): TokenColors {
  const roles = new Map<string, ColorRole>();
  for (const token of largest(weights, hues.length)) {
    const hue = hues[roles.size]!;
    if (!roles.has(tokens[token]!)) roles.set(tokens[token]!, hue);
  }
  return (token) => roles.get(token) ?? 'other';
}
