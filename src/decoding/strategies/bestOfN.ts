import { softmax } from '../../distribution/softmax.js';
import type { Model } from '../../model/model.js';
import { log } from '../../numerics/log.js';
import type { Stream } from '../../random/stream.js';
import { parseRecipe, type PartialRecipe, type Recipe } from '../../recipe/recipe.js';
import { readOptions } from '../../sampling/processors/definition.js';
import { wholeNumber } from '../../sampling/processors/option.js';
import { decode } from '../decode.js';
import type { Step } from '../step.js';
import { checkEosToken, eosTokenOption } from './eosToken.js';

const ownOptions = {
  n: wholeNumber('[1, ∞)', { en: '1 is plain sampling', zh: '1 是普通的采样' }),
  eosToken: eosTokenOption,
};

/** How best-of-n goes. */
export interface BestOfNOptions {
  /** How many runs; from 1. */
  readonly n: number;
  /** The id of the token that ends a run early. Default: none. */
  readonly eosToken?: number | undefined;
}

/** One of the runs. */
export interface ScoredRun {
  readonly steps: readonly Step[];
  readonly text: string;
  /** Σ ln p of its tokens under the model itself, before any processor; in [−∞, 0]. */
  readonly logProbability: number;
  /** The mean of ln p: logProbability / the number of tokens. */
  readonly score: number;
}

/** All runs, and which of them won. */
export interface BestOfN {
  /** In the order in which they were drawn. */
  readonly runs: readonly ScoredRun[];
  /** The index of the run with the highest score; of equal ones, the first. */
  readonly best: number;
}

/**
 * Best of n: n independent runs, of which the one with the highest mean log probability per token wins.
 *
 * The score is the model's, at T = 1 and before any processor. Under the processed distribution it would
 * praise the filter and not the text: with top-k 1 every text has probability 1. Taken to its end, the
 * winner is what beam search looks for: the larger n, the more probable and the duller.
 *
 * The runs share one stream: each goes on where the one before ended.
 *
 * Source: "sample-and-rank" of Adiwardana et al., "Towards a Human-like Open-Domain Chatbot"
 * (arXiv:2001.09977); the mean per token is that of the parameter `best_of` in OpenAI's API.
 *
 * @param recipe Its prompt, processors, draw and maxTokens are followed, as in `decode`.
 * @throws SamplescopeError `out-of-range`, `not-a-number` or `unknown-name` for an option, and what
 * `parseRecipe` and `decode` throw
 * @example
 * const model = tableModel('coin', { '': { a: 1, b: 0 } });
 * const { runs, best } = bestOfN({ prompt: '', maxTokens: 3 }, model, openStream('seedrandom', '1'), { n: 4 });
 * runs.map(({ text }) => text) // → ['aab', 'aaa', 'baa', 'aab']
 * runs[best].text // → 'aaa'
 */
export function bestOfN(
  recipe: PartialRecipe,
  model: Model,
  stream: Stream,
  options: BestOfNOptions,
): BestOfN {
  const { n, eosToken } = readOptions({ name: 'bestOfN', main: '', options: ownOptions }, options);
  checkEosToken(eosToken, model);
  const whole = parseRecipe(recipe);
  const runs = Array.from({ length: n }, () => scoredRun(whole, model, stream, eosToken));
  let best = 0;
  for (const [index, { score }] of runs.entries()) if (score > runs[best]!.score) best = index;
  return { runs, best };
}

function scoredRun(
  recipe: Recipe,
  model: Model,
  stream: Stream,
  eosToken: number | undefined,
): ScoredRun {
  const steps: Step[] = [];
  let logProbability = 0;
  for (const step of decode(recipe, model, stream)) {
    steps.push(step);
    logProbability += log(softmax(step.logits)[step.token]!);
    if (step.token === eosToken) break;
  }
  const text = model.detokenize(steps.map(({ token }) => token));
  return { steps, text, logProbability, score: logProbability / steps.length };
}
