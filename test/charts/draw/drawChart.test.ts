import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../src/charts/draw/drawChart.js';
import type { DrawData } from '../../../src/charts/draw/drawData.js';
import { drawTable } from '../../../src/charts/draw/drawTable.js';
import {
  all,
  document,
  drawOf,
  evenly,
  large,
  number,
  sofa,
  visibleText,
} from '../dataForCharts.js';

/** The bars: the magnified one comes first, the whole interval after it. */
const heights = { inset: '30', whole: '44' };
const barsOf = (svg: Element, bar: keyof typeof heights) =>
  all(svg, `.segment > rect[height="${heights[bar]}"]`);

describe('drawChart', () => {
  const data = drawOf(sofa, [0.1, 0.9, 0.72]);
  const svg = drawChart(data, { document, width: 816 });

  it('lays the tokens end to end, each as long as its probability', () => {
    const bars = barsOf(svg, 'whole');
    expect(bars.length).toBe(5);
    let x = 0;
    bars.forEach((bar, i) => {
      expect(number(bar, 'x')).toBeCloseTo(x, 9);
      expect(number(bar, 'width')).toBeCloseTo(800 * data.probabilities[i]!, 9);
      x += number(bar, 'width');
    });
    expect(x).toBeCloseTo(800, 9);
  });

  it('lands the uniform number where it belongs, in both bars', () => {
    const [inset, whole] = all(svg, '.hit').map((hit) => {
      const frame = hit.querySelector('rect')!;
      const head =
        Number(/^M([\d.-]+),/.exec(hit.querySelector('path')!.getAttribute('d')!)![1]) + 5;
      return { head, left: number(frame, 'x') + 1, width: number(frame, 'width') - 2 };
    });
    expect(whole!.head).toBeCloseTo(0.72 * 800, 9);
    expect(whole!.left).toBeCloseTo(800 * data.probabilities[0]!, 9);
    expect((inset!.head - inset!.left) / inset!.width).toBeCloseTo(
      (whole!.head - whole!.left) / whole!.width,
      9,
    );
    expect(inset!.width).toBeGreaterThan(whole!.width);
  });

  it('writes the number and the ends of its segment so that it is seen to lie between', () => {
    const u = visibleText(svg.querySelector('.uniform')!);
    expect(u).toBe('u = 0.7200');
    expect(svg.querySelector('.uniform title')!.textContent).toBe('u = 0.72');
    expect(all(svg, '.end').map(visibleText)).toEqual(['0.6027', '0.8245']);
    const close = drawOf(sofa, [data.probabilities[0]! + 1e-8]);
    const chart = drawChart(close, { document });
    const [low] = all(chart, '.end').map((end) => Number(visibleText(end)));
    expect(Number(visibleText(chart.querySelector('.uniform')!).slice(4))).toBeGreaterThan(low!);
  });

  it('shows the tape with positions, the latest filled', () => {
    const tiles = all(svg, '.tile');
    expect(tiles.map((tile) => visibleText(all(tile, 'text')[0]!))).toEqual([
      '␣mat',
      '␣sofa',
      '␣floor',
    ]);
    expect(tiles.map((tile) => tile.querySelector('.position')!.textContent)).toEqual([
      '0',
      '1',
      '2',
    ]);
    expect(tiles.map((tile) => tile.querySelector('rect')!.getAttribute('fill'))).toEqual([
      'none',
      'none',
      'currentColor',
    ]);
  });

  it('shows the end of a long tape, and says so', () => {
    const chart = drawChart(drawOf(sofa, evenly(10_000)), { document, width: 320 });
    const positions = all(chart, '.position').map((text) => text.textContent);
    expect(positions.length).toBeGreaterThanOrEqual(10);
    expect(positions.length).toBeLessThan(20);
    expect(positions.at(-1)).toBe('9\u202f999');
    expect(visibleText(chart.querySelector('.tape > text')!)).toBe(
      `10\u202f000 draws, the last ${positions.length} shown`,
    );
  });

  it('merges the narrow tokens of a large vocabulary, but never the one that was drawn', () => {
    for (const u of [0.123, 0.5, 0.987]) {
      const many = drawOf(large, [u]);
      const chart = drawChart(many, { document, width: 640 });
      const name = `␣token${many.draws[0]!.token}`;
      const titles = all(chart, '.segment title').map((title) => title.textContent);
      expect(titles.filter((title) => title.startsWith(`${name} `)).length).toBe(2);
      const total = barsOf(chart, 'whole').reduce((sum, bar) => sum + number(bar, 'width'), 0);
      expect(total).toBeCloseTo(624, 6);
      expect(barsOf(chart, 'inset').length).toBeGreaterThan(1);
    }
  });

  it('magnifies a very narrow segment', () => {
    const tokens = ['a', 'b', 'c'];
    const probabilities = [0.5, 1e-12, 0.5 - 1e-12];
    const draws = [{ position: 0, u: 0.5 + 5e-13, token: 1 }];
    const chart = drawChart({ tokens, probabilities, draws }, { document, width: 516 });
    const widest = barsOf(chart, 'inset').map((bar) => number(bar, 'width'));
    expect(widest[1]!).toBeGreaterThan(250);
  });

  it('takes what rounding leaves at the end for the last token', () => {
    const probabilities = new Float64Array(10).fill(0.1);
    const draws = [{ position: 0, u: 1 - 2 ** -53, token: 9 }];
    const tokens = Array.from(probabilities, (_, i) => `t${i}`);
    expect(all(drawChart({ tokens, probabilities, draws }, { document }), '.hit').length).toBe(2);
  });

  it('waits for the first draw, and is as high before it as after', () => {
    const before = drawChart({ ...data, draws: [] }, { document, width: 816 });
    expect(all(before, '.hit, .tile, .uniform, .lens')).toEqual([]);
    expect(before.getAttribute('height')).toBe(svg.getAttribute('height'));
    expect(before.querySelector('desc')!.textContent).toContain('Nothing is drawn yet.');
  });

  const draw = { position: 0, u: 0.72, token: 1 };
  const broken: [string, Partial<DrawData>, string, string][] = [
    ['no token', { tokens: [] }, 'empty', 'tokens must have at least one'],
    [
      'a length',
      { probabilities: [1] },
      'malformed',
      'probabilities must have one value per token',
    ],
    ['NaN', { probabilities: [NaN, 0, 0, 0, 1] }, 'not-a-number', 'probabilities[0]'],
    [
      'u',
      { draws: [{ ...draw, u: NaN }] },
      'not-a-number',
      'draws[0].u must be in [0, 1), got NaN',
    ],
    ['u above 1', { draws: [{ ...draw, u: 1.5 }] }, 'out-of-range', 'draws[0].u must be in [0, 1)'],
    [
      'u = 1',
      { draws: [{ ...draw, u: 1 }] },
      'out-of-range',
      'draws[0].u must be in [0, 1), got 1',
    ],
    [
      'a token',
      { draws: [{ ...draw, token: 5 }] },
      'out-of-range',
      'draws[0].token must be in [0, 4]',
    ],
    ['a position', { draws: [{ ...draw, position: -1 }] }, 'out-of-range', 'draws[0].position'],
    ['another token', { draws: [{ ...draw, token: 0 }] }, 'malformed', '0.72 is not in [0, 0.602'],
  ];
  it.each(broken)('refuses %s', (_, part, code, message) => {
    for (const make of [drawChart, drawTable]) {
      expect(() => make({ ...data, ...part }, { document })).toThrow(
        expect.objectContaining({ code, message: expect.stringContaining(message) }),
      );
    }
  });
});

describe('drawTable', () => {
  it('is the tape', () => {
    expect(drawTable(drawOf(sofa, [0.1, 0.9])).rows).toEqual([
      [0, 0.1, ' mat'],
      [1, 0.9, ' sofa'],
    ]);
  });
});
