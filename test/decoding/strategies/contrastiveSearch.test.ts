import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/decoding/index.js';
import {
  contrastiveSearch,
  nextTokenSimilarity,
  type ContrastiveOptions,
} from '../../../src/decoding/index.js';
import { fitNgram } from '../../../src/model/index.js';
import { openStream } from '../../../src/random/index.js';
import { parseRecipe } from '../../../src/recipe/index.js';
import { anyChain, chainModel, modelOf, shares, weightsOf } from './models.js';

const recipe = { prompt: 'ab', maxTokens: 5, processors: [] };

/** Some similarity that depends on both contexts, in [−1, 1]. */
const someSimilarity = (earlier: readonly number[], candidate: readonly number[]) =>
  (((earlier.length * 7 + earlier.at(-1)! * 5 + candidate.at(-1)! * 3) % 9) - 4) / 4;

describe('contrastiveSearch', () => {
  it('is greedy for α = 0 and for k = 1', () => {
    fc.assert(
      fc.property(anyChain({ min: 2, max: 5 }), (chain) => {
        const model = chainModel(chain);
        const greedy = parseRecipe({ ...recipe, draw: 'greedy' });
        const steps = [...decode(greedy, model, openStream('seedrandom', 'unused'))];
        const tokens = steps.map(({ token }) => token);
        for (const options of [{ alpha: 0, k: 2 }, { k: 1 }]) {
          expect(contrastiveSearch(recipe, model, options).steps.map(({ token }) => token)).toEqual(
            tokens,
          );
        }
      }),
    );
  });

  it('takes the token that the formula puts first among the k most probable', () => {
    fc.assert(
      fc.property(
        anyChain({ min: 2, max: 5 }, 50),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 5 }),
        (chain, alpha, anyK) => {
          const k = Math.min(anyK, chain.size);
          const options = { k, alpha, similarity: someSimilarity };
          const { steps, text } = contrastiveSearch(recipe, chainModel(chain), options);
          let context = [0, 1];
          for (const step of steps) {
            expect(step.context).toEqual(context);
            const p = shares(weightsOf(chain, context));
            const mostProbable = p
              .map((_, token) => token)
              .sort((a, b) => p[b]! - p[a]! || a - b)
              .slice(0, k);
            expect(step.candidates.map(({ token }) => token)).toEqual(mostProbable);
            const scores = step.candidates.map(({ token, similarity, closest, score }) => {
              const similarities = context.map((_, j) =>
                someSimilarity(context.slice(0, j + 1), [...context, token]),
              );
              expect(similarity).toBe(Math.max(...similarities));
              expect(closest).toBe(similarities.indexOf(similarity));
              expect(score).toBeCloseTo((1 - alpha) * p[token]! - alpha * similarity, 12);
              return score;
            });
            expect(step.token).toBe(mostProbable[scores.indexOf(Math.max(...scores))]);
            context = [...context, step.token];
          }
          expect(text).toBe(chainModel(chain).detokenize(context.slice(2)));
        },
      ),
    );
  });

  it('gives ties to the more probable token, then to the lower id', () => {
    const similarity = (_: readonly number[], candidate: readonly number[]) =>
      [0.25, 0, 0.25][candidate.at(-1)!]!;
    const model = modelOf(3, () => [2, 1, 1]);
    const [step] = contrastiveSearch({ ...recipe, maxTokens: 1 }, model, {
      k: 3,
      alpha: 0.5,
      similarity,
    }).steps;
    expect(step!.candidates.map(({ score }) => score)).toEqual([0.125, 0.125, 0]);
    expect(step!.token).toBe(0);
  });

  it('has nothing to contrast with at the very beginning', () => {
    const model = modelOf(2, () => [2, 1]);
    const [step] = contrastiveSearch({ ...recipe, prompt: '' }, model, { k: 2, alpha: 0.9 }).steps;
    expect(step!.token).toBe(0);
    expect(step!.candidates[0]).toMatchObject({ similarity: 0, closest: null });
  });

  it('leaves a loop that greedy stays in', () => {
    const model = fitNgram('a b a b a b a b c d e f g a b a b a b', { order: 2 });
    const textFor = (alpha: number) =>
      contrastiveSearch({ ...recipe, prompt: 'a', maxTokens: 6 }, model, { alpha, k: 3 }).text;
    expect(textFor(0)).toBe(' b a b a b a');
    expect(textFor(0.6)).not.toBe(' b a b a b a');
  });

  it('looks at fewer than k tokens where the processors leave fewer', () => {
    const model = modelOf(4, () => [4, 3, 2, 1]);
    const { steps } = contrastiveSearch({ ...recipe, processors: [{ topK: 2 }] }, model, { k: 4 });
    expect(steps.every(({ candidates }) => candidates.length === 2)).toBe(true);
  });

  it.each([
    [{ k: 0 }, 'contrastiveSearch.k must be a whole number in [1, 3], got 0'],
    [{ k: 4 }, 'contrastiveSearch.k'],
    [{ k: NaN }, 'contrastiveSearch.k'],
    [{ alpha: 1.5 }, 'contrastiveSearch.alpha must be a number in [0, 1], got 1.5'],
    [{ alpha: -0.1 }, 'contrastiveSearch.alpha'],
    [{ alpha: NaN }, 'contrastiveSearch.alpha'],
    [{ penalty: 0.6 }, '"penalty"'],
    [{ similarity: () => NaN }, 'similarity must give a finite number, got NaN'],
    [{ similarity: () => Infinity }, 'similarity must give a finite number, got Infinity'],
    [{ similarity: () => undefined }, 'similarity must give a finite number, got undefined'],
  ])('refuses %j', (options, message) => {
    const model = modelOf(3, () => [3, 2, 1]);
    expect(() => contrastiveSearch(recipe, model, options as ContrastiveOptions)).toThrow(message);
  });
});

describe('nextTokenSimilarity', () => {
  it('is the cosine of the two next-token distributions', () => {
    fc.assert(
      fc.property(
        anyChain({ min: 2, max: 5 }, 50),
        fc.nat(1),
        fc.nat(1),
        (chain, earlier, candidate) => {
          const p = shares(weightsOf(chain, [earlier]));
          const q = shares(weightsOf(chain, [candidate]));
          const dot = (x: number[], y: number[]) =>
            x.reduce((sum, value, i) => sum + value * y[i]!, 0);
          const similarity = nextTokenSimilarity(chainModel(chain));
          const expected = dot(p, q) / (Math.sqrt(dot(p, p)) * Math.sqrt(dot(q, q)));
          expect(similarity([earlier], [0, 0, candidate])).toBeCloseTo(expected, 12);
          expect(similarity([candidate, earlier], [earlier])).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it('is the default, and looks at the model without the processors', () => {
    const model = fitNgram('the cat sat on the mat and the dog sat on the cat');
    const plain = { prompt: 'the', maxTokens: 4, processors: [{ temperature: 0.5 }] };
    expect(contrastiveSearch(plain, model)).toEqual(
      contrastiveSearch(plain, model, { k: 5, alpha: 0.6, similarity: nextTokenSimilarity(model) }),
    );
  });
});
