import { describe, expect, it } from 'vitest';
import { sumTreeChart } from '../../../src/charts/sumTree/sumTreeChart.js';
import { formats, sumTreeOf } from '../../../src/numerics/index.js';
import { document } from '../dataForCharts.js';

const dataOf = (values: readonly number[]) => ({
  order: 'sequential',
  format: 'bfloat16',
  nodes: sumTreeOf(values, 'sequential', formats['bfloat16']!),
  exact: 258,
});

describe('the tree of a sum', () => {
  it('fills the additions that rounding changed, and no other', () => {
    const svg = sumTreeChart(dataOf([256, 1, 1, 2]), { document });
    expect(svg.querySelectorAll('.rounded')).toHaveLength(2);
    expect(svg.querySelectorAll('.exact')).toHaveLength(1);
  });

  it('is as high for a hundred numbers as for fifty, and one number is a sum', () => {
    const height = (count: number) =>
      sumTreeChart(dataOf(new Array<number>(count).fill(1)), { document }).getAttribute('height');
    expect(height(100)).toBe(height(50));
    expect(sumTreeChart(dataOf([1]), { document }).querySelectorAll('.addition')).toHaveLength(0);
  });

  it.each([
    [[], 'nodes must have at least one number'],
    [
      [...dataOf([1, 2]).nodes, { value: 1, from: undefined, error: 0 }],
      'nodes[2] must be added once',
    ],
  ])('refuses nodes that are no tree: %j', (nodes, message) => {
    expect(() => sumTreeChart({ ...dataOf([1]), nodes }, { document })).toThrow(message);
  });
});
