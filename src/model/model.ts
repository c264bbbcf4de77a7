import type { Logits } from '../distribution/logits.js';

/**
 * A language model, as far as a sampler can see it: a context goes in, logits come out.
 */
export interface Model {
  readonly name: string;
  /** Every token's text, by id. Ids are the indices: 0 … vocabulary.length − 1. */
  readonly vocabulary: readonly string[];
  /**
   * The ids of a text. Nothing is lost: `detokenize(tokenize(text)) === text`.
   * @throws SamplescopeError `unknown-name` where a part of the text is not in the vocabulary, naming it
   */
  tokenize(text: string): number[];
  /**
   * The text of some ids.
   * @throws SamplescopeError `out-of-range` where an id is not in the vocabulary
   */
  detokenize(ids: readonly number[]): string;
  /**
   * One logit per token of the vocabulary (natural logarithms, up to a constant), −∞ where a token is
   * impossible. A pure function of the context: same context, same bits. The array is the caller's.
   * @throws SamplescopeError `out-of-range` where the model reads an id that is not in the vocabulary;
   * `empty` where the context is empty and the model has nothing to say about that
   */
  logits(context: readonly number[]): Logits;
}
