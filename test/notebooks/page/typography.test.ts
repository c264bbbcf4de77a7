import { describe, expect, it } from 'vitest';
import { unbreakable } from '../../../notebooks/page/typography.js';

/** Without what is not seen or is seen as a space. */
const seen = (text: string) => text.replaceAll('\u2060', '').replace(/[\u00a0\u202f]/g, ' ');

describe('unbreakable', () => {
  it('keeps formulas and names on one line', () => {
    expect(unbreakable('at T = 0.5, *u* = 0.3')).toBe('at T\u00a0=\u00a00.5, *u*\u00a0=\u00a00.3');
    expect(unbreakable('50 % of them')).toBe('50\u202f% of them');
    expect(unbreakable('Top-k, min-p and top-nσ')).toBe(
      'Top-\u2060k, min-\u2060p and top-\u2060nσ',
    );
  });

  it('leaves alone what is no formula, and all code', () => {
    const prose = 'a well-known topic: x = y, `top-k = 40`';
    expect(unbreakable(prose)).toBe(prose);
    const block = 'Run:\n\n```sh\nsample --top-p 0.9 T = 1\n```';
    expect(unbreakable(block)).toBe(block);
  });

  it('changes nothing that is seen', () => {
    const prose = 'With `p` = 0.9, top-p keeps 90 % at T = 1.';
    expect(seen(unbreakable(prose))).toBe(prose);
  });
});
