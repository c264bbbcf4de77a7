import { describe, expect, it } from 'vitest';
import { numberLineChart } from '../../../src/charts/numberLine/numberLineChart.js';
import { numberLineOf, tiedIn } from '../../../src/charts/numberLine/numberLineData.js';
import { document } from '../dataForCharts.js';

const near = [
  { name: ' It', value: 10.1043 },
  { name: ' Red', value: 10.1039 },
];

describe('a number line', () => {
  it('has every number of bfloat16 between 8 and 16: multiples of a sixteenth', () => {
    const { lines } = numberLineOf(near, ['bfloat16'], [8, 16]);
    expect(lines[0]!.numbers).toEqual(Array.from({ length: 129 }, (_, i) => 8 + i / 16));
    expect(lines[0]!.spacing).toBe(1 / 16);
  });

  it('gives up on ticks where there are more than can be seen, and goes through 0', () => {
    expect(numberLineOf(near.slice(1), ['float32']).lines[0]!.numbers).toHaveLength(4); // two steps each way
    expect(numberLineOf(near, ['float64'], [10, 11]).lines[0]!.numbers).toEqual([]);
    const around = numberLineOf([{ name: 'a', value: 0 }], ['float4_e2m1fn'], [-6, 6]);
    expect(around.lines[0]!.numbers).toEqual([
      -6, -4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 6,
    ]);
  });

  it('tells which numbers fall into one place', () => {
    const data = numberLineOf(near, ['float16', 'bfloat16']);
    expect(data.lines.map((line) => tiedIn(data, line))).toEqual([
      [[' It', ' Red']],
      [[' It', ' Red']],
    ]);
    const svg = numberLineChart(data, { document });
    expect(svg.querySelectorAll('.format')).toHaveLength(2);
    expect(svg.querySelector('desc')!.textContent).toContain('10.125 in bfloat16');
  });

  it.each([
    [[], ['bfloat16'], undefined, 'at least one number and one format, got 0 and 1'],
    [near, ['bf16'], undefined, 'format must be one of'],
    [[{ name: 'a', value: 1e6 }], ['float16'], undefined, 'a must be in [-65504, 65504]'],
    [near, ['bfloat16'], [2, 1] as const, 'high must be in'],
    [near, ['bfloat16'], [2, 2] as const, 'high must be in [2.0000000000000004, ∞), got 2'],
  ])('refuses %j in %j between %j', (values, names, ends, message) => {
    expect(() => numberLineOf(values, names, ends)).toThrow(message);
  });
});
