import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReceipt, decode, replay } from '../../../src/decoding/index.js';
import {
  commonRandomNumbers,
  type CommonRandomNumbers,
  type Setting,
} from '../../../src/decoding/index.js';
import { chiSquaredTest } from '../../../src/experiment/index.js';
import { tableModel } from '../../../src/model/index.js';
import { openStream } from '../../../src/random/index.js';
import { parseRecipe, type PartialRecipe } from '../../../src/recipe/index.js';
import { anyChain, chainModel, modelOf, shares } from './models.js';

const draws = ['inverseCdf', 'gumbelMax', 'exponentialRace'] as const;
type CommonDraw = (typeof draws)[number];

const recipeOf = (draw: CommonDraw, seed: string, maxTokens = 6): PartialRecipe => ({
  prompt: '',
  draw,
  seed,
  maxTokens,
  processors: [],
});

const anyTwo = fc.record({
  first: anyChain({ min: 3, max: 3 }),
  second: anyChain({ min: 3, max: 3 }),
  processor: fc.constantFrom({ temperature: 0.5 }, { temperature: 0 }, { topK: 1 }, { topK: 2 }),
  seed: fc.string({ minLength: 1 }),
});

describe('commonRandomNumbers', () => {
  it.each(draws)('takes the same numbers at each step in both, %s', (draw) => {
    fc.assert(
      fc.property(anyTwo, ({ first, second, processor, seed }) => {
        const plain = recipeOf(draw, seed);
        const filtered = { ...plain, processors: [processor] };
        const settings = [
          { recipe: plain, model: chainModel(first) },
          { recipe: filtered, model: chainModel(second) },
        ] as const;
        const found = commonRandomNumbers(...settings);
        const noise = openStream('seedrandom', seed);
        const perStep = draw === 'inverseCdf' ? 1 : 3;
        for (const [step, { consumed, position }] of found.first.steps.entries()) {
          expect(found.second.steps[step]).toMatchObject({ consumed, position });
          expect(position).toBe(step * perStep);
          const u = Array.from({ length: perStep }, () => noise.uniform());
          const exponentials = u.map((value) => -Math.log1p(-value));
          const expected = { inverseCdf: u, exponentialRace: exponentials };
          const gumbels = exponentials.map((value) => -Math.log(value));
          consumed.forEach((value, i) => {
            expect(value).toBeCloseTo({ ...expected, gumbelMax: gumbels }[draw][i]!, 12);
          });
        }
        for (const [index, side] of (['first', 'second'] as const).entries()) {
          const { recipe, model } = settings[index]!;
          const whole = parseRecipe(recipe);
          expect(found[side].steps).toEqual([
            ...decode(whole, model, openStream(whole.stream, whole.seed)),
          ]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives two traces that replay', async () => {
    const table = { '': { a: 1, b: 0.5 } };
    const settingOf = (temperature: number): Setting => ({
      recipe: {
        ...recipeOf('gumbelMax', 'replayed'),
        model: { table },
        processors: [{ temperature }],
      },
      model: tableModel('table', table),
    });
    const { first, second } = commonRandomNumbers(settingOf(0.5), settingOf(2));
    expect((await replay(createReceipt(first))).same).toBe(true);
    expect((await replay(createReceipt(second))).same).toBe(true);
  });

  it('keeps the winner of a race whose rivals are filtered away', () => {
    const model = modelOf(4, () => [4, 3, 2, 1]);
    for (let seed = 0; seed < 100; seed++) {
      const recipe = recipeOf('gumbelMax', String(seed), 1);
      const filtered = { ...recipe, processors: [{ topK: 3 }] };
      const found = commonRandomNumbers({ recipe, model }, { recipe: filtered, model });
      expect(found.equal[0]).toBe(found.first.text !== 'd');
    }
  });
});

/** 200 texts of 10 steps; the models do not look at the context, so that all 2000 steps are independent. */
function compare(
  draw: CommonDraw,
  first: readonly number[],
  second: readonly number[],
): CommonRandomNumbers[] {
  return Array.from({ length: 200 }, (_, text) => {
    const recipe = recipeOf(draw, `text ${text}`, 10);
    return commonRandomNumbers(
      { recipe, model: modelOf(3, () => first) },
      { recipe, model: modelOf(3, () => second) },
    );
  });
}

describe('the share of equal tokens', () => {
  const [p, q] = [
    [5, 3, 2],
    [1, 2, 7],
  ] as const;
  const [a, b] = [shares(p), shares(q)];
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

  it.each(draws)('is what theory says, and each text keeps its own distribution: %s', (draw) => {
    const race = sum(
      a.map((_, i) => 1 / sum(a.map((_, j) => Math.max(a[j]! / a[i]!, b[j]! / b[i]!)))),
    );
    const distance = sum(a.map((value, i) => Math.abs(value - b[i]!))) / 2;
    expect(race).toBeGreaterThanOrEqual((1 - distance) / (1 + distance));
    expect(race).toBeLessThanOrEqual(1 - distance);
    // The segments [0, .5) [.5, .8) [.8, 1) and [0, .1) [.1, .3) [.3, 1) overlap in [0, .1) and [.8, 1).
    const expected = draw === 'inverseCdf' ? 0.3 : race;
    const texts = compare(draw, p, q);
    const share = sum(texts.map(({ equalShare }) => equalShare)) / 200;
    // Five standard deviations: a false alarm for one seed in 1.7 million; these are fixed.
    expect(Math.abs(share - expected)).toBeLessThan(
      5 * Math.sqrt((expected * (1 - expected)) / 2000),
    );
    for (const [side, probabilities] of [
      ['first', a],
      ['second', b],
    ] as const) {
      const counts = [0, 0, 0];
      for (const text of texts) for (const { token } of text[side].steps) counts[token]!++;
      // False alarm: one seed in a million.
      expect(chiSquaredTest(counts, probabilities).pValue).toBeGreaterThan(1e-6);
    }
  });

  it('is 1 for a setting beside itself, which never part', () => {
    for (const draw of draws) {
      for (const same of compare(draw, p, p)) {
        expect(same.equalShare).toBe(1);
        expect(same.first.text).toBe(same.second.text);
        expect('partedAt' in same).toBe(false);
      }
    }
  });

  it('goes with the steps, and with the one at which they part', () => {
    for (const { first, second, equal, partedAt, equalShare } of compare('inverseCdf', p, q)) {
      const same = Array.from(first.text, (letter, step) => letter === second.text[step]);
      expect(equal).toEqual(same);
      expect(partedAt ?? -1).toBe(same.indexOf(false));
      expect(equalShare).toBe(same.filter(Boolean).length / 10);
    }
  });
});

describe('commonRandomNumbers refuses', () => {
  const model = modelOf(2, () => [1, 1]);
  const plain: Setting = { recipe: { prompt: '' }, model };
  it.each<[string, Setting, Setting, string]>([
    [
      'two lengths',
      plain,
      { recipe: { prompt: '', maxTokens: 2 }, model },
      'first and second must have the same maxTokens, got 1 and 2',
    ],
    [
      'two seeds',
      plain,
      { recipe: { prompt: '', seed: '1' }, model },
      'first and second must have the same seed, got "42" and "1"',
    ],
    [
      'two draws',
      plain,
      { recipe: { prompt: '', draw: 'gumbelMax' }, model },
      'first and second must have the same draw, got "inverseCdf" and "gumbelMax"',
    ],
    [
      'a draw without common numbers',
      { recipe: { prompt: '', draw: 'greedy' }, model },
      { recipe: { prompt: '', draw: 'greedy' }, model },
      'draw must be one of inverseCdf, gumbelMax, exponentialRace for common random numbers, got "greedy"',
    ],
    [
      'two vocabularies',
      plain,
      { recipe: { prompt: '' }, model: modelOf(3, () => [1, 1, 1]) },
      'first.model and second.model must have the same vocabulary',
    ],
    ['a bad recipe', { recipe: { prompt: '', maxTokens: 0 }, model }, plain, 'maxTokens'],
  ])('%s', (_, first, second, message) => {
    expect(() => commonRandomNumbers(first, second)).toThrow(message);
  });
});
