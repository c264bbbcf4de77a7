import type { Model } from '../../model/model.js';
import { createCandidates, loadScores, scoresOf, type Candidates } from '../candidates.js';
import type { Scores } from '../scores.js';
import type { Measure } from './measureNames.js';

/** Where in the text a processor works. */
export interface At {
  /** The tokens so far, prompt included. */
  readonly context: readonly number[];
  /** How many of them were generated. */
  readonly step: number;
  /** For the processors that read tokens as text, or ask for the logits of another context. */
  readonly model?: Model;
  /** What a processor with a memory remembers; left out at the first step. */
  readonly state?: unknown;
  /** The seed of the draw, for a processor that starts a generator of its own from it. Default "0". */
  readonly seed?: string;
}

/** What was drawn, and what of it a memory is made of. */
export interface Outcome {
  readonly token: number;
  readonly at: At;
  /** How many tokens were in the running when the processor began. */
  readonly size: number;
  /** The token's probability by llama.cpp's softmax, in the scores that the memory watches; NaN where it watches none. */
  readonly probability: number;
}

/** For a processor that the text alone does not tell enough: plain data that goes from step to step. */
export interface Memory<State = unknown> {
  readonly initial: State;
  /**
   * The scores in which it wants to know the probability of the drawn token: those before the processor or those
   * after it. A processor that watches what was before leaves these probabilities in the candidates. Default: none.
   */
  readonly watches?: 'before' | 'after';
  next(state: State, outcome: Outcome): State;
}

/** How a filter decides: by this measure, it removes the tokens that compare so with its threshold. */
export interface Comparison {
  /** In words, such as "probability". */
  readonly measure: Measure;
  readonly removedIf: '<' | '≤' | '>' | '≥';
}

/** One stage of the pipeline between the model's logits and softmax. */
export interface Processor {
  /** The name of its key in a recipe. */
  readonly name: string;
  /** What it does, in words, with its parameters. */
  readonly description: string;
  /** Whether the most likely token is sure to stay the most likely one. */
  readonly keepsArgmax: boolean;
  /** For filters: what they compare. */
  readonly comparison?: Comparison;
  readonly memory?: Memory;
  /**
   * Whether it does without a look at every logit beforehand, for NaN and ∞: it does not look at them at all, or sees
   * to it itself. Default: neither, so the logits are looked at before.
   */
  readonly looks?: 'not' | 'itself';
  /** Never writes to its input. */
  apply(scores: Scores, at: At): Scores;
  /** The same work done in place: what `apply` calls, and what the fast path calls for a whole chain. */
  run(candidates: Candidates, at: At): void;
}

/**
 * A processor from the work that it does in place.
 *
 * @example
 * const double = processorOf({ name: 'double', description: '', keepsArgmax: true, run: ({ logits }) => { logits.forEach((x, i) => { logits[i] = 2 * x; }); } });
 * [...double.apply({ logits: new Float64Array([1, 2]), temperature: 1 }, { context: [], step: 0 }).logits] // → [2, 4]
 */
export function processorOf(parts: Omit<Processor, 'apply'>): Processor {
  return {
    ...parts,
    apply(scores, at) {
      const candidates = createCandidates(scores.logits.length);
      loadScores(candidates, scores);
      parts.run(candidates, at);
      return scoresOf(candidates);
    },
  };
}
