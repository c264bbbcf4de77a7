import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStream } from '../../src/random/index.js';
import { torchCpu } from '../../src/random/streams/torchCpu.js';
import { presets, recipeOf, type PresetSettings } from '../../src/recipe/index.js';
import {
  applyChain,
  createProcessor,
  draws,
  nextStates,
  type ChainState,
  type DrawName,
  type ProcessorSpec,
} from '../../src/sampling/index.js';
import { createSampler, probabilitiesOf } from '../../src/sampling/sampler.js';

const chains: readonly { specs: readonly ProcessorSpec[]; draw: DrawName }[] = [
  { specs: [], draw: 'greedy' },
  { specs: [{ temperature: 0.8 }], draw: 'inverseCdf' },
  { specs: [{ temperature: 0.8 }, { topK: 40 }], draw: 'inverseCdf' },
  { specs: [{ temperature: 0.8 }, { topP: 0.9 }], draw: 'inverseCdf' },
  { specs: [{ minP: 0.05 }, { typical: 0.9 }, { temperature: 2 }], draw: 'gumbelMax' },
  { specs: [{ topNSigma: 2 }, { eta: 0.01 }, { tailFree: 0.95 }], draw: 'exponentialRace' },
  { specs: [{ mirostatV2: 3 }], draw: 'discrete' },
  { specs: [{ xtc: { probability: 0.5, threshold: 0.1 } }, { adaptiveP: 0.3 }], draw: 'discrete' },
  recipe('llama.cpp'),
  recipe('llama.cpp 2025-02'),
  recipe('huggingface', { topP: 0.9, temperature: 0.7 }),
  recipe('transformers.js'),
  recipe('vllm', { minP: 0.02, topK: 30 }),
];

function recipe(name: keyof typeof presets, settings: PresetSettings = {}) {
  const { processors, draw } = recipeOf(presets[name], settings);
  return { specs: processors, draw };
}

const logitsOf = (size: number) =>
  fc
    .array(fc.float({ min: -12, max: 12, noNaN: true }), { minLength: size, maxLength: size })
    .map((values) => Float32Array.from(values));

/** Where candidates are many, llama.cpp sorts by buckets, and ties are everywhere. */
const largeChains: typeof chains = [
  {
    specs: [{ temperature: { T: 0.8, convention: 'llama.cpp' } }, { mirostatV2: 5 }],
    draw: 'discrete',
  },
  { specs: [{ temperature: 0.8 }, { mirostatV2: 2 }], draw: 'discrete' },
  { specs: [{ mirostatV2: 9 }, { minP: 0.01 }], draw: 'discrete' },
  { specs: [{ mirostat: 4 }], draw: 'discrete' },
  { specs: [{ adaptiveP: 0.2 }, { mirostatV2: 6 }], draw: 'llamaCppDist' },
  { specs: [{ topK: { k: 300, convention: 'huggingface' } }], draw: 'exponentialRace' },
  { specs: [{ topK: 20 }, { minP: 0.01 }], draw: 'inverseCdf' },
  recipe('llama.cpp', { xtc: { probability: 0.5, threshold: 0.05 } }),
  recipe('huggingface'),
];

/** A step after a step, on one sampler. */
function nextOf(specs: readonly ProcessorSpec[], draw: DrawName, size: number) {
  const chain = specs.map(createProcessor);
  const sampler = createSampler(draw, size);
  const stream = openStream('seedrandom', '1');
  return (logits: Float32Array) => {
    sampler.process(chain, logits, { context: [], step: 0 });
    return sampler.draw(stream);
  };
}

describe('a sampler that is used again', () => {
  it.each(largeChains)('does so for a vocabulary of thousands: %j', ({ specs, draw }) => {
    const chain = specs.map(createProcessor);
    const size = 3000;
    const dice = openStream('alea', 'large');
    const sampler = createSampler(draw, size);
    const [fast, slow] = [torchCpu(3), torchCpu(3)];
    let states: ChainState = [];
    for (let step = 0; step < 25; step++) {
      const steps = 2 ** (step % 5);
      const logits = Float32Array.from(
        { length: size },
        () => Math.round((-12 * Math.log(dice.uniform() + 1e-6) - 20) * steps) / steps / 4,
      );
      const at = { context: [], step };
      const witnesses = sampler.process(chain, logits, at, { states });
      const got = sampler.draw(fast);
      const result = applyChain(chain, logits, at, { states, explain: step % 2 === 0 });
      const probabilities = probabilitiesOf(draw, result.processed);
      const { token } = draws[draw]({ ...result.processed, probabilities }, slow);
      const { tokens, size: left } = sampler.candidates;
      expect([...tokens.subarray(0, left)]).toEqual([
        ...(result.processed.tokens ?? logits.keys()),
      ]);
      expect(got).toBe(token);
      const remembered = nextStates(chain, { witnesses }, at, token);
      states = nextStates(chain, result, at, token);
      expect(remembered).toEqual(states);
    }
    expect(fast.state()).toEqual(slow.state());
  });

  it.each(chains)(
    'keeps and draws what one made for the step does, recorded: %j',
    ({ specs, draw }) => {
      const chain = specs.map(createProcessor);
      const open = () =>
        draw === 'exponentialRace' ? torchCpu(3) : openStream('seedrandom', 'sampler');
      fc.assert(
        fc.property(fc.array(logitsOf(80), { minLength: 3, maxLength: 3 }), (rows) => {
          const sampler = createSampler(draw, 80);
          const [fast, slow] = [open(), open()];
          let states: ChainState = [];
          const context: number[] = [5];
          for (const [step, logits] of rows.entries()) {
            const at = { context: [...context], step };
            const witnesses = sampler.process(chain, logits, at, { states });
            const got = sampler.draw(fast);
            const result = applyChain(chain, logits, at, { states });
            const { processed } = result;
            const probabilities = probabilitiesOf(draw, processed);
            const { token } = draws[draw]({ ...processed, probabilities }, slow);
            const { tokens, size } = sampler.candidates;
            expect([...tokens.subarray(0, size)]).toEqual([...(processed.tokens ?? logits.keys())]);
            expect(got).toBe(token);
            expect(nextStates(chain, { witnesses }, at, token)).toEqual(
              nextStates(chain, result, at, token),
            );
            states = nextStates(chain, result, at, token);
            context.push(token);
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it('does not write to the logits, and may be used again', () => {
    const next = nextOf([{ topK: 2 }], 'greedy', 3);
    const logits = new Float32Array([1, 3, 2]);
    expect(next(logits)).toBe(1);
    expect([...logits]).toEqual([1, 3, 2]);
    expect(next(new Float32Array([5, 3, 2]))).toBe(0);
  });

  it.each<ProcessorSpec | undefined>([
    undefined,
    { topK: 3 },
    { topK: 200 },
    { topK: { k: 3, convention: 'huggingface' } },
    { topK: { k: 300, convention: 'huggingface' } },
    { topK: { k: 3, convention: 'llama.cpp' } },
    { topK: { k: 140, convention: 'llama.cpp' } },
    { topK: { k: 0, convention: 'llama.cpp' } },
    { topK: { k: 3, convention: 'transformers.js' } },
    { topP: 0.5 },
  ])('finds a NaN or an ∞ wherever it stands, before %j or the greedy draw', (spec) => {
    const specs: ProcessorSpec[] = [{ temperature: 0.7 }, ...(spec === undefined ? [] : [spec])];
    const next = nextOf(specs, spec === undefined ? 'greedy' : 'inverseCdf', 300);
    const plain = Float32Array.from({ length: 300 }, (_, i) => Math.sin(i));
    for (const [place, wrong, name] of [0, 2, 3, 57, 150, 298, 299].flatMap((place) => [
      [place, NaN, 'NaN'] as const,
      [place, Infinity, '∞'] as const,
    ])) {
      const logits = plain.slice();
      logits[place] = wrong;
      expect(() => next(logits)).toThrow(`logits[${place}] must be in [−∞, ∞), got ${name}`);
      expect(() => next(plain)).not.toThrow();
    }
  });

  it.each([
    [new Float32Array([1, NaN]), 'logits[1] must be in [−∞, ∞), got NaN'],
    [new Float32Array([Infinity, 1]), 'logits[0] must be in [−∞, ∞), got ∞'],
    [new Float32Array([1, 2, 3]), 'logits must be 2, one per token, got 3'],
    [new Float32Array([-Infinity, -Infinity]), 'got only −∞'],
  ])('refuses %j', (logits, message) => {
    expect(() => nextOf([{ temperature: 1 }], 'inverseCdf', 2)(logits)).toThrow(message);
  });
});
