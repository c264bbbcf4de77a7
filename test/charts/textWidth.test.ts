import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, textWidth, wrapLabel } from '../../src/charts/textWidth.js';

describe('textWidth', () => {
  it.each([
    ['mat', 10, 3 * 10],
    ['0.1234', 12, 6 * 12],
  ])('is wide enough for %s', (text, size, most) => {
    // Advance widths of DejaVu Sans, the widest of the usual fonts, in em.
    const dejaVu: Record<string, number> = { m: 0.974, a: 0.613, t: 0.392, '.': 0.318 };
    const real = [...text].reduce((sum, c) => sum + (dejaVu[c] ?? 0.636), 0) * size;
    expect(textWidth(text, size)).toBeGreaterThanOrEqual(real * 0.99);
    expect(textWidth(text, size)).toBeLessThan(most);
  });

  it('counts a Chinese character as a square, an accent as nothing', () => {
    expect(textWidth('春风', 13)).toBe(26);
    expect(textWidth('e\u0301', 13)).toBe(textWidth('e', 13));
  });
});

describe('shorten', () => {
  it('keeps what fits, and what it shortens fits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 13, max: 120 }),
        (text, width) => {
          const short = shorten(text, width);
          expect(textWidth(short)).toBeLessThanOrEqual(width);
          expect(short === text).toBe(textWidth(text) <= width);
        },
      ),
      { seed: 1 },
    );
  });

  it('keeps a beginning and an end', () => {
    expect(shorten('internationalization', 100)).toMatch(/^interna.*…\w*ion$/);
  });

  it('does not cut a family in two', () => {
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 90)).toMatch(/^(👩‍👩‍👧)+…(👩‍👩‍👧)*$/u);
  });
});

describe('wrap', () => {
  const text = 'In 95 of 100 experiments a count stays in its band.';

  it('loses no word and no order', () => {
    expect(wrapLabel(text, 90).join(' ')).toBe(text);
    expect(wrapLabel(text, 90).length).toBeGreaterThan(3);
    expect(wrapLabel(text, 5000)).toEqual([text]);
  });

  it('makes lines that fit', () => {
    for (const line of wrapLabel(text, 120)) expect(textWidth(line)).toBeLessThanOrEqual(120);
  });
});

describe('wrap, in Chinese', () => {
  const text = '若把这个实验（200 次抽取）重复 100 次，至少有 95 次，计数落在自己的区间内（▲ ▼）。';

  it('loses nothing and makes lines that fit', () => {
    const lines = wrapLabel(text, 130);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(130);
  });

  it('begins no line with a mark that closes, and ends none with one that opens', () => {
    for (let width = 60; width < 400; width += 7) {
      for (const line of wrapLabel(text, width)) expect(line).not.toMatch(/^[，。）]|（$/);
    }
  });
});
