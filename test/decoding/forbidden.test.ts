import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, run } from '../../src/decoding/index.js';
import { SamplescopeError } from '../../src/error.js';
import type { Model } from '../../src/model/index.js';
import { openStream } from '../../src/random/index.js';
import { presets, recipeOf, type PartialRecipe } from '../../src/recipe/index.js';
import { drawNames, processors, type ProcessorSpec } from '../../src/sampling/index.js';

/** A model that says the same after every text. */
const modelOf = (logits: Float64Array | Float32Array, size = logits.length): Model => ({
  name: 'own',
  vocabulary: Array.from({ length: size }, (_, token) => `t${token} `),
  tokenize: () => [0],
  detokenize: (ids) => ids.map((id) => `t${id} `).join(''),
  logits: () => logits.slice(),
});

const stepsOf = (recipe: PartialRecipe, model: Model) => [
  ...decode(recipe, model, openStream('seedrandom', '1')),
];

describe("an engine's own sum of probabilities", () => {
  it.each<PartialRecipe>([
    { model: 'austen', prompt: '', draw: 'llamaCppDist' },
    { model: 'austen', prompt: '', draw: 'discrete' },
    { model: 'austen', prompt: '', ...recipeOf(presets['llama.cpp --mirostat 2']), seed: '4' },
    {
      model: 'austen',
      prompt: '',
      ...recipeOf(presets['llama.cpp'], { topK: 0, topP: 1, minP: 0 }),
    },
  ])('is nobody’s error: %j', async (recipe) => {
    const { steps } = await run({ maxTokens: 4, ...recipe });
    for (const { probabilities, entropy } of steps) {
      let bits = 0;
      for (const p of probabilities) if (p > 0) bits -= p * Math.log2(p);
      expect(entropy).toBeCloseTo(bits, 9);
    }
  });

  it.each(['llamaCppDist', 'discrete'] as const)('nor where it misses 1 by far: %s', (draw) => {
    const falling = Float32Array.from({ length: 2800 }, (_, i) => -0.001 * i);
    const [step] = stepsOf({ draw, processors: [] }, modelOf(falling));
    expect(step!.entropy).toBeGreaterThan(8);
  });
});

describe('a token that is out', () => {
  const specs: readonly ProcessorSpec[] = [
    { temperature: 0.5 },
    { temperature: 1e-30 },
    { temperature: { T: 0.5, convention: 'huggingface' } },
    { topK: 2 },
    { topK: { k: 3, convention: 'llama.cpp' } },
    { topP: 0.7 },
    { topP: { p: 0.7, convention: 'llama.cpp' } },
    { minP: { p: 0.1, convention: 'huggingface' } },
    { typical: { mass: 0.6, convention: 'llama.cpp' } },
    { xtc: { probability: 1, threshold: 0.1 } },
    { mirostatV2: 3 },
    { adaptiveP: 0.3 },
    { minNewTokens: { length: 9, end: [1] } },
    { exponentialLengthDecay: { start: 0, factor: 1.5, end: [1, 2] } },
    { guidance: { scale: 2, prompt: '' } },
    { suppressTokens: [0, 3] },
    { logitBias: { 1: '-∞', 2: 1e300 } },
    { repetitionPenalty: 1.5 },
    { logitNormalization: true },
    { infNanRemove: true },
  ];
  const logits = fc.oneof(
    fc.constantFrom(-Infinity, 0, 1, 1, 3.4e38, -3.4e38, 1e39, -1e39, 1e300),
    fc.double({ min: -20, max: 20, noNaN: true }),
  );

  it('is never drawn: one that was left is, or the error names who left none', () => {
    const names = [...Object.keys(processors), ...drawNames, 'logits must have'];
    let drawn = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...specs), { maxLength: 3 }),
        fc.array(logits, { minLength: 4, maxLength: 7 }),
        fc.constantFrom(...drawNames),
        fc.boolean(),
        (chain, values, draw, float32) => {
          const model = modelOf(
            float32
              ? Float32Array.from(values, (x) => Math.max(-3e38, Math.min(3e38, x)))
              : Float64Array.from(values),
          );
          const recipe = { draw, processors: chain, maxTokens: 3 };
          const bare = () =>
            Array.from(
              decode(recipe, model, openStream('seedrandom', '1'), { recorder: 'off' }),
              ({ token }) => token,
            );
          try {
            const steps = stepsOf(recipe, model);
            for (const { token, stages, logits, probabilities } of steps) {
              expect((stages.at(-1)?.scores.logits ?? logits)[token]).toBeGreaterThan(-Infinity);
              expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true);
              drawn++;
            }
            expect(bare()).toEqual(steps.map(({ token }) => token));
          } catch (error) {
            if (!(error instanceof SamplescopeError)) throw error;
            expect(names.filter((name) => error.message.includes(name))).not.toEqual([]);
            expect(bare).toThrow(error.message);
          }
        },
      ),
      { numRuns: 800 },
    );
    expect(drawn).toBeGreaterThan(300);
  });

  it('stays out where its logit grows with the length', () => {
    const chain = [
      { minNewTokens: { length: 9, end: [1] } },
      { exponentialLengthDecay: { start: 0, factor: 1.5, end: [1] } },
    ];
    const model = modelOf(new Float32Array([1, 2, 3]));
    expect(stepsOf({ processors: chain, maxTokens: 4 }, model)).toHaveLength(4);
  });

  it('is an error that names the processor where all or none are', () => {
    const model = modelOf(new Float64Array([1, 1e39, 3]));
    const tried = (recipe: PartialRecipe) => () => stepsOf(recipe, model);
    expect(tried({ draw: 'walk', processors: [] })).toThrow('for the draw walk, got 1e+39');
    expect(tried({ processors: [{ topP: { p: 0.5, convention: 'llama.cpp' } }] })).toThrow(
      'but topP makes ∞ of logits[1]',
    );
    expect(
      tried({ processors: [{ infNanRemove: true }, { guidance: { scale: 9, prompt: '' } }] }),
    ).toThrow('but guidance makes');
    expect(() => stepsOf({}, modelOf(new Float32Array(2).fill(-Infinity)))).toThrow(
      'it leaves no token to draw',
    );
  });
});

it('refuses a model whose logits and vocabulary differ in length', () => {
  expect(() => stepsOf({}, modelOf(new Float32Array(3), 4))).toThrow(
    'the model "own" must give one logit for each of the 4 tokens of its vocabulary, got 3',
  );
});

it('takes what a recipe leaves out from the defaults', () => {
  expect(stepsOf({}, modelOf(new Float32Array(3)))).toHaveLength(1);
});
