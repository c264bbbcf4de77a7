import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/decoding/index.js';
import { bestOfN, type BestOfNOptions } from '../../../src/decoding/index.js';
import { openStream } from '../../../src/random/index.js';
import { parseRecipe } from '../../../src/recipe/index.js';
import { anyChain, chainModel, modelOf, probabilityOf } from './models.js';

const recipe = { prompt: '', maxTokens: 5, processors: [{ temperature: 1.3 }] };

describe('bestOfN', () => {
  it('is n runs of decode on one stream, scored under the model before the processors', () => {
    fc.assert(
      fc.property(
        anyChain({ min: 2, max: 4 }),
        fc.integer({ min: 1, max: 6 }),
        fc.string({ minLength: 1 }),
        (chain, n, seed) => {
          const model = chainModel(chain);
          const { runs, best } = bestOfN(recipe, model, openStream('seedrandom', seed), { n });
          const stream = openStream('seedrandom', seed);
          expect(runs.map(({ steps }) => steps)).toEqual(
            Array.from({ length: n }, () => [...decode(parseRecipe(recipe), model, stream)]),
          );
          for (const { steps, text, logProbability, score } of runs) {
            const tokens = steps.map(({ token }) => token);
            expect(text).toBe(model.detokenize(tokens));
            expect(logProbability).toBeCloseTo(Math.log(probabilityOf(chain, tokens)), 10);
            expect(score).toBe(logProbability / 5);
          }
          const scores = runs.map(({ score }) => score);
          expect(best).toBe(scores.indexOf(Math.max(...scores)));
        },
      ),
    );
  });

  it('is plain sampling for n = 1, and near the most probable text for a large n', () => {
    const model = modelOf(3, () => [5, 3, 2]);
    const textFor = (n: number) => {
      const { runs, best } = bestOfN(recipe, model, openStream('seedrandom', 'many'), { n });
      return runs[best]!.text;
    };
    expect(textFor(1)).not.toBe('aaaaa');
    expect(textFor(300)).toBe('aaaaa'); // under T = 1.3 a run has it with probability 1.7 %
  });

  it('does not praise a filter: with top-k 1 the score is still the model’s', () => {
    const model = modelOf(2, () => [3, 1]);
    const { runs } = bestOfN(
      { ...recipe, processors: [{ topK: 1 }] },
      model,
      openStream('seedrandom', '1'),
      { n: 2 },
    );
    expect(runs.map(({ score }) => score)).toEqual([
      expect.closeTo(Math.log(0.75), 12),
      expect.closeTo(Math.log(0.75), 12),
    ]);
  });

  it('ends a run at the EOS token, and compares runs by their mean', () => {
    const model = modelOf(2, (context) => (context.length === 0 ? [1, 1] : [1, 9]));
    const stream = openStream('seedrandom', 'short');
    const { runs, best } = bestOfN({ ...recipe, processors: [] }, model, stream, {
      n: 20,
      eosToken: 0,
    });
    expect(runs.some(({ text }) => text === 'a')).toBe(true);
    expect(runs.every(({ text }) => /^b*(a|b)$/.test(text))).toBe(true);
    // 'a' has the highest probability, 1/2, and bbbbb, 0.5 · 0.9⁴, the highest mean.
    expect(runs[best]!.text).toBe('bbbbb');
    expect(stream.position).toBe(runs.reduce((sum, { steps }) => sum + steps.length, 0));
  });

  it.each([
    [{ n: 0 }, 'bestOfN.n must be a whole number from 1, got 0'],
    [{ n: 2.5 }, 'bestOfN.n'],
    [{ n: NaN }, 'bestOfN.n'],
    [{}, 'bestOfN.n'],
    [{ n: 1, eosToken: 9 }, 'eosToken must be in [0, 2), got 9'],
    [{ n: 1, best_of: 2 }, '"best_of"'],
  ])('refuses %j', (options, message) => {
    const model = modelOf(2, () => [1, 1]);
    expect(() =>
      bestOfN(recipe, model, openStream('seedrandom', '1'), options as BestOfNOptions),
    ).toThrow(message);
  });
});
