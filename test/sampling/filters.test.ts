import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChain,
  createProcessor,
  processors,
  type ProcessorSpec,
} from '../../src/sampling/index.js';

const at = { context: [], step: 0 };

/** Filters whose kept set depends on the logits alone, in every convention. */
const filters: readonly ProcessorSpec[] = [
  { topK: 3 },
  { topK: { k: 3, convention: 'huggingface' } },
  { topK: { k: 3, convention: 'llama.cpp' } },
  { topK: { k: 3, convention: 'transformers.js' } },
  { topP: 0.7 },
  { topP: { p: 0.7, convention: 'huggingface' } },
  { topP: { p: 0.7, convention: 'huggingface float32 sums' } },
  { topP: { p: 0.7, convention: 'llama.cpp' } },
  { minP: 0.2 },
  { minP: { p: 0.2, convention: 'huggingface' } },
  { minP: { p: 0.2, convention: 'llama.cpp' } },
  { topA: 0.3 },
  { tailFree: 0.7 },
  { tailFree: { z: 0.7, convention: 'llama.cpp' } },
  { typical: 0.5 },
  { typical: { mass: 0.5, convention: 'huggingface' } },
  { typical: { mass: 0.5, convention: 'llama.cpp' } },
  { epsilon: 0.1 },
  { epsilon: { epsilon: 0.1, convention: 'huggingface' } },
  { eta: 0.1 },
  { eta: { epsilon: 0.1, convention: 'huggingface' } },
  { topH: 0.5 },
  { topH: { h: 0.5, convention: 'huggingface' } },
  { topNSigma: 1 },
  { topNSigma: { n: 1, convention: 'llama.cpp' } },
  { pLess: true },
  { xtc: { probability: 1, threshold: 0.1 } },
  { mirostat: 2 },
  { mirostatV2: 2 },
];

/** Those for which a second time changes nothing, because the first leaves their measure as it is. */
const idempotent = ['topK', 'minP'];

const logitsOf = (size: { min: number; max: number }) =>
  fc
    .array(
      fc.oneof(fc.float({ min: -20, max: 20, noNaN: true }), fc.constantFrom(0, 1, 2, -Infinity)),
      { minLength: size.min, maxLength: size.max },
    )
    .filter((values) => values.some((value) => value > -Infinity))
    .map((values) => Float32Array.from(values));

const kept = (logits: Float32Array | Float64Array) =>
  [...logits.keys()].filter((token) => logits[token]! > -Infinity);

describe.each(filters.map((spec) => [JSON.stringify(spec), spec] as const))('%s', (_, spec) => {
  const name = Object.keys(spec)[0]!;
  const processor = createProcessor(spec);
  const filter = (logits: Float32Array | Float64Array) =>
    processor.apply({ logits, temperature: 1 }, at);

  it('keeps a part of the tokens, at least one, with the logits they have, and does not write', () => {
    fc.assert(
      fc.property(logitsOf({ min: 4, max: 300 }), (logits) => {
        const before = logits.slice();
        const after = filter(logits);
        const left = kept(after.logits);
        expect(left.length).toBeGreaterThan(0);
        for (const token of left) expect(after.logits[token]).toBe(before[token]);
        expect(logits).toEqual(before);
        // The candidates say the same, each once.
        const tokens = [...(after.tokens ?? logits.keys())];
        expect(new Set(tokens).size).toBe(tokens.length);
        expect(left.every((token) => tokens.includes(token))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the argmax if it says so, and otherwise there is a case where it does not', () => {
    const losesIt = (logits: Float32Array) => !filter(logits).logits.includes(Math.max(...logits));
    if (processor.keepsArgmax) {
      fc.assert(fc.property(logitsOf({ min: 4, max: 50 }), (logits) => !losesIt(logits)));
    } else {
      const known = Float32Array.from([0.4, 0.2, 0.2, 0.2], (p) => Math.log(p));
      expect(losesIt(known)).toBe(true);
    }
  });

  it('removes something somewhere', () => {
    const slope = Float32Array.from({ length: 60 }, (__, i) => -i / 2);
    expect(kept(filter(slope).logits).length).toBeLessThan(60);
  });

  it('does not let go of a likelier token and keep a less likely one, unless it is meant to', () => {
    if (['typical', 'xtc'].includes(name)) return;
    fc.assert(
      fc.property(logitsOf({ min: 4, max: 100 }), (logits) => {
        const after = filter(logits).logits;
        const least = Math.min(...kept(after).map((token) => logits[token]!));
        for (const [token, logit] of logits.entries()) {
          if (logit > least) expect(after[token]).toBe(logit);
        }
      }),
    );
  });

  if (idempotent.includes(name))
    it('changes nothing the second time', () => {
      fc.assert(
        fc.property(logitsOf({ min: 4, max: 100 }), (logits) => {
          const once = filter(logits);
          const twice = processor.apply(once, at);
          expect(kept(twice.logits)).toEqual(kept(once.logits));
        }),
      );
    });

  it('is explained by its ledger: every removed token compares with the threshold as it says', () => {
    fc.assert(
      fc.property(logitsOf({ min: 4, max: 200 }), (logits) => {
        const { stages } = applyChain([processor], logits, at, { explain: true });
        const ledger = stages[0]!.ledger!;
        expect(ledger.tokensIn - ledger.tokensOut).toBe(ledger.removed.length);
        expect(ledger.massRemoved).toBeGreaterThanOrEqual(0);
        const { removedIf } = processor.comparison!;
        for (const { value, threshold } of ledger.removed) {
          const holds = {
            '<': value! < threshold!,
            '≤': value! <= threshold!,
            '>': value! > threshold!,
            '≥': value! >= threshold!,
          }[removedIf];
          expect(holds).toBe(true);
        }
        // And keeping the ledger does not change what is kept.
        expect(kept(stages[0]!.scores.logits)).toEqual(kept(filter(logits).logits));
      }),
      { numRuns: 60 },
    );
  });
});

describe('order', () => {
  it('does not matter between masks of names, and between a mask and an absolute cut-off of rank', () => {
    const masks: ProcessorSpec[] = [
      { suppressTokens: [1, 4] },
      { badWords: [[2]] },
      { minNewTokens: { length: 1, end: [0] } },
    ];
    fc.assert(
      fc.property(
        logitsOf({ min: 8, max: 20 }),
        fc.shuffledSubarray(masks, { minLength: 3 }),
        (logits, order) => {
          const result = (specs: readonly ProcessorSpec[]) => {
            const at0 = { context: [], step: 0 };
            return specs
              .map(createProcessor)
              .reduce<ReturnType<ReturnType<typeof createProcessor>['apply']>>(
                (scores, processor) => processor.apply(scores, at0),
                {
                  logits,
                  temperature: 1,
                },
              ).logits;
          };
          expect(result(order)).toEqual(result(masks));
        },
      ),
    );
  });

  it('matters between temperature and top-p: the documented counter-example', () => {
    const logits = new Float64Array([3, 2, 1]);
    const count = (specs: ProcessorSpec[]) =>
      kept(applyChain(specs.map(createProcessor), logits, at).processed.logits).length;
    expect(count([{ temperature: 0.5 }, { topP: 0.8 }])).toBe(1);
    expect(count([{ topP: 0.8 }, { temperature: 0.5 }])).toBe(2);
  });

  it('matters between a penalty and top-k', () => {
    const logits = new Float64Array([3, 2, 1]);
    const where = { context: [0], step: 0 };
    const result = (specs: ProcessorSpec[]) =>
      kept(applyChain(specs.map(createProcessor), logits, where).processed.logits);
    expect(result([{ repetitionPenalty: 9 }, { topK: 1 }])).toEqual([1]);
    expect(result([{ topK: 1 }, { repetitionPenalty: 9 }])).toEqual([0]);
  });
});

it('every processor has a spec that changes something', () => {
  const logits = Float32Array.from({ length: 12 }, (_, i) => 4 - i / 2);
  const model = {
    vocabulary: 'abcdefghijkl'.split(''),
    tokenize: () => [],
    detokenize: () => '',
    logits: () => logits.map((x, i) => x * (i % 3)),
    name: '',
  };
  const where = { context: [1, 2, 1, 2, 1], step: 5, model };
  const changing: ProcessorSpec[] = [
    ...filters,
    { temperature: 2 },
    { dynamicTemperature: { T: 1, range: 0.5 } },
    { quadraticSmoothing: 0.3 },
    { adaptiveP: 0.3 },
    { dry: { multiplier: 1 } },
    { repetitionPenalty: 1.5 },
    { encoderRepetitionPenalty: { penalty: 2, tokens: [1] } },
    { frequencyPenalty: 1 },
    { presencePenalty: 1 },
    { penalties: { repetition: 1.2 } },
    { noRepeatNgram: 2 },
    { encoderNoRepeatNgram: { n: 2, tokens: [1, 4] } },
    { logitBias: { 3: 1 } },
    { sequenceBias: [[[1, 3], 2]] },
    { badWords: [[1]] },
    { allowedTokens: [1] },
    { suppressTokens: [1] },
    { suppressTokensAtBegin: { tokens: [1], index: 5 } },
    { minLength: { length: 9, end: [0] } },
    { minNewTokens: { length: 9, end: [0] } },
    { forcedEos: { length: 6, end: [0] } },
    { forcedTokens: [0, 0, 0, 0, 0, 3] },
    { exponentialLengthDecay: { start: 1, factor: 2, end: [0] } },
    { guidance: { scale: 2, prompt: '' } },
    { watermark: {} },
    { constrained: 'abab|ca' },
    { logitNormalization: true },
  ];
  const tested = new Set(changing.map((spec) => Object.keys(spec)[0]!));
  for (const spec of changing) {
    const after = createProcessor(spec).apply({ logits, temperature: 1 }, where);
    expect([
      JSON.stringify(spec),
      after.temperature !== 1 || String(after.logits) !== String(logits),
    ]).toEqual([JSON.stringify(spec), true]);
  }
  // Tested beside: what needs a text of one token, what mends NaN, what needs a parser or a model with images.
  const others = ['roomForImage', 'forcedBos', 'expression', 'infNanRemove'];
  expect(Object.keys(processors).filter((name) => !tested.has(name))).toEqual(others);
});
