import type { Logits } from '../distribution/logits.js';

/**
 * Logits on their way to softmax. The temperature travels beside them because softmax can divide by it
 * without losing a bit, and a rounded quotient could not; engines that do round it leave 1 here.
 */
export interface Scores {
  /**
   * One per token of the vocabulary; −∞ where the token is out. Where few tokens are left only those are kept, and
   * the whole list is made when somebody asks for it.
   */
  readonly logits: Logits;
  /** In (0, ∞); 1 where nothing has changed it. */
  readonly temperature: number;
  /**
   * The tokens that are left, in the order in which a draw will lay them end to end. Left out where that
   * is every token, in the order of the vocabulary.
   */
  readonly tokens?: Int32Array;
}
