import { describe, expect, it } from 'vitest';
import { log } from '../../src/numerics/index.js';
import {
  applyChain,
  createProcessor,
  type ProcessorSpec,
  type Scores,
} from '../../src/sampling/index.js';
import { probabilitiesOf } from '../../src/sampling/sampler.js';

const convention = 'llama.cpp' as const;

function process(
  p: readonly number[],
  specs: readonly ProcessorSpec[],
  context: number[] = [],
): Scores {
  const logits = Float32Array.from(p, log);
  return applyChain(specs.map(createProcessor), logits, { context, step: context.length })
    .processed;
}

/** The probabilities of the tokens that are left, in candidate order, as llama.cpp's test prints them. */
function after(
  p: readonly number[],
  specs: readonly ProcessorSpec[],
  context: number[] = [],
): number[] {
  const scores = process(p, specs, context);
  const probabilities = probabilitiesOf('llamaCppDist', scores);
  return Array.from(scores.tokens ?? scores.logits.keys(), (token) => probabilities[token]!);
}

const near = (got: readonly number[], expected: readonly number[]) => {
  expect(got).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(got[i]).toBeCloseTo(value, 5);
};

const slope = [0.1, 0.2, 0.3, 0.4];

describe("llama.cpp's own test values (tests/test-sampling.cpp)", () => {
  it.each([
    [0, [0, 0, 0, 1]],
    [1, [0.1, 0.2, 0.3, 0.4]],
  ])('temperature %d', (T, expected) =>
    near(after(slope, [{ temperature: { T, convention } }]), expected),
  );

  it.each([
    [1, [1]],
    [3, [0.44444, 0.33333, 0.22222]],
    [4, [0.4, 0.3, 0.2, 0.1]],
  ])('top-k %d', (k, expected) => near(after(slope, [{ topK: { k, convention } }]), expected));

  it.each([
    [0, [1]],
    [0.7, [0.571429, 0.428571]],
    [0.8, [0.44444, 0.33333, 0.22222]],
  ])('top-p %d', (p, expected) => near(after(slope, [{ topP: { p, convention } }]), expected));

  it.each([
    [0.24, 4],
    [0.26, 3],
    [0.49, 3],
    [0.51, 2],
    [0.74, 2],
    [0.76, 1],
    [1.0, 1],
    [1.05, 1],
  ])('min-p %d keeps %d', (p, count) => {
    expect(after(slope, [{ minP: { p, convention } }])).toHaveLength(count);
  });

  it.each([
    [0.09, [0.1]],
    [0.19, [0.2, 0.1]],
    [0.29, [0.3, 0.2, 0.1]],
    [0.39, [0.4, 0.3, 0.2, 0.1]],
  ])('XTC from %d on', (threshold, left) => {
    // Its generator's first number for this seed is below 0.99.
    const total = left.reduce((a, b) => a + b, 0);
    near(
      after([0.4, 0.3, 0.2, 0.1], [{ xtc: { probability: 0.99, threshold, seed: 1 } }]),
      left.map((p) => p / total),
    );
  });

  it('typical: one token of a sure distribution; on another it drops the most likely one', () => {
    near(after([0.97, 0.01, 0.01, 0.01], [{ typical: { mass: 0.5, convention } }]), [1]);
    const { tokens } = process([0.4, 0.2, 0.2, 0.2], [{ typical: { mass: 0.5, convention } }]);
    expect([...tokens!].sort()).toEqual([1, 2, 3]);
    for (const other of ['textbook', 'huggingface'] as const) {
      const { logits } = process(
        [0.4, 0.2, 0.2, 0.2],
        [{ typical: { mass: 0.5, convention: other } }],
      );
      expect(logits[0]).toBe(-Infinity);
    }
  });

  it('penalties', () => {
    const equal = [0.2, 0.2, 0.2, 0.2, 0.2];
    near(after(equal, [{ penalties: { repetition: 50 } }], [0]), [0, 0.25, 0.25, 0.25, 0.25]);
    near(
      after(equal, [{ penalties: { frequency: 5, presence: 5 } }], [0]),
      [0.000011, 0.249997, 0.249997, 0.249997, 0.249997],
    );
  });

  it('DRY', () => {
    near(
      after([0.25, 0.25, 0.25, 0.25], [{ dry: { multiplier: 1, base: 1.1 } }], [0, 1, 2, 0, 1]),
      [0.296923, 0.296923, 0.109232, 0.296923],
    );
  });

  it.each([
    [1, [0, 0, 0.428571, 0.571429]],
    [0, slope],
    [3, slope],
  ])('top-nσ %d', (n, expected) =>
    near(after(slope, [{ topNSigma: { n, convention } }]), expected),
  );

  it('p-less', () => {
    near(after([0.1, 0.15, 0.2, 0.25, 0.3], [{ pLess: true }]), [0.454545, 0.545455]);
  });
});

describe('where engines part', () => {
  const count = (p: readonly number[], spec: ProcessorSpec) =>
    process(p, [spec]).logits.filter((logit) => logit > -Infinity).length;
  const ten = Array.from({ length: 10 }, () => 0.1);

  it.each([
    [[0.4, 0.3, 0.2, 0.1], 0.75, 3, 3, 3],
    [ten, 0.1, 2, 2, 1],
    [ten, 0.3, 3, 4, 3],
    [ten, 0.7, 7, 7, 7],
  ])('top-p on the boundary: %j, p = %d', (p, mass, cpu, float32, llamaCpp) => {
    expect(count(p, { topP: { p: mass, convention: 'huggingface' } })).toBe(cpu);
    expect(count(p, { topP: { p: mass, convention: 'huggingface float32 sums' } })).toBe(float32);
    expect(count(p, { topP: { p: mass, convention } })).toBe(llamaCpp);
    const exact = Math.ceil(mass * p.length - 1e-9);
    if (p === ten) expect(count(p, { topP: mass })).toBe(exact);
  });

  it('top-k 1 is not greedy under a tie in Hugging Face', () => {
    const tied = [0.4, 0.4, 0.2];
    expect(count(tied, { topK: { k: 1, convention: 'huggingface' } })).toBe(2);
    expect(count(tied, { topK: { k: 1, convention } })).toBe(1);
    expect(count(tied, { topK: 1 })).toBe(1);
  });

  it('temperature first or last: top-p 0.8 at T = 0.5', () => {
    const logits = new Float32Array([3, 2, 1]);
    const at = { context: [], step: 0 };
    const [T, p]: ProcessorSpec[] = [
      { temperature: { T: 0.5, convention } },
      { topP: { p: 0.8, convention } },
    ];
    const left = (specs: ProcessorSpec[]) =>
      applyChain(specs.map(createProcessor), logits, at).processed.tokens!.length;
    expect(left([T!, p!])).toBe(1);
    expect(left([p!, T!])).toBe(2);
  });

  it('the penalty depends on where the logits have their zero, softmax does not', () => {
    const shifted = (by: number) => {
      const logits = Float64Array.from([1, 2, 3], (x) => x + by);
      const { processed } = applyChain([createProcessor({ repetitionPenalty: 1.2 })], logits, {
        context: [2],
        step: 0,
      });
      return probabilitiesOf('inverseCdf', processed)[2]!;
    };
    expect(shifted(0)).toBeCloseTo(0.5465, 3);
    expect(shifted(10)).toBeLessThan(0.25);
  });

  it('temperature ends at 0 as each engine has it', () => {
    const T0 = (name: 'textbook' | 'llama.cpp' | 'vllm' | 'transformers.js') =>
      count([0.2, 0.4, 0.4], { temperature: { T: 0, convention: name } });
    expect([T0('textbook'), T0('llama.cpp'), T0('vllm'), T0('transformers.js')]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(count([0.2, 0.4, 0.4], { temperature: { T: 9e-6, convention: 'vllm' } })).toBe(1);
    expect(() => createProcessor({ temperature: { T: 0, convention: 'huggingface' } })).toThrow(
      'do_sample=False',
    );
  });
});

describe('tail-free', () => {
  // Second differences of 1/2 1/4 1/8 1/16 1/16, normalised: 8/15, 4/15 … in exact binary steps.
  const halves = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 16];

  it('cuts after the middle of the second difference that passes z', () => {
    // |d2| = 1/8, 1/16, 1/16 → running sums 1/2, 3/4, 1.
    const count = (z: number) => process(halves, [{ tailFree: z }]).tokens?.length ?? 5;
    expect([0.45, 0.55, 0.8, 1].map(count)).toEqual([2, 3, 4, 5]);
  });

  // The values of llama.cpp#9604 (on 0.1 0.15 0.2 0.25 0.3: 4 tokens at z = 0.25 and 0.5, 3 at 0.8, 2 at 0.99) cannot
  // be held: these probabilities lie on a line, so every second difference is 0 but for rounding.
  it('is at the mercy of rounding where the probabilities lie on a line', () => {
    const line = [0.3, 0.25, 0.2, 0.15, 0.1];
    for (let i = 0; i < 3; i++) {
      expect(Math.abs(line[i]! - 2 * line[i + 1]! + line[i + 2]!)).toBeLessThan(2 ** -52);
    }
    const counts = [Float64Array.from(line, log), Float32Array.from(line, log)].map((logits) =>
      [0.25, 0.5, 0.75, 0.99].map((z) => {
        const chain = [createProcessor({ tailFree: z })];
        return applyChain(chain, logits, { context: [], step: 0 }).processed.tokens!.length;
      }),
    );
    expect(counts[0]).not.toEqual(counts[1]);
  });

  it('cuts two tokens earlier in llama.cpp, and at least one token stays', () => {
    const count = (z: number) => process(halves, [{ tailFree: { z, convention } }]).tokens!.length;
    expect([0.45, 0.55, 0.8].map(count)).toEqual([1, 1, 2]);
  });
});
