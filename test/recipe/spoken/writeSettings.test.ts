import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/error.js';
import {
  engineNames,
  presetNamed,
  readSettings,
  recipeAsSettings,
  recipeOf,
  type EngineName,
} from '../../../src/recipe/index.js';
import { engines } from '../../../src/recipe/presets/engines.js';
import type { EngineSetting } from '../../../src/recipe/presets/engineSetting.js';
import { definitionOf } from '../../../src/sampling/processors/processors.js';

const notes = (recipe: Parameters<typeof recipeAsSettings>[0], engine: EngineName) =>
  recipeAsSettings(recipe, engine).notes.map(textOf);

/** Settings that an engine has, each within its range. */
const settingsFor: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  temperature: fc.constantFrom(0, 0.25, 0.7, 1, 1.5),
  topK: fc.constantFrom(1, 2, 5, 40),
  topP: fc.constantFrom(0.3, 0.9, 1),
  minP: fc.constantFrom(0, 0.05, 0.5),
  repetitionPenalty: fc.constantFrom(1, 1.3),
  frequencyPenalty: fc.constantFrom(0, 0.5),
  logitBias: fc.constantFrom({ 2: -1.5 }, { 1: 3, 7: -2 }),
  typical: fc.constantFrom(0.5, 0.9),
};

describe.each(engineNames)('%s', (engine) => {
  const preset = presetNamed(engine);
  const table: readonly EngineSetting[] = engines[engine].settings;

  it('reads back what it writes', () => {
    const own = Object.entries(settingsFor).filter(
      ([name]) =>
        preset.stages.some(({ processor }) => processor === name) &&
        (engine !== 'huggingface' || name !== 'temperature'),
    );
    const some = fc.record(Object.fromEntries(own), { requiredKeys: [] });
    fc.assert(
      fc.property(some, fc.nat(1000), (settings, seed) => {
        const given = recipeOf(preset, settings);
        const recipe = { ...given, seed: String(seed), maxTokens: 5 };
        const { text } = recipeAsSettings(recipe, engine);
        const back = readSettings(text, { engine }).recipe;
        expect(back.processors).toEqual(given.processors);
        expect(back.draw).toBe(given.draw);
        expect(back.maxTokens).toBe(5);
      }),
      { numRuns: 60 },
    );
  });

  it('has every setting go to an option that there is, under a name of its own', () => {
    const seen = new Map<string, string>();
    for (const { to, names, preset } of table) {
      for (const name of names) {
        const key = `${name.replace(/^--/, '').replaceAll('-', '_')} ${preset ?? ''}`;
        expect(seen.get(key), name).toBeUndefined();
        seen.set(key, name);
      }
      if (to === undefined || ['seed', 'maxTokens', 'sample', 'preset', 'order'].includes(to))
        continue;
      const [processor, option] = to.split('.') as [string, string?];
      if (option !== undefined) expect(definitionOf(processor).options).toHaveProperty(option);
    }
  });
});

describe('a recipe in the words of an engine', () => {
  it('turns off what the engine has on', () => {
    expect(recipeAsSettings({ processors: [], seed: '1' }, 'llama.cpp').text).toBe(
      'llama-cli --top-k 0 --top-p 1 --min-p 0 --temp 1 --seed 1 --predict 1',
    );
    expect(recipeAsSettings({ processors: [] }, 'huggingface').text).toContain('"top_k": 0');
  });

  it('says what cannot be said, and why', () => {
    const recipe = {
      processors: [
        { temperature: 0.5 },
        { xtc: { probability: 0.5, threshold: 0.1 } },
        { topP: 0.9 },
      ],
    };
    expect(notes(recipe, 'vllm')[0]).toBe('xtc cannot be said: vLLM has no such stage');
    expect(notes(recipe, 'llama.cpp').join('\n')).toContain(
      'llama.cpp has its own order: topP, xtc, temperature',
    );
    expect(notes({ processors: [{ topP: 0.9 }] }, 'transformers.js')[0]).toBe(
      'topP cannot be said: transformers.js takes top_p and ignores it',
    );
    expect(notes({ processors: [{ temperature: 3 }] }, 'vllm').join('\n')).toContain(
      'temperature must be a number in [0, 2] for vLLM, got 3',
    );
    expect(notes({ processors: [], seed: 'a' }, 'vllm').join('\n')).toContain('is no whole number');
    expect(notes({ processors: [{ temperature: 0.005 }] }, 'vllm').join('\n')).toContain(
      'temperature becomes 0.01 in vLLM',
    );
  });

  it('of a preset has nothing to add', () => {
    for (const engine of engineNames) {
      const left = notes({ ...recipeOf(presetNamed(engine)), seed: '1' }, engine);
      expect(
        left.filter((note) => !note.includes('seed')),
        engine,
      ).toEqual([]);
    }
  });

  it('writes floats as Python wants them', () => {
    const { processors } = recipeOf(presetNamed('huggingface'), { temperature: 2 });
    expect(recipeAsSettings({ processors }, 'huggingface').text).toContain('"temperature": 2.0');
  });
});
