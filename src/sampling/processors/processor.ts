import type { Logits } from '../../distribution/logits.js';

/**
 * Logits, and the temperature that they are still to be divided by. The temperature travels beside
 * the logits because softmax can divide by it without losing a bit, and a rounded quotient could not.
 */
export interface Scores {
  readonly logits: Logits;
  /** In (0, ∞); 1 where nothing has changed it. */
  readonly temperature: number;
}

/** Where in the text a processor works: the tokens so far, prompt included, and the step, from 0. */
export interface At {
  readonly context: readonly number[];
  readonly step: number;
}

/** One stage of the pipeline between the model's logits and softmax. */
export interface Processor {
  /** The name of its key in a recipe. */
  readonly name: string;
  /** What it does, in words, with its parameters. */
  readonly description: string;
  /** Whether the most likely token is sure to stay the most likely one. */
  readonly keepsArgmax: boolean;
  /** Never writes to its input. */
  apply(scores: Scores, at: At): Scores;
}
