import type { Model, ModelName } from '../../src/index.js';

/** What a chain is tried on: logits, and where they come from. */
export interface TriedLogits {
  readonly tokens: readonly string[];
  readonly logits: Float64Array;
  /** The text so far, which some stages look at. */
  readonly context: readonly number[];
  /** How many tokens of the text were generated. */
  readonly step: number;
  /** The model that gave the logits; its vocabulary is `tokens`. */
  readonly model: Model;
  /** Which model was asked, and after what. Left out where nobody was: the logits are written down. */
  readonly asked?: { readonly model: ModelName; readonly prompt: string };
}

/**
 * A model that gives the same logits whatever the text.
 *
 * @example
 * [...alwaysTheSame(['A', 'B'], [1, 0]).logits([])] // → [1, 0]
 */
export function alwaysTheSame(tokens: readonly string[], logits: ArrayLike<number>): Model {
  return {
    name: 'the same logits each time',
    vocabulary: tokens,
    tokenize: (text) => [...text].map((token) => tokens.indexOf(token)).filter((id) => id >= 0),
    detokenize: (ids) => ids.map((id) => tokens[id]).join(''),
    logits: () => Float64Array.from(logits),
  };
}
