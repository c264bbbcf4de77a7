import { describe, expect, it } from 'vitest';
import { sweepChart } from '../../../src/charts/sweep/sweepChart.js';
import { sweepCurves } from '../../../src/charts/sweep/sweepCurves.js';
import type { SweepData } from '../../../src/charts/sweep/sweepData.js';
import { sweepTable } from '../../../src/charts/sweep/sweepTable.js';
import { all, document, large, number, sofa, sweepOf, visibleText } from '../dataForCharts.js';

/** The points of a curve. */
const pointsOf = (curve: Element) =>
  curve
    .getAttribute('d')!
    .split(/[ML]/)
    .filter((part) => part !== '')
    .map((part) => part.split(',').map(Number) as [number, number]);

const curveOf = (svg: Element, role: string) => pointsOf(svg.querySelector(`.curve.${role}`)!);

describe('sweepChart', () => {
  const data = sweepOf(sofa, 0.5);
  const svg = sweepChart(data, { document, width: 800 });

  it('draws a line for each token and one for the entropy, a point for each temperature', () => {
    expect(all(svg, '.curve').length).toBe(6);
    for (const curve of all(svg, '.curve')) expect(pointsOf(curve).length).toBe(7);
  });

  it('spaces temperatures by their logarithms', () => {
    const xs = curveOf(svg, 'token1').map(([x]) => x);
    const scale = (xs[6]! - xs[0]!) / Math.log(100);
    data.temperatures.forEach((temperature, i) => {
      expect(xs[i]).toBeCloseTo(xs[0]! + scale * Math.log(temperature / 0.05), 1);
    });
  });

  it('places each point by its probability', () => {
    const top = curveOf(svg, 'token1');
    // The likeliest at T = 0.05 has all but nothing, the unlikeliest nothing: they give the scale.
    const [one, zero] = [top[0]![1], curveOf(svg, 'token5')[0]![1]];
    data.probabilities.forEach((distribution, i) => {
      expect(top[i]![1]).toBeCloseTo(zero + (one - zero) * distribution[0]!, 1);
    });
  });

  it('marks the current temperature and writes the values there', () => {
    const x = curveOf(svg, 'token1')[3]![0];
    const rule = svg.querySelector('.rule')!.getAttribute('d')!;
    expect(Number(/M([\d.]+),/.exec(rule)![1])).toBeCloseTo(x, 1);
    expect(all(svg, '.dot').length).toBe(6);
    const values = all(svg, '.label .value').map((text) => text.textContent);
    expect(values[0]).toBe('84.18\u202f%');
    expect(values.at(-1)).toBe(`${data.entropies[3]!.toFixed(2)} bits`);
    expect(visibleText(svg.querySelector('.current')!)).toBe('T = 0.50');
  });

  it('names the lines beside their ends, and names stay where they are', () => {
    const places = (temperature: number) =>
      all(sweepChart(sweepOf(sofa, temperature), { document }), '.label').map((label) => {
        const text = label.querySelector('text')!;
        return [visibleText(text), number(text, 'x'), number(text, 'y').toFixed(3)];
      });
    expect(places(0.05).map(([name]) => name)).toEqual([
      '␣mat',
      '␣floor',
      '␣sofa',
      '↵',
      expect.stringContaining('…'),
      'entropy',
    ]);
    expect(places(0.05)).toEqual(places(5));
  });

  it('can do without a current temperature', () => {
    const bare = sweepChart({ ...data, temperature: undefined }, { document });
    expect(all(bare, '.rule, .dot, .value, .current')).toEqual([]);
    expect(all(bare, '.label').length).toBe(6);
  });

  it('gathers the tail of a large vocabulary in one dashed line', () => {
    const many = sweepOf(large, 1);
    const chart = sweepChart(many, { document, lines: 3 });
    expect(all(chart, '.curve').length).toBe(5);
    expect(all(chart, '.curve[stroke-dasharray]').length).toBe(1);
    expect(
      all(chart, '.label').map((label) => visibleText(label.querySelector('text')!)),
    ).toContain('5\u202f997 others');
    const curves = sweepCurves(many, { lines: 3 });
    many.temperatures.forEach((_, i) => {
      expect(curves.reduce((sum, { values }) => sum + values[i]!, 0)).toBeCloseTo(1, 9);
    });
  });

  it('lets the lines of a tie take turns', () => {
    const tie = sweepOf({ tokens: ['yes', 'no'], logits: new Float64Array([1, 1]) });
    const dashes = all(sweepChart(tie, { document }), '.curve')
      .filter((curve) => curve.hasAttribute('stroke-dasharray'))
      .map((curve) => [
        curve.getAttribute('stroke-dasharray'),
        Math.abs(number(curve, 'stroke-dashoffset')),
      ]);
    expect(dashes.sort()).toEqual([
      ['10 10', 0],
      ['10 10', 10],
    ]);
  });

  it('draws a certain token', () => {
    const chart = sweepChart(sweepOf({ tokens: ['yes'], logits: new Float64Array([1]) }), {
      document,
    });
    expect(all(chart, '.curve').length).toBe(2);
  });

  const broken: [string, Partial<SweepData>, string, string][] = [
    ['no token', { tokens: [] }, 'empty', 'tokens must have at least one'],
    ['one temperature', { temperatures: [1] }, 'empty', 'temperatures must hold at least 2, got 1'],
    ['falling ones', { temperatures: [2, 1] }, 'out-of-range', 'rise, got 1 after 2'],
    ['temperature 0', { temperatures: [0, 1] }, 'out-of-range', 'temperatures must be in (0, ∞)'],
    ['NaN', { temperatures: [NaN, 1] }, 'not-a-number', 'temperatures[0] must be a number'],
    [
      'a length',
      { temperatures: [0.5, 1] },
      'malformed',
      'probabilities must have one value per temperature, which is 2, got 7',
    ],
    ['entropies', { entropies: [1] }, 'malformed', 'entropies must have one value per temperature'],
    ['an entropy', { entropies: [0, 0, 0, 0, 0, 0, NaN] }, 'not-a-number', 'entropies[6]'],
    [
      'between two',
      { temperature: 0.6 },
      'out-of-range',
      'temperature must be one of the temperatures, got 0.6',
    ],
  ];
  it.each(broken)('refuses %s', (_, part, code, message) => {
    for (const make of [sweepChart, sweepTable]) {
      expect(() => make({ ...data, ...part }, { document })).toThrow(
        expect.objectContaining({ code, message: expect.stringContaining(message) }),
      );
    }
  });

  it('refuses a distribution that is none, naming it', () => {
    const probabilities = data.probabilities.map((p, i) => (i === 2 ? [1, 1, 0, 0, 0] : p));
    expect(() => sweepChart({ ...data, probabilities }, { document })).toThrow(
      'probabilities[2] must sum to 1, got 2',
    );
  });

  it.each([0, 8, 2.5])('refuses %d lines', (lines) => {
    expect(() => sweepChart(data, { document, lines })).toThrow('lines must be');
  });
});

describe('sweepTable', () => {
  it('is the data: a row for each temperature', () => {
    const data = sweepOf(sofa);
    const { columns, rows } = sweepTable(data, { lines: 3 });
    expect(columns).toEqual(['T', 'entropy in bits', '␣mat', '␣floor', '␣sofa', '2 others']);
    data.temperatures.forEach((temperature, i) => {
      const p = data.probabilities[i]!;
      expect(rows[i]).toEqual([temperature, data.entropies[i], p[0], p[1], p[2], p[3]! + p[4]!]);
    });
  });
});
