import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { austen } from '../../../src/model/corpora/austen.js';
import { songci } from '../../../src/model/corpora/songci.js';

describe.each([
  ['austen', austen, 683_000],
  ['songci', songci, 133_000],
])('%s', (_, text, atMost) => {
  it('is at most 400 KB gzipped', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(400_000);
    expect(text.length).toBeLessThan(atMost);
  });

  it('has one paragraph or poem a line, none empty, no odd spaces, and ends its last line', () => {
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/\n\n|^\n|\r|\t| \n|\n |\u3000| {2}/);
  });
});

it('austen has the whole novel and none of its headings', () => {
  expect(austen.startsWith('It is a truth universally acknowledged, that a single man')).toBe(true);
  expect(austen.endsWith('had been the means of uniting them.\n')).toBe(true);
  expect(austen).not.toMatch(/Chapter|_|--|\*/);
});

it('songci has Han characters and three kinds of punctuation only', () => {
  expect(songci).toMatch(/^(?:[\u4e00-\u9fff，。、]+\n)+$/);
  expect(songci).toContain('明月几时有');
  const poems = songci.trimEnd().split('\n');
  expect(new Set(poems).size).toBe(poems.length);
});
