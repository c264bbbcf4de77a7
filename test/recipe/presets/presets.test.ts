import { describe, expect, it } from 'vitest';
import { openStream } from '../../../src/random/index.js';
import { diff, parseRecipe, presetNames, presets, recipeOf } from '../../../src/recipe/index.js';
import { createProcessor } from '../../../src/sampling/index.js';

const order = (name: keyof typeof presets, settings = {}) =>
  recipeOf(presets[name], settings).processors.map((spec) => Object.keys(spec)[0]);

describe('presets', () => {
  it.each(presetNames)(
    '%s is plain data, a valid part of a recipe, and says what to know',
    (name) => {
      const preset = presets[name];
      expect(JSON.parse(JSON.stringify(preset))).toEqual(preset);
      expect(preset.name).toBe(name);
      expect(preset.notes.length).toBeGreaterThan(0);
      const part = recipeOf(preset);
      expect(parseRecipe({ ...part, seed: '1' }).processors).toEqual(part.processors);
      expect(openStream(part.stream as 'cpp', '1').name).toBe(part.stream);
      for (const spec of part.processors) expect(createProcessor(spec).description).not.toBe('');
    },
  );

  it('have each engine’s defaults in its order', () => {
    expect(order('huggingface')).toEqual(['topK']);
    expect(order('llama.cpp')).toEqual(['topK', 'topP', 'minP', 'temperature']);
    expect(order('vllm')).toEqual([]);
    expect(order('transformers.js')).toEqual(['topK']);
    expect(order('chameleon text')).toEqual(['repetitionPenalty', 'temperature', 'topP']);
    expect(order('chameleon image')).toEqual(['temperature', 'topP']);
    expect(order('llama.cpp --mirostat 2')).toEqual(['temperature', 'mirostatV2']);
  });

  it('put settings where the engine has them', () => {
    const settings = { temperature: 0.5, topP: 0.9, minP: 0.1, topK: 20 };
    expect(order('huggingface', settings)).toEqual(['temperature', 'topK', 'topP', 'minP']);
    expect(order('vllm', settings)).toEqual(['temperature', 'minP', 'topK', 'topP']);
    expect(order('llama.cpp', settings)).toEqual(['topK', 'topP', 'minP', 'temperature']);
    expect(recipeOf(presets.huggingface, { topP: 0.9 }).processors[1]).toEqual({
      topP: { p: 0.9, convention: 'huggingface' },
    });
  });

  it('turn a stage off by its off value or null', () => {
    expect(order('llama.cpp', { topK: 0, topP: 1, minP: null })).toEqual(['temperature']);
  });

  it('let a setting have options of its own, and the engine what it leaves out', () => {
    const { processors } = recipeOf(presets['llama.cpp'], { topP: { p: 0.9, keep: 3 } });
    expect(processors[1]).toEqual({ topP: { p: 0.9, keep: 3, convention: 'llama.cpp' } });
    const same = { topP: { p: 0.95, convention: 'llama.cpp', keep: 0 } };
    expect(recipeOf(presets['llama.cpp'], same)).toEqual(recipeOf(presets['llama.cpp']));
  });

  it('of old llama.cpp sort before the draw, whatever top-k is set to', () => {
    const sort = { topK: { k: 1e9, convention: 'llama.cpp' } };
    for (const topK of [0, null, 5]) {
      expect(recipeOf(presets['llama.cpp 2025-02'], { topK }).processors.at(-1)).toEqual(sort);
    }
    const { processors } = recipeOf(presets['llama.cpp 2025-02'], { topK: 5 });
    expect(processors[0]).toEqual({ topK: { k: 5, convention: 'llama.cpp' } });
  });

  it.each([
    [
      'llama.cpp',
      { minP: { p: 0.1, convention: 'huggingface' } },
      'minP.convention must stay "llama.cpp" in the preset llama.cpp, got "huggingface"',
    ],
    ['huggingface', { temperature: 0 }, 'do_sample=False'],
    ['huggingface', { xtc: {} }, 'Hugging Face transformers has the settings'],
    ['transformers.js', { topP: 0.9 }, 'exported without a body'],
    [
      'transformers.js',
      { minP: 0.1 },
      'minP must be left out for transformers.js, which ignores it',
    ],
    ['transformers.js', { xtc: 0.1 }, 'transformers.js has the settings'],
    ['chameleon text', { temperature: 0 }, 'got 0'],
    ['vllm', { topP: 1.5 }, 'topP must be a number in (0, 1] for vLLM, got 1.5'],
  ] as const)('%s refuses %j', (name, settings, message) => {
    expect(() => recipeOf(presets[name], settings)).toThrow(message);
  });
});

describe('diff', () => {
  // One clear token, some middling ones, a tie at the 40th place, a tail.
  const logits = Float32Array.from({ length: 60 }, (_, i) =>
    i === 0 ? 6 : i > 37 && i < 44 ? 0 : 3 - i / 12,
  );

  it('of a preset with itself finds nothing', () => {
    const same = diff(presets['llama.cpp'], presets['llama.cpp'], logits);
    expect(same.sameTokens).toBe(true);
    expect(same.totalVariation).toBe(0);
    expect(same.reasons).toEqual([]);
  });

  it('says which tokens only one keeps, and which comparison of the other removed them', () => {
    const { a, b, onlyA, onlyB, totalVariation, reasons } = diff(
      presets.huggingface,
      presets['llama.cpp'],
      logits,
    );
    expect(a.kept.length).toBeGreaterThan(b.kept.length);
    expect(onlyB).toEqual([]);
    expect(onlyA.length).toBe(a.kept.length - b.kept.length);
    expect(onlyA[0]!.because).toMatch(/^(topK|topP|minP): .+ (<|>|≥) /);
    expect(totalVariation).toBeGreaterThan(0);
    expect(reasons.map(({ sentence }) => sentence)).toContain(
      'huggingface draws by exponentialRace, llama.cpp by llamaCppDist',
    );
    expect(reasons.some(({ sentence }) => sentence.startsWith('only llama.cpp has topP'))).toBe(
      true,
    );
    expect(reasons.some(({ sentence }) => sentence.startsWith('topK is'))).toBe(true);
  });

  it('gives its reasons as data', () => {
    const { reasons } = diff(presets['llama.cpp'], presets['llama.cpp 2025-02'], logits);
    expect(reasons).toEqual([
      {
        kind: 'only',
        preset: 'llama.cpp 2025-02',
        stage: 'the sort before the draw',
        value: { k: 1e9, convention: 'llama.cpp' },
        sentence:
          'only llama.cpp 2025-02 has the sort before the draw: k = 1000000000 (convention llama.cpp)',
      },
      {
        kind: 'draw',
        a: 'llamaCppDist',
        b: 'discrete',
        sentence: 'llama.cpp draws by llamaCppDist, llama.cpp 2025-02 by discrete',
      },
    ]);
  });

  it('sees the order alone', () => {
    const settings = { temperature: 0.5, topP: 0.8, topK: 0, minP: null, repetitionPenalty: 1 };
    const { sameTokens, onlyB, reasons } = diff(
      presets.huggingface,
      presets['llama.cpp'],
      new Float32Array([3, 2, 1]),
      { settings },
    );
    expect(sameTokens).toBe(false);
    expect(onlyB).toEqual([{ token: 1, because: expect.stringContaining('topP') as string }]);
    expect(
      reasons.some(({ sentence }) => sentence.startsWith('the order is temperature, topP')),
    ).toBe(true);
  });
});
