import { describe, expect, it } from 'vitest';
import { frequenciesChart } from '../../../src/charts/frequencies/frequenciesChart.js';
import type { FrequenciesData } from '../../../src/charts/frequencies/frequenciesData.js';
import { frequenciesTable } from '../../../src/charts/frequencies/frequenciesTable.js';
import { binomialInterval } from '../../../src/experiment/binomialInterval.js';
import {
  all,
  document,
  evenly,
  frequenciesOf,
  large,
  number,
  sofa,
  visibleText,
} from '../dataForCharts.js';

const data: FrequenciesData = {
  tokens: ['a', 'b', ' c'],
  counts: [62, 38, 0],
  probabilities: [0.5, 0.3, 0.2],
  low: [40, 21, 12],
  high: [60, 39, 28],
};

const numbersOf = (svg: Element) =>
  all(svg, '.row').map((row) =>
    all(row, '.number').map((text) => text.textContent.replaceAll('\u202f', ' ')),
  );

describe('frequenciesChart', () => {
  const svg = frequenciesChart(data, { document, width: 800 });

  it('draws counts, expectations and bands to one scale', () => {
    const scale = number(svg.querySelector('.drawn')!, 'width') / 62;
    all(svg, '.row').forEach((row, i) => {
      const [drawn, band] = ['.drawn', '.band'].map((kind) => row.querySelector(kind)!);
      const zero = number(drawn!, 'x');
      expect(number(drawn!, 'width')).toBeCloseTo(data.counts[i]! * scale, 9);
      expect(number(band!, 'x') - zero).toBeCloseTo(data.low[i]! * scale, 9);
      expect(number(band!, 'width')).toBeCloseTo((data.high[i]! - data.low[i]!) * scale, 9);
      const tick = Number(
        /^M([\d.]+),/.exec(row.querySelector('.expected')!.getAttribute('d')!)![1],
      );
      expect(tick - zero).toBeCloseTo(100 * data.probabilities[i]! * scale, 9);
    });
  });

  it('marks in writing what lies outside its band', () => {
    expect(numbersOf(svg)).toEqual([
      ['▲ 62', '40–60'],
      ['38', '21–39'],
      ['▼ 0', '12–28'],
    ]);
  });

  it('says, in sight and in the description, that the band holds for each token alone', () => {
    const seen = all(svg, 'text').map(visibleText).join(' ');
    const desc = svg.querySelector('desc')!.textContent;
    for (const text of [seen, desc]) {
      expect(text).toContain('This holds for each token alone');
      expect(text).toContain('about one token in twenty may lie outside');
    }
    expect(desc).toContain('2 of 3 tokens lie outside their band.');
  });

  it('writes the rest with an exact band of its own, and keeps it off the axis', () => {
    const many = frequenciesOf(large, evenly(1000));
    const chart = frequenciesChart(many, { document, rows: 5 });
    expect(all(chart, '.row').length).toBe(6);
    expect(all(chart, '.drawn').length).toBe(5);
    const shown = [...(many.probabilities as Float64Array)].sort((a, b) => b - a).slice(0, 5);
    const { low, high } = binomialInterval(1000, 1 - shown.reduce((a, b) => a + b));
    expect(numbersOf(chart).at(-1)![1]).toBe(`${low}–${high}`);
    const drawn = numbersOf(chart).reduce(
      (sum, [count]) => sum + Number(count!.replace(/[▲▼ ]/g, '')),
      0,
    );
    expect(drawn).toBe(1000);
  });

  it('has an axis that holds everything', () => {
    for (const draws of [1, 10, 10_000]) {
      const chart = frequenciesChart(frequenciesOf(sofa, evenly(draws)), { document, width: 616 });
      for (const rect of all(chart, '.drawn, .band')) {
        expect(number(rect, 'x') + number(rect, 'width')).toBeLessThan(600);
      }
    }
  });

  it('knows one draw from many', () => {
    const one = frequenciesChart(frequenciesOf(sofa, [0.5]), { document });
    expect(one.querySelector('title')!.textContent).toBe('Drawn and expected frequencies, 1 draw');
  });

  const broken: [string, Partial<FrequenciesData>, string, string][] = [
    ['no token', { tokens: [] }, 'empty', 'tokens must have at least one'],
    ['no draw', { counts: [0, 0, 0] }, 'empty', 'counts must have at least one draw'],
    ['a length', { low: [1] }, 'malformed', 'low must have one value per token, which is 3, got 1'],
    ['half a count', { counts: [0.5, 1, 1] }, 'out-of-range', 'counts[0] must be a whole number'],
    ['a negative', { counts: [-1, 1, 1] }, 'out-of-range', 'counts[0] must be in [0, ∞), got -1'],
    ['NaN', { high: [NaN, 1, 1] }, 'not-a-number', 'high[0] must be a number'],
    ['a sum', { probabilities: [0.5, 0, 0] }, 'out-of-range', 'probabilities must sum to 1'],
  ];
  it.each(broken)('refuses %s', (_, part, code, message) => {
    for (const make of [frequenciesChart, frequenciesTable]) {
      expect(() => make({ ...data, ...part }, { document })).toThrow(
        expect.objectContaining({ code, message: expect.stringContaining(message) }),
      );
    }
  });
});

describe('frequenciesTable', () => {
  it('is the data, with what was expected', () => {
    expect(frequenciesTable(data).rows).toEqual([
      ['a', 62, 50, 40, 60],
      ['b', 38, 30, 21, 39],
      [' c', 0, 20, 12, 28],
    ]);
  });
});
