import { describe, expect, it } from 'vitest';
import { parsePreset, presets, recipeOf, type Preset } from '../../../src/recipe/index.js';

const copy = (preset: Preset) => JSON.parse(JSON.stringify(preset)) as Record<string, unknown>;
const edited = (change: (preset: Record<string, unknown>) => void) => {
  const preset = copy(presets['llama.cpp']);
  change(preset);
  return preset;
};
const stagesOf = (preset: Record<string, unknown>) => preset['stages'] as Record<string, unknown>[];

describe('parsePreset', () => {
  it.each(Object.values<Preset>(presets).map((preset) => [preset.name, preset] as const))(
    'takes %s back as it was printed',
    (_, preset) => {
      expect(parsePreset(copy(preset))).toEqual(preset);
      expect(recipeOf(parsePreset(copy(preset)))).toEqual(recipeOf(preset));
    },
  );

  it('takes one that was edited: another value, another order', () => {
    const preset = edited((preset) => {
      const stages = stagesOf(preset);
      stages.find(({ processor }) => processor === 'topK')!['value'] = 7;
      stages.unshift(stages.splice(9, 1)[0]!);
      preset['name'] = 'mine';
    });
    expect(recipeOf(parsePreset(preset)).processors.slice(0, 2)).toEqual([
      { temperature: { T: 0.8, convention: 'llama.cpp' } },
      { topK: { k: 7, convention: 'llama.cpp' } },
    ]);
  });

  it.each<[string, unknown]>([
    ['preset must be an object, got a list', []],
    ['preset must be an object, got "llama.cpp"', 'llama.cpp'],
    ['preset.stages is missing', edited((preset) => delete preset['stages'])],
    ['preset.draw must be one of the draws inverseCdf', edited((p) => (p['draw'] = 'dice'))],
    ['preset.stream must be one of the streams', edited((p) => (p['stream'] = 'dice'))],
    ['preset.extra is not a part of it', edited((p) => (p['extra'] = 1))],
    ['preset.name must not be empty', edited((p) => (p['name'] = ''))],
    [
      'preset.stages[4].processor must be one of the processors',
      edited((p) => (stagesOf(p)[4]!['processor'] = 'topk')),
    ],
    ['preset.stages[4].value is missing', edited((p) => delete stagesOf(p)[4]!['value'])],
    ['preset.stages[4].Off is not a part of it', edited((p) => (stagesOf(p)[4]!['Off'] = 0))],
    [
      'topP must be a number in [0, 1], got 7',
      edited((p) => (stagesOf(p).find((s) => s['processor'] === 'topP')!['value'] = 7)),
    ],
  ])('refuses with %j', (message, input) => {
    expect(() => parsePreset(input)).toThrow(message);
  });
});
