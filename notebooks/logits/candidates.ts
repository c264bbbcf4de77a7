import { possibleTokens } from '../../src/figures/possibleTokens.js';
import type { Model } from '../../src/index.js';

/**
 * The tokens that a model holds possible after a text, in the order of its vocabulary, and their
 * logits. A table leaves out most of its vocabulary at every prompt (its logits are −∞), and what has
 * no chance has no place in a lesson's chart.
 */
export function candidates(
  model: Model,
  text: string,
): { tokens: readonly string[]; logits: Float64Array } {
  const logits = model.logits(model.tokenize(text));
  const possible = possibleTokens(logits);
  return {
    tokens: possible.map((token) => model.vocabulary[token]!),
    logits: Float64Array.from(possible, (token) => logits[token]!),
  };
}
