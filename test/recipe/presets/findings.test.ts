import { describe, expect, it } from 'vitest';
import { tableModel } from '../../../src/index.js';
import { openStream } from '../../../src/random/index.js';
import { presetNamed, recipeOf, type PresetSettings } from '../../../src/recipe/index.js';
import {
  applyChain,
  createProcessor,
  draws,
  probabilitiesOf,
} from '../../../src/sampling/index.js';
import { createCandidates, loadLogits } from '../../../src/sampling/candidates.js';
import type { At } from '../../../src/sampling/processors/processor.js';

/*
 * What the engines do, as their sources and runs say (September to November 2026): each case is one in which an earlier
 * preset did otherwise. The numbers are the engines' own, or follow from the formula beside them.
 */

const bare: At = { context: [], step: 0 };

function sideOf(name: string, logits: readonly number[], settings: PresetSettings = {}, at = bare) {
  const { processors, draw } = recipeOf(presetNamed(name), settings);
  const { processed } = applyChain(processors.map(createProcessor), Float32Array.from(logits), at);
  const probabilities = probabilitiesOf(draw, processed);
  const kept = [...probabilities.keys()].filter((token) => probabilities[token]! > 0);
  return { processors, draw, kept, probabilities };
}

describe('llama.cpp', () => {
  const off = { topK: 0, topP: 1, minP: 0, temperature: 1 };

  it('takes a map of biases', () => {
    for (const name of ['llama.cpp', 'vllm', 'sglang', 'mlx-lm']) {
      const { processors } = recipeOf(presetNamed(name), { logitBias: { 1: -1 } });
      expect(processors[0]).toEqual({ logitBias: { biases: { 1: -1 }, convention: 'float32' } });
    }
  });

  it('looks for repetitions in the last 64 tokens, and before August 2026 in all', () => {
    const middle = Array.from({ length: 70 }, (_, i) => 3 + (i % 5) + 5 * (i % 3));
    const context = [0, 1, 2, ...middle, 0, 1];
    const settings = { ...off, dry: { multiplier: 1, base: 2, allowedLength: 2 } };
    const at = { context, step: 0 };
    const flat = new Array<number>(18).fill(0);
    const now = sideOf('llama.cpp', flat, settings, at).probabilities;
    const then = sideOf('llama.cpp 2026-07', flat, settings, at).probabilities;
    expect(now[2]).toBe(now[17]);
    expect(then[2]! / then[17]!).toBeCloseTo(Math.exp(-1), 6);
    expect(() => recipeOf(presetNamed('llama.cpp'), { dry: { multiplier: 1, lastN: -1 } })).toThrow(
      'dry.lastN must be a number in [0, ∞) for llama.cpp, got -1',
    );
  });

  it('breaks repetitions at the tokens whose text overlaps with a breaker', () => {
    const model = tableModel('t', { '': { a: 0, 'b:': 0, c: 0, d: 0 } });
    const settings = { ...off, dry: { multiplier: 1, allowedLength: 1 } };
    const at = { context: [0, 1, 2, 0, 1], step: 0, model };
    // The text ends with "b:", which breaks; without its text, "a b:" is repeated, and c goes on.
    expect(new Set(sideOf('llama.cpp', [0, 0, 0, 0], settings, at).probabilities).size).toBe(1);
    const { probabilities } = sideOf('llama.cpp', [0, 0, 0, 0], settings, {
      ...at,
      model: undefined!,
    });
    expect(probabilities[2]).toBeLessThan(probabilities[3]!);
    const tail = tableModel('tail', { '': { xa: 0, b: 0, y: 0 } });
    const loses = (breakers: string[]) => {
      const { run } = createProcessor({ dry: { multiplier: 1, allowedLength: 1, breakers } });
      const candidates = createCandidates(3);
      loadLogits(candidates, new Float32Array(3));
      run(candidates, { context: [2, 0, 1, 2, 0, 1], step: 0, model: tail });
      return [...candidates.logits].filter((logit) => logit < 0).length;
    };
    // "xa" and "b" hold the breaker "ab" between them: what comes before it is not repeated.
    expect([loses(['ab']), loses(['ac'])]).toEqual([0, 1]);
  });

  it('has one stage for the temperature, dynamic or not', () => {
    const { processors } = recipeOf(presetNamed('llama.cpp'), {
      temperature: 0.7,
      dynamicTemperature: { range: 0.5 },
    });
    expect(processors.map((spec) => Object.keys(spec)[0])).not.toContain('temperature');
    expect(processors.at(-1)).toEqual({
      dynamicTemperature: { T: 0.7, range: 0.5, convention: 'llama.cpp' },
    });
    // Equal logits have all the entropy there is: T = 0.8 + 0.5.
    const { probabilities } = sideOf('llama.cpp', [1, 1, 0], {
      ...off,
      temperature: 0.8,
      dynamicTemperature: { range: 0.0001 },
    });
    expect(probabilities[2]! / probabilities[0]!).toBeCloseTo(Math.exp(-1 / 0.8), 3);
    expect(() =>
      recipeOf(presetNamed('llama.cpp'), {
        temperature: 1,
        dynamicTemperature: { T: 2, range: 1 },
      }),
    ).toThrow('dynamicTemperature.T must be that of temperature, 1');
  });

  it('starts XTC from the seed of the draw', () => {
    const { processors } = recipeOf(presetNamed('llama.cpp'), { ...off, xtc: 0.5 });
    expect(processors).toContainEqual({ xtc: { probability: 0.5, threshold: 0.1, seed: 'draw' } });
    const chain = processors.map(createProcessor);
    for (const seed of ['1', '2', '3', '42', '97']) {
      const u = openStream('cpp', seed);
      const first = (
        u as unknown as { generateCanonical(n: number, t: string): number[] }
      ).generateCanonical(1, 'float')[0]!;
      const { processed } = applyChain(chain, new Float32Array([1, 1, 0]), { ...bare, seed });
      expect(processed.tokens?.length ?? 3, seed).toBe(first > 0.5 ? 3 : 1);
    }
  });

  it('refuses the seeds that mean a random one', () => {
    for (const name of ['llama.cpp', 'llama.cpp 2025-02', 'llama.cpp --mirostat 1', 'ollama']) {
      for (const seed of ['-1', '4294967295']) {
        const { stream } = recipeOf(presetNamed(name));
        expect(() => openStream(stream, seed)).toThrow('tells llama.cpp to make one up');
      }
    }
  });

  it('takes at T = 0 the first maximum in the order that the sorts have left', () => {
    const settings = { temperature: 0 };
    expect(sideOf('llama.cpp', [1, 3, 3], settings).kept).toEqual([2]);
    expect(sideOf('llama.cpp', [1, 3, 3], { ...off, ...settings }).kept).toEqual([1]);
  });

  it('names the preset that has a sampler which another lacks', () => {
    expect(() => recipeOf(presetNamed('llama.cpp'), { adaptiveP: 0.3 })).toThrow(
      'Take the preset llama.cpp adaptive-p',
    );
    expect(() => recipeOf(presetNamed('llama.cpp'), { mirostat: 5 })).toThrow(
      'llama.cpp --mirostat 1',
    );
    expect(recipeOf(presetNamed('llama.cpp --mirostat 1')).processors.at(-1)).toEqual({
      mirostat: { tau: 5, eta: 0.1, m: 100 },
    });
    expect(
      recipeOf(presetNamed('llama.cpp adaptive-p'), { adaptiveP: 0.3 }).processors.at(-1),
    ).toEqual({ adaptiveP: 0.3 });
  });

  it('in February 2025 had top-nσ in place of the whole chain', () => {
    const { processors } = recipeOf(presetNamed('llama.cpp 2025-02'), {
      topNSigma: 1,
      penalties: 1.5,
    });
    expect(processors.map((spec) => Object.keys(spec)[0])).toEqual([
      'topK',
      'temperature',
      'topNSigma',
      'topK',
    ]);
    expect(sideOf('llama.cpp 2025-02', [1, 3, 3, 2], { topNSigma: 0 }).kept).toEqual([1, 2]);
    expect(sideOf('llama.cpp', [1, 3, 3, 2], { ...off, topNSigma: 0 }).kept).toEqual([0, 1, 2, 3]);
  });

  it('until July 2026 took no number for a lone candidate', () => {
    const taken = (name: string) => {
      const { draw, stream } = recipeOf(presetNamed(name));
      const lone = { logits: new Float32Array([3]), probabilities: new Float64Array([1]) };
      return [draw, draws[draw](lone, openStream(stream, '1')).consumed.length];
    };
    expect([taken('llama.cpp'), taken('llama.cpp 2026-07')]).toEqual([
      ['llamaCppDist', 1],
      ['llamaCppDistUnlessOne', 0],
    ]);
  });
});

describe('vLLM', () => {
  it.each([1e-6, 1e-5, 0.005, 0.0099])('lifts T = %d to 0.01', (temperature) => {
    // e^(0.01/0.01) : 1
    expect(sideOf('vllm', [0.01, 0], { temperature }).probabilities[0]).toBeCloseTo(0.731, 3);
  });

  it('is greedy at 0 alone, before the filters, and draws nothing', () => {
    const { processors, draw, kept } = sideOf('vllm', [1, 3, 3], {
      temperature: 0,
      topP: 0.5,
      topK: 2,
      minP: 0.1,
    });
    expect(processors).toEqual([{ temperature: 0 }]);
    expect([draw, kept]).toEqual(['greedy', [1]]);
    expect(recipeOf(presetNamed('vllm'), { temperature: 0.3 }).draw).toBe('exponentialRace');
  });

  it('has its own ranges', () => {
    const refused = (settings: PresetSettings) => () => recipeOf(presetNamed('vllm'), settings);
    expect(refused({ topP: 0 })).toThrow('topP must be a number in (0, 1] for vLLM, got 0');
    expect(refused({ temperature: 2.5 })).toThrow(
      'temperature must be a number in [0, 2] for vLLM, got 2.5',
    );
    expect(refused({ frequencyPenalty: 3 })).toThrow('[−2, 2]');
    expect(refused({ presencePenalty: -2.1 })).toThrow('[−2, 2]');
    expect(refused({ topK: -2 })).toThrow('[−1, ∞)');
    expect(refused({ temperature: -1 })).toThrow('[0, 2]');
    expect(recipeOf(presetNamed('vllm'), { topK: -1 }).processors).toEqual([]);
    expect(
      recipeOf(presetNamed('vllm'), { logitBias: { 3: 500, 4: -101, 5: '-∞' } }).processors,
    ).toEqual([{ logitBias: { biases: { 3: 100, 4: -100, 5: '-∞' }, convention: 'float32' } }]);
  });

  it('in model runner 2 keeps exactly k, and adds biases before bad words', () => {
    expect(sideOf('vllm', [3, 3, 1], { topK: 1 }).kept).toEqual([0, 1]);
    expect(sideOf('vllm model runner 2', [3, 3, 1], { topK: 1 }).kept).toEqual([0]);
    expect(sideOf('vllm model runner 2', [3, 3, 1], { topK: 9 }).kept).toEqual([0, 1, 2]);
    const order = recipeOf(presetNamed('vllm model runner 2'), {
      badWords: [[0]],
      logitBias: { 1: 1 },
      frequencyPenalty: 1,
    }).processors.map((spec) => Object.keys(spec)[0]);
    expect(order).toEqual(['logitBias', 'frequencyPenalty', 'badWords']);
  });
});

describe('Hugging Face', () => {
  it('guides log-probabilities', () => {
    const model = tableModel('g', { '': { a: 1, b: 0.5, c: -1 }, No: { a: 0, b: 2, c: 0 } });
    const at = { context: [0], step: 1, model };
    const settings = { topK: 0, guidance: { scale: 1.5, prompt: '' }, repetitionPenalty: 2 };
    const { processors } = recipeOf(presetNamed('huggingface'), settings);
    expect(processors[0]).toEqual({ guidance: { scale: 1.5, prompt: '', on: 'logProbabilities' } });
    const { processed } = applyChain(
      processors.map(createProcessor),
      new Float32Array([2, 1, 0]),
      at,
    );
    const lse = (x: readonly number[]) => Math.log(x.reduce((sum, l) => sum + Math.exp(l), 0));
    const [own, other] = [[2, 1, 0], [...model.logits([0])]];
    const guided = own.map((l, i) => {
      const [c, u] = [l - lse(own), other[i]! - lse(other)];
      return u + 1.5 * (c - u);
    });
    guided[0] = guided[0]! < 0 ? guided[0]! * 2 : guided[0]! / 2;
    guided.forEach((logit, i) => expect(processed.logits[i]).toBeCloseTo(logit, 5));
  });

  it('refuses a top_k below 0, and leaves a top_p above 1 out', () => {
    const refused = (settings: PresetSettings) => () =>
      recipeOf(presetNamed('huggingface'), settings);
    expect(refused({ topK: -1 })).toThrow(
      'topK must be a number in [0, ∞) for Hugging Face transformers, got -1',
    );
    expect(refused({ topP: 1.5 })).toThrow('which ignores 1.5');
  });
});

describe('transformers.js', () => {
  it.each(['topP', 'minP', 'typical', 'epsilon', 'eta'])(
    'ignores %s, so that setting it is an error',
    (name) => {
      expect(() => recipeOf(presetNamed('transformers.js'), { [name]: 0.9 })).toThrow(
        `${name} must be left out for transformers.js, which ignores it`,
      );
    },
  );

  it('divides by a temperature below 0, and at 0 draws nothing', () => {
    const { probabilities } = sideOf('transformers.js', [0, 1], { temperature: -1 });
    expect(probabilities[0]).toBeCloseTo(0.731, 3);
    const { draw, kept } = sideOf('transformers.js', [0, 1], { temperature: 0 });
    expect([draw, kept]).toEqual(['greedy', [1]]);
  });

  it('guides only above 1', () => {
    const guided = (scale: number) =>
      recipeOf(presetNamed('transformers.js'), { guidance: { scale, prompt: 'x' } });
    expect(() => guided(0.5)).toThrow('which ignores 0.5');
    expect(guided(1).processors).toHaveLength(1);
    expect(guided(2).processors[0]).toEqual({ guidance: { scale: 2, prompt: 'x' } });
  });
});

describe('the others', () => {
  it('Ollama is llama.cpp’s chain with defaults of its own', () => {
    expect(recipeOf(presetNamed('ollama')).processors).toEqual([
      { topK: { k: 40, convention: 'llama.cpp' } },
      { topP: { p: 0.9, convention: 'llama.cpp', keep: 0 } },
      { temperature: { T: 0.8, convention: 'llama.cpp' } },
    ]);
  });

  it('SGLang keeps a token whose likelier ones hold exactly p', () => {
    expect(sideOf('sglang', [0, 0], { topP: 0.5 }).kept).toEqual([0, 1]);
    expect(sideOf('vllm', [0, 0], { topP: 0.5 }).kept).toHaveLength(1);
    expect(sideOf('sglang', [3, 3, 1], { topK: 2, topP: 0.9 }).kept).toEqual([0, 1]);
    expect(sideOf('sglang', [1, 3, 3], { topK: 1 })).toMatchObject({ draw: 'greedy', kept: [1] });
    expect(recipeOf(presetNamed('sglang'), { temperature: 1e-7 }).draw).toBe('greedy');
    expect(() => recipeOf(presetNamed('sglang'), { topK: 0 })).toThrow('[1, ∞)');
  });

  it('mlx-lm is greedy until it is told a temperature, which comes last', () => {
    expect(recipeOf(presetNamed('mlx-lm'), { topP: 0.5 })).toMatchObject({
      draw: 'greedy',
      processors: [{ temperature: 0 }],
    });
    const settings = { temperature: 0.5, topP: 0.8, minP: 0.1, topK: 2, xtc: 0.5 };
    const { processors, draw } = recipeOf(presetNamed('mlx-lm'), settings);
    expect(processors.map((spec) => Object.keys(spec)[0])).toEqual([
      'topP',
      'minP',
      'xtc',
      'topK',
      'temperature',
    ]);
    expect(draw).toBe('gumbelMax');
    // top-p looks at T = 1: A holds 0.665, so B stays, too.
    expect(sideOf('mlx-lm', [3, 2, 1], { temperature: 0.5, topP: 0.8 }).kept).toEqual([0, 1]);
  });

  it('mlx-lm’s XTC spares what ties with the least likely top choice', () => {
    const settings = { temperature: 1, xtc: { probability: 1, threshold: 0.2 } };
    expect(sideOf('mlx-lm', [1, 0.5, 0.5, -2], settings).kept).toEqual([1, 2, 3]);
  });

  it('exllamav3 drops the token that crosses p', () => {
    expect(sideOf('exllamav3', [3, 2, 1], { topP: 0.8 }).kept).toEqual([0]);
    expect(sideOf('vllm', [3, 2, 1], { topP: 0.8 }).kept).toEqual([0, 1]);
    expect(recipeOf(presetNamed('exllamav3'), { topK: 1 }).draw).toBe('greedy');
  });

  it('TensorRT-LLM is greedy until something of the sampling is set', () => {
    expect(recipeOf(presetNamed('tensorrt-llm')).draw).toBe('greedy');
    expect(recipeOf(presetNamed('tensorrt-llm'), { topK: 50 })).toMatchObject({
      draw: 'exponentialRace',
      processors: [{ topK: { k: 50 } }],
    });
    expect(recipeOf(presetNamed('tensorrt-llm'), { topP: 0 }).draw).toBe('greedy');
    expect(sideOf('tensorrt-llm', [0, 0], { topP: 0.5 }).kept).toEqual([0, 1]);
  });
});
