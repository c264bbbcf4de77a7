import { describe, expect, it } from 'vitest';
import { probabilitiesChart } from '../../../src/charts/probabilities/probabilitiesChart.js';
import type { ProbabilitiesData } from '../../../src/charts/probabilities/probabilitiesData.js';
import { probabilitiesTable } from '../../../src/charts/probabilities/probabilitiesTable.js';
import {
  all,
  document,
  large,
  number,
  probabilitiesOf,
  sofa,
  visibleText,
} from '../dataForCharts.js';

const barsOf = (svg: Element, kind: 'before' | 'after') =>
  all(svg, `.row .${kind}`).map((bar) => number(bar, 'width'));

const labelsOf = (svg: Element) =>
  all(svg, '.row').map((row) => visibleText(row.querySelector('text')!));

const numbersOf = (svg: Element) =>
  all(svg, '.row').map((row) =>
    all(row, '.number').map((text) => text.textContent.replaceAll('\u202f', ' ')),
  );

describe('probabilitiesChart', () => {
  const data = probabilitiesOf(sofa, 0.5);
  const svg = probabilitiesChart(data, { document, width: 800 });

  it('draws two bars for each token, as long as its probabilities', () => {
    for (const kind of ['before', 'after'] as const) {
      const bars = barsOf(svg, kind);
      expect(bars.length).toBe(5);
      const scale = bars[0]! / data[kind][0]!;
      bars.forEach((bar, i) => expect(bar).toBeCloseTo(data[kind][i]! * scale, 9));
    }
    expect(barsOf(svg, 'before')[0]! / data.before[0]!).toBeCloseTo(
      barsOf(svg, 'after')[0]! / data.after[0]!,
      9,
    );
  });

  it('tells before from after by form: an outline and a filled bar', () => {
    expect(svg.querySelector('.row .before')!.getAttribute('fill')).toBe('none');
    expect(svg.querySelector('.row .after')!.getAttribute('fill')).toBe(null);
  });

  it('makes spaces and newlines visible, and shortens with the whole text in a title', () => {
    const narrow = probabilitiesChart(data, { document, width: 500 });
    expect(labelsOf(narrow).slice(0, 4)).toEqual(['␣mat', '␣floor', '␣sofa', '↵']);
    expect(labelsOf(narrow)[4]).toContain('…');
    expect(all(narrow, '.row')[4]!.querySelector('title')!.textContent).toBe(
      '␣windowsill-of-the-neighbouring-house',
    );
  });

  it('writes probabilities, small ones as less than the last decimal', () => {
    const cold = probabilitiesChart(probabilitiesOf(sofa, 0.2), { document });
    expect(numbersOf(svg)[0]).toEqual(['60.27 %', '84.18 %']);
    expect(numbersOf(cold)[4]![1]).toBe('< 0.01 %');
  });

  it('sorts by the probability before, or keeps the order of the vocabulary', () => {
    const reversed: ProbabilitiesData = {
      ...data,
      tokens: [...data.tokens].reverse(),
      before: [...(data.before as Float64Array)].reverse(),
      after: [...(data.after as Float64Array)].reverse(),
    };
    expect(labelsOf(probabilitiesChart(reversed, { document }))[0]).toBe('␣mat');
    const kept = probabilitiesChart(reversed, { document, order: 'vocabulary' });
    expect(labelsOf(kept).at(-1)).toBe('␣mat');
  });

  it('gathers the rest of a vocabulary in a last line, and all lines sum to 1', () => {
    const many = probabilitiesOf(large, 2);
    const chart = probabilitiesChart(many, { document, rows: 12 });
    expect(labelsOf(chart).length).toBe(13);
    expect(labelsOf(chart).at(-1)).toBe('… 5\u202f988 more');
    expect(all(chart, '.row').at(-1)!.querySelector('title')!.textContent).toBe(
      '… and 5\u202f988 more tokens',
    );
    for (const kind of ['before', 'after'] as const) {
      const bars = barsOf(chart, kind);
      const total = bars.reduce((sum, bar) => sum + bar, 0);
      const likeliest = [...(many[kind] as Float64Array)].sort((a, b) => b - a).slice(0, 12);
      const rest = 1 - likeliest.reduce((a, b) => a + b);
      expect(bars[12]! / total).toBeCloseTo(rest, 9);
    }
  });

  it('has no line for one more token, but that token', () => {
    expect(labelsOf(probabilitiesChart(data, { document, rows: 4 }))).toHaveLength(5);
    expect(labelsOf(probabilitiesChart(data, { document, rows: 3 })).at(-1)).toContain('2 more');
  });

  it('shows certainty, impossibility and ties', () => {
    const chart = probabilitiesChart(
      { tokens: ['a', 'b', 'c'], before: [0.5, 0.5, 0], after: [1, 0, 0], temperature: 0 },
      { document },
    );
    expect(labelsOf(chart)).toEqual(['a', 'b', 'c']);
    expect(numbersOf(chart)).toEqual([
      ['50.00 %', '100 %'],
      ['50.00 %', '0'],
      ['0', '0'],
    ]);
    expect(chart.querySelector('title')!.textContent).toContain('T = 0.00');
  });

  it('keeps the colours that the page gives', () => {
    const chart = probabilitiesChart(data, { document, tokenColors: () => 'token7' });
    for (const bar of all(chart, '.row .after'))
      expect(bar.classList.contains('token7')).toBe(true);
  });

  it('puts the bars under the texts on a narrow page', () => {
    const narrow = probabilitiesChart(data, { document, width: 320 });
    expect(number(narrow, 'height')).toBeGreaterThan(number(svg, 'height'));
    expect(barsOf(narrow, 'before')[0]!).toBeGreaterThan(0.5 * 280 * data.before[0]!);
  });

  const broken: [string, Partial<ProbabilitiesData>, string, string][] = [
    ['no token', { tokens: [] }, 'empty', 'tokens must have at least one token'],
    [
      'a length',
      { before: [1] },
      'malformed',
      'before must have one value per token, which is 5, got 1',
    ],
    ['NaN', { after: [NaN, 1, 0, 0, 0] }, 'not-a-number', 'after[0] must be a number, got NaN'],
    [
      'a negative',
      { after: [-0.5, 1.5, 0, 0, 0] },
      'out-of-range',
      'after[0] must be in [0, 1], got -0.5',
    ],
    ['a sum', { after: [0.5, 0, 0, 0, 0] }, 'out-of-range', 'after must sum to 1, got 0.5'],
    ['temperature', { temperature: -1 }, 'out-of-range', 'temperature must be in [0, ∞), got -1'],
    ['no temperature', { temperature: NaN }, 'not-a-number', 'temperature must be a number'],
  ];
  it.each(broken)('refuses %s', (_, part, code, message) => {
    for (const make of [probabilitiesChart, probabilitiesTable]) {
      expect(() => make({ ...data, ...part }, { document })).toThrow(
        expect.objectContaining({ code, message: expect.stringContaining(message) }),
      );
    }
  });

  it('says what else was changed, where it is no temperature', () => {
    const { tokens, before, after } = data;
    const names = ['as it was', 'one more'] as const;
    const shown = probabilitiesChart({ tokens, before, after, names }, { document, width: 800 });
    expect(all(shown, '.header text').map(visibleText)).toEqual(names);
    expect(shown.querySelector('title')!.textContent).toBe('Probabilities, as it was and one more');
    expect(shown.querySelector('desc')!.textContent).toMatch(/From as it was .* to one more/);
    expect(probabilitiesTable({ tokens, before, after, names }).columns).toEqual([
      'token',
      ...names,
    ]);
  });

  it.each([0, 1.5, NaN])('refuses %d rows', (rows) => {
    expect(() => probabilitiesChart(data, { document, rows })).toThrow('rows must be');
  });
});

describe('probabilitiesTable', () => {
  it('is the data, the likeliest first, in full precision', () => {
    const data = probabilitiesOf({ tokens: ['a', ' b'], logits: new Float64Array([0, 1]) }, 0.5);
    expect(probabilitiesTable(data)).toEqual({
      caption: 'Probabilities: T = 1 and T = 0.50',
      columns: ['token', 'T = 1', 'T = 0.50'],
      rows: [
        [' b', data.before[1], data.after[1]],
        ['a', data.before[0], data.after[0]],
      ],
    });
  });
});

describe('a chart of bounds', () => {
  const data = {
    ...{ tokens: ['tea', 'coffee', '(not shown)'], before: [0.75, 0.25, 0] },
    ...{ after: [0.5, 0.2, 0], high: [0.7, 0.2, 0.3] },
  };

  it('goes on from the least to the most, where they differ', () => {
    const svg = probabilitiesChart(data, { document, width: 800 });
    expect(numbersOf(svg).map(([, after]) => after)).toEqual([
      ...['50.00 % – 70.00 %', '20.00 %', '0 – 30.00 %'],
    ]);
    const [bar] = barsOf(svg, 'after');
    const ranges = all(svg, '.range');
    expect(ranges.map((range) => number(range, 'width') / bar!)).toEqual([
      expect.closeTo(0.4, 9),
      expect.closeTo(0.6, 9),
    ]);
    const from = number(svg.querySelector('.row .after')!, 'x') + bar!;
    expect(number(ranges[0]!, 'x')).toBeCloseTo(from, 9);
  });

  it('has a column for each bound in its table', () => {
    const { columns, rows } = probabilitiesTable({ ...data, names: ['alone', 'of all'] });
    expect(columns).toEqual(['token', 'alone', 'of all, at least', 'of all, at most']);
    expect(rows[0]).toEqual(['tea', 0.75, 0.5, 0.7]);
  });

  it.each([
    [{ high: [0.4, 0.2, 0.3] }, 'high[0] must be in [0.5, 1], got 0.4'],
    [{ high: [0.5, 0.2] }, 'high must have'],
    [{ high: [0.5, 0.2, 0.1] }, 'the sum of high must be in'],
    [{ after: [0.9, 0.2, 0], high: [1, 1, 1] }, 'the sum of after must be in'],
  ])('refuses bounds that no distribution has: %j', (wrong, message) => {
    expect(() => probabilitiesChart({ ...data, ...wrong }, { document })).toThrow(message);
  });
});
