import { SamplescopeError } from '../../error.js';
import type { Model } from '../../model/model.js';
import { parseRecipe, type PartialRecipe } from '../../recipe/recipe.js';
import { readOptions } from '../../sampling/processors/definition.js';
import { number, optional, wholeNumber } from '../../sampling/processors/option.js';
import { insertRanked } from './insertRanked.js';
import { nextTokenSimilarity, type Similarity } from './nextTokenSimilarity.js';
import { createPipeline, type NextToken } from './pipeline.js';

/** How contrastive search goes. */
export interface ContrastiveOptions {
  /** How many of the most probable tokens are looked at; in [1, vocabulary]. Default 5, or all where there are fewer. */
  readonly k?: number | undefined;
  /** How much repetition counts against probability; in [0, 1]. Default 0.6. */
  readonly alpha?: number | undefined;
  /** How alike two tokens are. Default: `nextTokenSimilarity(model)`. */
  readonly similarity?: Similarity | undefined;
}

/** One of the k tokens that were looked at. */
export interface ContrastiveCandidate {
  readonly token: number;
  readonly probability: number;
  /** To the most similar token of the context; 0 where the context is empty. */
  readonly similarity: number;
  /** The index of that token in the context, the first of equal ones; null where the context is empty. */
  readonly closest: number | null;
  /** (1 − α) · probability − α · similarity. */
  readonly score: number;
}

/** Everything that happened on the way to one token. */
export interface ContrastiveStep {
  readonly context: readonly number[];
  /** After the processors: one per token of the vocabulary. */
  readonly probabilities: Float64Array;
  /** Most probable first; fewer than k where the processors leave fewer. */
  readonly candidates: readonly ContrastiveCandidate[];
  readonly token: number;
}

/** What contrastive search gave. */
export interface ContrastiveSearch {
  readonly steps: readonly ContrastiveStep[];
  readonly text: string;
}

/**
 * Contrastive search: of the k most probable tokens v, takes the one with the highest
 *
 *     (1 − α) p(v) − α max s(v, x) over the tokens x of the context,
 *
 * so a token that is too similar to one that was there loses to a less probable one. α = 0 and k = 1 are
 * greedy. No numbers are drawn. Of equal scores the more probable token wins, of equally probable ones that
 * with the lower id.
 *
 * The similarity s in the paper is the cosine of two hidden states. Models that have none need another;
 * what `nextTokenSimilarity`, the default, is and is not, its docstring says.
 *
 * Source: Su et al., "A Contrastive Framework for Neural Text Generation" (NeurIPS 2022,
 * arXiv:2202.06417); k = 5 and α = 0.6 are in the range that it uses.
 *
 * @param recipe Its prompt, processors and maxTokens are followed.
 * @throws SamplescopeError `out-of-range`, `not-a-number` or `unknown-name` for an option or a similarity, and
 * what `parseRecipe`, the model and the processors throw
 * @example
 * const model = tableModel('two', { '': { a: 2, b: 1 } });
 * const similarity = (earlier, candidate) => (earlier.at(-1) === candidate.at(-1) ? 1 : 0);
 * contrastiveSearch({ prompt: '', maxTokens: 2 }, model, { k: 2, similarity }).text // → 'ab'
 * contrastiveSearch({ prompt: '', maxTokens: 2 }, model, { k: 2, similarity, alpha: 0 }).text // → 'aa'
 */
export function contrastiveSearch(
  recipe: PartialRecipe,
  model: Model,
  options: ContrastiveOptions = {},
): ContrastiveSearch {
  const { k, alpha, similarity } = checkOptions(options, model);
  const whole = parseRecipe(recipe);
  const pipeline = createPipeline(whole, model);
  const steps: ContrastiveStep[] = [];
  let prefix = pipeline.start;
  for (let step = 0; step < whole.maxTokens; step++) {
    const { context } = prefix;
    const earlier = context.map((_, index) => context.slice(0, index + 1));
    const next = pipeline.next(prefix);
    const candidates = mostProbable(next, k).map(({ token, value: probability }) => {
      const closest = findClosest(similarity, earlier, [...context, token]);
      const score = (1 - alpha) * probability - alpha * closest.similarity;
      return { token, probability, ...closest, score };
    });
    const token = candidates.reduce((best, one) => (one.score > best.score ? one : best)).token;
    steps.push({ context, probabilities: next.probabilities, candidates, token });
    if (token === model.end) break;
    prefix = pipeline.extend(next, token);
  }
  return { steps, text: model.detokenize(steps.map(({ token }) => token)) };
}

function mostProbable({ probabilities }: NextToken, k: number) {
  const best: { token: number; value: number }[] = [];
  for (const [token, value] of probabilities.entries()) {
    if (value > 0) insertRanked(best, k, value, () => ({ token, value }));
  }
  return best;
}

/** The token of the context to which a candidate is most similar. */
function findClosest(
  similarity: Similarity,
  earlier: readonly (readonly number[])[],
  candidate: readonly number[],
): Pick<ContrastiveCandidate, 'similarity' | 'closest'> {
  let best: { similarity: number; closest: number | null } = { similarity: 0, closest: null };
  for (const [index, context] of earlier.entries()) {
    const value = similarity(context, candidate);
    checkSimilarity(value);
    if (best.closest === null || value > best.similarity) {
      best = { similarity: value, closest: index };
    }
  }
  return best;
}

function checkSimilarity(value: number): void {
  if (Number.isFinite(value)) return;
  throw new SamplescopeError(
    Number.isNaN(value) || typeof value !== 'number' ? 'not-a-number' : 'out-of-range',
    `similarity must give a finite number, got ${value}. Look at what it divides by`,
  );
}

function checkOptions({ similarity, ...options }: ContrastiveOptions, model: Model) {
  const size = model.vocabulary.length;
  const own = {
    k: optional(
      wholeNumber(`[1, ${size}]`, {
        en: '1 is greedy; the paper takes 5 to 10',
        zh: '1 是贪心；论文中取 5 到 10',
      }),
      Math.min(5, size),
    ),
    alpha: optional(
      number('[0, 1]', {
        en: '0 is greedy; the paper takes 0.6',
        zh: '0 是贪心；论文中取 0.6',
      }),
      0.6,
    ),
  };
  const { k, alpha } = readOptions({ name: 'contrastiveSearch', main: '', options: own }, options);
  return { k, alpha, similarity: similarity ?? nextTokenSimilarity(model) };
}
