import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  presetNamed,
  presetNames,
  presets,
  versionsOf,
  type Preset,
} from '../../../src/recipe/index.js';

const all = Object.values<Preset>(presets);

/** The newest day that the changelog names: a test that asked the clock would fail by itself one morning. */
const today = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/\d{4}-\d{2}-\d{2}/g)]
  .map(([day]) => day)
  .sort()
  .at(-1)!;

describe('versions of presets', () => {
  it.each(presetNames)(
    '%s says since when, what changed, by what source, and when it was read',
    (name) => {
      const { version, changed, source, read } = presets[name];
      expect(version).toMatch(/^20\d\d-(0\d|1[012])$/);
      for (const text of [changed?.en, changed?.zh, source]) expect(text).not.toBe('');
      expect(read).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(version <= read!).toBe(true);
      expect(read! <= today).toBe(true);
    },
  );

  it.each(presetNames)(
    '%s was held to its source within a year of the newest day in the changelog',
    (name) => {
      const { read } = presets[name];
      const year = Number(read!.slice(0, 4)) + 1;
      expect(`${year}${read!.slice(4)}` >= today, `read on ${read}, and it is ${today}`).toBe(true);
    },
  );

  it('have the newest one without a date, and the others with theirs', () => {
    for (const preset of all) {
      const [newest, ...older] = versionsOf(preset.name);
      expect(newest!.name).not.toMatch(/ \d{4}-\d\d$/);
      for (const { name, version } of older) expect(name).toBe(`${newest!.name} ${version}`);
    }
  });

  it('are found by a month in which they held', () => {
    expect(presetNamed('llama.cpp')).toBe(presets['llama.cpp']);
    expect(presetNamed('llama.cpp 2026-11')).toBe(presets['llama.cpp']);
    expect(presetNamed('llama.cpp 2026-08')).toBe(presets['llama.cpp']);
    expect(presetNamed('llama.cpp 2026-07')).toBe(presets['llama.cpp 2026-07']);
    expect(presetNamed('llama.cpp 2025-12')).toBe(presets['llama.cpp 2025-02']);
    expect(() => presetNamed('llama.cpp 2024-12')).toThrow('a month from 2025-02 on');
    expect(() => presetNamed('llama')).toThrow('preset must be one of');
    expect(() => presetNamed('llama 2026-01')).toThrow('preset must be one of');
  });

  it('have notes in both languages', () => {
    for (const { notes, name } of all) {
      for (const { en, zh } of notes) {
        expect(zh, name).toMatch(/[\u4e00-\u9fff]/);
        expect(en, name).not.toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });
});
