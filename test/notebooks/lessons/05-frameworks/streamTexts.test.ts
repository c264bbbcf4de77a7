import { expect, it, vi } from 'vitest';
import { bitsFigure } from '../../../../src/figures/bits/bitsFigure.js';
import { twisters } from '../../../../src/figures/bits/twisters.js';
import { catalogue, streamNames } from '../../../../src/random/index.js';

// The page's language is read once, when the components are loaded.
vi.stubGlobal('document', { documentElement: { lang: 'zh' } });
const { streamAbout, streamEvidence } =
  await import('../../../../notebooks/lessons/05-frameworks/streamWords.js');

const chinese = /[一-鿿]/;

it.each(Object.entries(twisters))(
  'the way to the number of %s is told in Chinese',
  async (_, { stream }) => {
    const explained = catalogue[stream].draws[0]!.explain!('42', 1, 0).steps;
    const source = { chart: 'bits', stream, seed: 42, station: 'number' } as const;
    const { steps = [] } = await bitsFigure.dataOf(source, { language: 'zh' });
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBe(explained.filter(({ what }) => !what.startsWith('word ')).length);
    for (const { what } of steps) expect(what).toMatch(chinese);
  },
);

it.each(streamNames)('%s is described in Chinese', (name) => {
  // Where a version is told in English, it is told in Chinese.
  const versions = (text: string) => new Set(text.match(/\d+\.\d+(\.\d+)?/g));
  for (const [english, told] of [
    [catalogue[name].about, streamAbout(name)],
    [catalogue[name].evidence, streamEvidence(name)],
  ] as const) {
    expect(told).toMatch(chinese);
    expect(versions(told)).toEqual(versions(english));
  }
});
