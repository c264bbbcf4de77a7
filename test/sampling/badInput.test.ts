import { describe, expect, it } from 'vitest';
import { applyChain, createProcessor, type ProcessorSpec } from '../../src/sampling/index.js';

const at = { context: [0], step: 0 };
const three = new Float32Array([1, 2, 3]);

describe('a processor refuses', () => {
  it.each([
    [
      { topK: 0 },
      'out-of-range',
      'topK must be a whole number from 1, got 0. To keep every token, leave topK out',
    ],
    [{ topK: 1.5 }, 'out-of-range', 'got 1.5'],
    [{ topK: NaN }, 'not-a-number', 'got NaN'],
    [
      { topK: { k: 3, convention: 'pytorch' } },
      'unknown-name',
      'topK.convention must be one of textbook, huggingface',
    ],
    [
      { topK: { k: 3, keeps: 1 } },
      'unknown-name',
      'topK has the options k, convention, keep, got "keeps"',
    ],
    [{ topP: 0 }, 'out-of-range', 'topP must be a number in (0, 1], got 0'],
    [{ topP: 1.5 }, 'out-of-range', 'topP must be a number in (0, 1], got 1.5. 0.9 keeps'],
    [{ topP: '0.9' }, 'not-a-number', 'got "0.9"'],
    [{ minP: -0.1 }, 'out-of-range', 'minP must be a number in [0, 1], got -0.1'],
    [{ typical: 0 }, 'out-of-range', 'typical must be'],
    [{ epsilon: 1 }, 'out-of-range', 'epsilon must be'],
    [{ eta: 0 }, 'out-of-range', 'eta must be'],
    [{ topH: 1.1 }, 'out-of-range', 'topH must be'],
    [{ topNSigma: 0 }, 'out-of-range', 'topNSigma must be'],
    [{ topA: 2 }, 'out-of-range', 'topA must be'],
    [{ tailFree: 0 }, 'out-of-range', 'tailFree must be'],
    [{ pLess: 0.5 }, 'malformed', 'pLess must be true'],
    [
      { xtc: { probability: 2, threshold: 0.1 } },
      'out-of-range',
      'xtc must be a number in [0, 1], got 2',
    ],
    [{ mirostat: 0 }, 'out-of-range', 'mirostat must be a number in (0, ∞), got 0'],
    [{ adaptiveP: 2 }, 'out-of-range', 'adaptiveP must be'],
    [{ dry: { multiplier: -1 } }, 'out-of-range', 'dry must be'],
    [
      { dry: { multiplier: 1, breakers: [['a']] } },
      'malformed',
      'dry.breakers[0] must be a list of token ids',
    ],
    [{ repetitionPenalty: 0 }, 'out-of-range', 'repetitionPenalty must be'],
    [{ frequencyPenalty: Infinity }, 'out-of-range', 'frequencyPenalty must be'],
    [{ logitBias: { a: 1 } }, 'malformed', 'token ids as keys'],
    [null, 'malformed', 'an object of one key such as {"temperature":0.8}, got null'],
    [['topK'], 'malformed', 'an object of one key such as {"temperature":0.8}, got ["topK"]'],
    [{ logitBias: null }, 'malformed', 'token ids as keys, such as {"15": -2.5}, got null'],
    [{ logitBias: [1, 2] }, 'malformed', 'token ids as keys, such as {"15": -2.5}, got [1,2]'],
    [{ logitBias: { 1: 'much' } }, 'not-a-number', 'logitBias[1] must be a number'],
    [{ allowedTokens: [] }, 'empty', 'at least one token'],
    [{ allowedTokens: 'words' }, 'malformed', 'must be a list of token ids'],
    [{ roomForImage: 26 }, 'malformed', 'roomForImage must be true'],
    [{ forcedTokens: [-1] }, 'malformed', 'got [-1]'],
    [{ noRepeatNgram: 0 }, 'out-of-range', 'noRepeatNgram must be'],
    [{ guidance: { scale: 2 } }, 'malformed', 'guidance.prompt must be text'],
    [{ watermark: { ratio: 1 } }, 'out-of-range', 'watermark must be'],
    [{ quadraticSmoothing: { factor: 1, curve: 4 } }, 'out-of-range', 'quadraticSmoothing.curve'],
    [{ dynamicTemperature: { T: 1 } }, 'not-a-number', 'dynamicTemperature.range'],
    [{ expression: '' }, 'malformed', 'expression must be a formula'],
    [{ constrained: '(a' }, 'malformed', 'a ( is not closed'],
  ])('%j', (spec, code, message) => {
    expect(() => createProcessor(spec as unknown as ProcessorSpec)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) as string }),
    );
  });
});

describe('a chain refuses', () => {
  const run = (specs: ProcessorSpec[], logits: Float32Array) =>
    applyChain(specs.map(createProcessor), logits, at);

  it.each([
    [
      [{ topK: 4 }],
      three,
      'out-of-range',
      'topK must be in [1, 3], the size of the vocabulary, got 4',
    ],
    [
      [{ suppressTokens: [0, 1] }, { badWords: [[2]] }],
      three,
      'empty',
      'processors[1] must leave at least one token, but badWords leaves none',
    ],
    [
      [{ suppressTokens: [3] }],
      three,
      'out-of-range',
      'suppressTokens must name tokens in [0, 2], got 3',
    ],
    [
      [{ topP: 0.5 }],
      new Float32Array([1, NaN, 2]),
      'not-a-number',
      'logits[1] must be in [−∞, ∞), got NaN',
    ],
    [[{ topP: 0.5 }], new Float32Array([1, Infinity, 2]), 'out-of-range', 'got ∞'],
    [[{ temperature: 0 }], new Float32Array(3).fill(-Infinity), 'empty', 'only −∞'],
    [[{ minP: 0.5 }], new Float32Array(3).fill(-Infinity), 'empty', 'only −∞'],
    [[{ guidance: { scale: 2, prompt: 'no' } }], three, 'empty', 'guidance must have a model'],
    [[{ constrained: 'a' }], three, 'empty', 'constrained must have a model'],
    [[{ allowedTokens: 'images' }], three, 'empty', 'the model has no images'],
    [[{ guidance: { scale: 2, keep: 'images' } }], three, 'empty', 'guidance must have a model'],
  ] as const)('%j on %o', (specs, logits, code, message) => {
    expect(() => run(specs as unknown as ProcessorSpec[], logits)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) as string }),
    );
  });

  it('but lets infNanRemove mend', () => {
    const { processed } = run([{ infNanRemove: true }], new Float32Array([1, NaN, Infinity]));
    expect([...processed.logits]).toEqual([1, 0, 3.4028234663852886e38]);
  });
});
