import { describe, expect, it } from 'vitest';
import { bitsChart } from '../../../src/charts/bits/bitsChart.js';
import type { BitsData } from '../../../src/charts/bits/bitsData.js';
import { bitsTable, takenText } from '../../../src/charts/bits/bitsTable.js';
import { all, document, number, visibleText } from '../dataForCharts.js';

const data: BitsData = {
  title: 'torch.rand',
  words: [{ name: 'word 0', value: 1608637542, taken: { from: 0, to: 23 } }],
  steps: [
    { what: 'lower 24 bits', arithmetic: '1608637542 & 16777215', result: '14801510' },
    { what: 'in [0, 1)', arithmetic: '14801510 / 2^24', result: '0.8822692632675171' },
  ],
};

const digitsOf = (root: Element) => all(root, '.digit').map(visibleText).join('');

describe('bitsChart', () => {
  it.each([320, 800])(
    'writes every bit, highest first, and fills those taken, at %i px',
    (width) => {
      const svg = bitsChart(data, { document, width });
      expect(parseInt(digitsOf(svg), 2)).toBe(1608637542);
      const taken = all(svg, '.bit').map(({ classList }) => classList.contains('taken'));
      expect(taken).toEqual([...Array(8).fill(false), ...Array(24).fill(true)]);
    },
  );

  it('breaks a word into bytes, and into two lines where there is little room', () => {
    const lines = (width: number) =>
      new Set(all(bitsChart(data, { document, width }), '.bit').map((bit) => bit.getAttribute('y')))
        .size;
    expect([lines(240), lines(800)]).toEqual([2, 1]);
    const xs = all(bitsChart(data, { document, width: 800 }), '.bit').map((bit) =>
      number(bit, 'x'),
    );
    const gaps = xs.slice(1).map((x, i) => x - xs[i]!);
    expect(gaps[7]! - gaps[6]!).toBeCloseTo(6, 9);
    expect(gaps[8]!).toBeCloseTo(gaps[6]!, 9);
  });

  it('takes words of 64 bits', () => {
    const words = [{ name: 'wide', value: 2n ** 63n + 5n, bits: 64 as const }];
    expect(BigInt(`0b${digitsOf(bitsChart({ title: 'wide', words }, { document }))}`)).toBe(
      2n ** 63n + 5n,
    );
  });

  it.each([320, 800])('writes the arithmetic, at %i px', (width) => {
    const svg = bitsChart(data, { document, width });
    const steps = all(svg, '.step').map((step) => all(step, 'text').map(visibleText).join(' '));
    expect(steps).toEqual([
      'lower 24 bits 1608637542 & 16777215 = 14801510',
      'in [0, 1) 14801510 / 2^24 = 0.8822692632675171',
    ]);
  });

  it('says which bits are taken', () => {
    expect(bitsTable(data).rows[0]!.at(-1)).toBe('the lowest 24 of 32');
    expect(bitsChart(data, { document }).querySelector('desc')!.textContent).toContain(
      'word 0 is 1608637542; bits taken: the lowest 24 of 32',
    );
    const word = { name: 'a', value: 0 };
    expect(takenText(word)).toBe('none');
    expect(takenText({ ...word, taken: { from: 0, to: 31 } })).toBe('all 32');
    expect(takenText({ ...word, taken: { from: 3, to: 9 } })).toBe('3 to 9 of 32');
  });
});

describe('bitsChart refuses', () => {
  const word = { name: 'word', value: 1 };
  it.each([
    [[], 'words must have at least one word, got none'],
    [[{ ...word, value: 2 ** 32 }], 'word must be a whole number of 32 bits, got 4294967296'],
    [[{ ...word, value: -1 }], 'word must be a whole number of 32 bits, got -1'],
    [[{ ...word, value: NaN }], 'word must be a whole number of 32 bits, got NaN'],
    [[{ ...word, value: 2n ** 64n, bits: 64 as const }], 'a whole number of 64 bits'],
    [[{ ...word, taken: { from: 4, to: 3 } }], 'a range in [0, 31], got 4 to 3'],
    [[{ ...word, taken: { from: 0, to: 32 } }], 'a range in [0, 31], got 0 to 32'],
  ])('words %#', (words, message) => {
    expect(() => bitsChart({ title: 'wrong', words }, { document })).toThrow(message);
    expect(() => bitsTable({ title: 'wrong', words })).toThrow(message);
  });
});
