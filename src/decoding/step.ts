import { entropyOfEngine } from '../distribution/entropy.js';
import type { Logits } from '../distribution/logits.js';
import { createSampler, type Sampler } from '../sampling/sampler.js';
import type { Scores } from '../sampling/scores.js';
import type { DrawName } from '../sampling/draws/draws.js';
import type { NumbersTaken } from './numbersTaken.js';
import type { Stage } from '../sampling/stages.js';

/** What is known of a step even where nothing is recorded. */
export interface DrawnToken {
  /** The id of the token that was drawn. */
  readonly token: number;
  /** Where the random stream stood before the draw: how many numbers had been taken. */
  readonly position: number;
}

/**
 * Everything that happened on the way to one token. What it keeps: the model's logits; of each stage the logits of the
 * tokens that it left, where it changed or removed any; and the number that the draw took, or where the stream stood if
 * it took one for every token. The text, those numbers, the list of all probabilities and the entropy are worked out, to
 * the same bits, when somebody asks, and all but the text kept then.
 */
export interface Step extends DrawnToken {
  /** The ids of the text so far, prompt included, as the model saw them; cut from one list for all steps. */
  readonly context: readonly number[];
  /** The model's logits, one per token of the vocabulary. */
  readonly logits: Logits;
  /** What each processor made of them, in order. */
  readonly stages: readonly Stage[];
  /**
   * What the token was drawn from: one probability per token, 0 for those that are out. In 64 bits they sum to 1 but
   * for rounding; those of an engine's 32 bits may miss it by some 10⁻⁴.
   */
  readonly probabilities: Float64Array;
  /** Of those probabilities, in bits. */
  readonly entropy: number;
  /** The random numbers that the draw took, in order. */
  readonly consumed: readonly number[];
}

/** What was taken down of a step. */
interface StepRecord extends Pick<Step, 'logits' | 'stages' | 'position' | 'token'> {
  readonly consumed: NumbersTaken;
  /** The scores that the draw was made from. */
  readonly processed: Scores;
  /** The whole text, also what came later: it was `length` tokens long. */
  readonly text: readonly number[];
  readonly length: number;
}

/** Makes steps of records. All that comes of one way to draw share the room that they need to work something out. */
export function createSteps(draw: DrawName): (record: StepRecord) => Step {
  let sampler: Sampler | undefined;
  const probabilitiesOf = (scores: Scores): Float64Array => {
    sampler ??= createSampler(draw, scores.logits.length);
    return sampler.probabilitiesOf(scores).slice();
  };
  return ({ text, length, logits, stages, processed, position, consumed, token }) => {
    let probabilities: Float64Array | undefined;
    let entropy: number | undefined;
    return {
      get context() {
        return text.slice(0, length);
      },
      logits,
      stages,
      get probabilities() {
        return (probabilities ??= probabilitiesOf(processed));
      },
      get entropy() {
        return (entropy ??= entropyOfEngine(this.probabilities));
      },
      position,
      get consumed() {
        return consumed.all();
      },
      token,
    };
  };
}
