import { describe, expect, it } from 'vitest';
import { streamsChart } from '../../../src/charts/streams/streamsChart.js';
import { landed, type StreamsData } from '../../../src/charts/streams/streamsData.js';
import { streamsTable } from '../../../src/charts/streams/streamsTable.js';
import { all, document, number, visibleText } from '../dataForCharts.js';

const data: StreamsData = {
  seed: '42',
  streams: [
    { name: 'python', note: 'Mersenne Twister', numbers: [0.6394, 0.025, 0.275] },
    { name: 'jax', note: 'refuses this seed', numbers: [] },
  ],
};
const landing = { tokens: [' mat', ' sofa', ' floor'], probabilities: [0.25, 0.25, 0.5] };

const textsOf = (row: Element, selector: string) => all(row, selector).map(visibleText);

describe('streamsChart', () => {
  const svg = streamsChart(data, { document, width: 800 });
  const [python, jax] = all(svg, '.stream');

  it('puts each mark at its number, and numbers them as they come', () => {
    const [, left, right] = /M(.*),.*H(.*)/
      .exec(python!.querySelector('.line')!.getAttribute('d')!)!
      .map(Number);
    const places = Object.fromEntries(
      all(python!, '.mark').map((mark) => [
        visibleText(mark.querySelector('text')!),
        (number(mark.querySelector('.dot')!, 'cx') - left!) / (right! - left!),
      ]),
    );
    expect(Object.keys(places)).toEqual(['1', '2', '3']);
    expect(places['1']).toBeCloseTo(0.6394, 3);
    expect(places['2']).toBeCloseTo(0.025, 3);
    expect(places['3']).toBeCloseTo(0.275, 3);
  });

  it('writes the numbers in order, all digits in their titles', () => {
    expect(textsOf(python!, '.number')).toEqual(['0.6394', '0.0250', '0.2750']);
    expect(python!.querySelector('.number > title')!.textContent).toBe('0.6394');
  });

  it('shows a stream that has none by its name and note alone', () => {
    expect(textsOf(jax!, 'text')).toEqual(['jax', 'refuses this seed']);
    expect(svg.querySelector('desc')!.textContent).toContain('jax: no numbers');
  });

  it('never writes 1 for a number below it', () => {
    const near = { seed: '42', streams: [{ name: 'python', numbers: [1 - 2 ** -53] }] };
    const row = streamsChart(near, { document }).querySelector('.stream')!;
    expect(textsOf(row, '.number')).toEqual(['0.9999']);
  });

  it('shows as many numbers as have room, and has all in its table', () => {
    const many = { seed: '42', streams: [{ name: 'a', numbers: Array(40).fill(0.5) as number[] }] };
    const shown = (width: number) => all(streamsChart(many, { document, width }), '.mark').length;
    expect(shown(240)).toBe(4);
    expect(shown(800)).toBeGreaterThan(4);
    expect(shown(800)).toBeLessThan(40);
    expect(streamsTable(many).rows.length).toBe(40);
  });

  it('lands on tokens: segments as long as their probabilities, and the token under each number', () => {
    const row = streamsChart({ ...data, landing }, { document, width: 800 }).querySelector(
      '.stream',
    )!;
    expect(textsOf(row, '.token')).toEqual(['␣floor', '␣mat', '␣sofa']);
    const [mat, sofa, floor] = all(row, '.segment').map((segment) => number(segment, 'width'));
    expect(sofa! + 0.75).toBeCloseTo(mat! + 0.75, 9);
    expect(floor! + 0.75).toBeCloseTo(2 * (mat! + 0.75), 9);
    expect(streamsTable({ ...data, landing }).rows[0]).toEqual(['python', 1, 0.6394, ' floor']);
  });

  it('lands where the draw by inverse CDF does, ends included', () => {
    expect(landed(landing, [0, 0.25, 0.5, 0.99])).toEqual([' mat', ' sofa', ' floor', ' floor']);
  });
});

describe('streamsChart refuses', () => {
  it.each([
    [{ ...data, streams: [] }, 'streams must have at least one stream, got none'],
    [
      { seed: '1', streams: [{ name: 'a', numbers: [0.5, 1] }] },
      'streams[0].numbers[1] must be in [0, 1), got 1',
    ],
    [
      { seed: '1', streams: [{ name: 'a', numbers: [NaN] }] },
      'streams[0].numbers[0] must be in [0, 1), got NaN',
    ],
    [{ ...data, landing: { tokens: [], probabilities: [] } }, 'tokens must have at least one'],
    [{ ...data, landing: { ...landing, probabilities: [0.5, 0.5] } }, 'one value per token'],
    [{ ...data, landing: { ...landing, probabilities: [1, 1, 1] } }, 'probabilities must sum to 1'],
  ])('data %#', (wrong, message) => {
    expect(() => streamsChart(wrong, { document })).toThrow(message);
    expect(() => streamsTable(wrong)).toThrow(message);
  });
});
