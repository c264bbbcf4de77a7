import { say } from '../error.js';
import { createPipeline, type Prefix } from '../decoding/strategies/pipeline.js';
import type { Model } from '../model/model.js';
import { checkNumber } from '../numerics/checkNumber.js';
import { parseRecipe, type PartialRecipe } from '../recipe/recipe.js';
import type { Answer } from './answer.js';

/** An answer that a recipe can give, and how probable it is. */
export type ExactAnswer = Pick<Answer, 'tokens' | 'text' | 'ended' | 'probability'>;

/** What a recipe answers, without a draw. */
export interface ExactAnswers {
  /** The most probable first. */
  readonly answers: readonly ExactAnswer[];
  /** The probability of all answers that were left out, in [0, 1]. */
  readonly rest: number;
}

/**
 * The distribution of a recipe's answers, exactly and not by drawing: it goes down every branch of what can come,
 * and adds up. Branches that have become less probable than `least` are left out, and their probability is told.
 *
 * @param least In (0, 1]. Default 1e-4: about 10 000 branches at the very most for each token of an answer.
 * @throws SamplescopeError `out-of-range` or `not-a-number` for least; what `parseRecipe` and `createPipeline`
 * throw
 * @example
 * const model = tableModel('coin', { '': { heads: 0, tails: 0 } });
 * answersOf({ prompt: '', maxTokens: 2 }, model).answers.map(({ text, probability }) => [text, probability])[1] // → ['headstails', 0.25]
 */
export function answersOf(recipe: PartialRecipe, model: Model, least = 1e-4): ExactAnswers {
  checkNumber('least', least, least > 0 && least <= 1, say`in (0, 1]`);
  const whole = parseRecipe(recipe);
  const pipeline = createPipeline(whole, model);
  const length = pipeline.start.context.length;
  const answers: ExactAnswer[] = [];
  let rest = 0;
  const follow = (prefix: Prefix, probability: number): void => {
    const next = pipeline.next(prefix);
    for (const [token, p] of next.probabilities.entries()) {
      const together = probability * p;
      if (together < least) {
        rest += together;
        continue;
      }
      const ended = token === model.end;
      if (!ended && prefix.step + 1 < whole.maxTokens) {
        follow(pipeline.extend(next, token), together);
        continue;
      }
      const tokens = [...prefix.context.slice(length), token];
      const text = model.detokenize(ended ? tokens.slice(0, -1) : tokens);
      answers.push({ tokens, text, ended, probability: together });
    }
  };
  follow(pipeline.start, 1);
  return { answers: answers.sort((a, b) => b.probability - a.probability), rest };
}
