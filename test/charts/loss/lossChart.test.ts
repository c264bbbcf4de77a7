import { describe, expect, it } from 'vitest';
import { lossChart } from '../../../src/charts/loss/lossChart.js';
import type { LossData } from '../../../src/charts/loss/lossData.js';
import { lossTable } from '../../../src/charts/loss/lossTable.js';
import { all, document, visibleText } from '../dataForCharts.js';

const data: LossData = { steps: [0, 1, 2], losses: [5, 2, 0.5], entropies: [0.4, 0.4, 0.4] };

/** The points of a line of the chart. */
const points = (path: Element) =>
  [...path.getAttribute('d')!.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [+x!, +y!]);

describe('lossChart', () => {
  it('has each loss where a logarithmic axis has it', () => {
    const [loss, entropy] = all(lossChart(data, { document }), 'path.curve').map(points);
    // The axis goes from 0.2 to 10: equal ratios are equal distances, 240 pixels for the whole.
    const pixels = (ratio: number) => (240 * Math.log(ratio)) / Math.log(10 / 0.2);
    expect(loss![1]![1]! - loss![0]![1]!).toBeCloseTo(pixels(5 / 2), 1);
    expect(loss![2]![1]! - loss![1]![1]!).toBeCloseTo(pixels(2 / 0.5), 1);
    expect(entropy!.every(([, y]) => y === entropy![0]![1])).toBe(true);
    expect(loss!.map(([x]) => x)).toEqual(entropy!.map(([x]) => x));
  });

  it('takes the mean of a few of many steps, and says so', () => {
    const steps = Array.from({ length: 1001 }, (_, step) => step);
    const losses = steps.map((step) => 1 + (step % 6)); // six steps have the mean 3.5
    const many = { steps, losses };
    const { rows } = lossTable(many);
    expect(rows).toHaveLength(167);
    expect(rows.slice(0, -1).every(([, loss]) => loss === 3.5)).toBe(true);
    expect(rows.at(-1)).toEqual([1000, (1 + 2 + 3 + 4 + 5) / 5]);
    const description = lossChart(many, { document }).querySelector('desc')!.textContent;
    expect(description).toContain('Means of 6 steps');
  });

  it('names its lines, in each language, and leaves out an entropy that nobody knows', () => {
    const texts = (from: LossData, language: 'en' | 'zh' = 'en') =>
      all(lossChart(from, { document, language }), 'text').map(visibleText);
    expect(texts(data)).toEqual(expect.arrayContaining(['loss', 'entropy of the data']));
    expect(texts(data, 'zh')).toEqual(expect.arrayContaining(['损失', '数据的熵']));
    expect(texts({ ...data, entropies: undefined })).not.toContain('entropy of the data');
  });

  it.each([
    [{ steps: [1] }, 'steps must hold at least 2, got 1'],
    [{ steps: [0, 2, 2] }, 'steps must rise, got 2 after 2'],
    [{ steps: [0, 0.5, 1] }, 'steps[1] must be a whole number, got 0.5'],
    [{ losses: [1, 2] }, 'losses must have one value per step, which is 3, got 2'],
    [{ losses: [1, NaN, 2] }, 'losses[1] must be a number, got NaN'],
    [{ entropies: [1, 0, 1] }, 'entropies[1] must be in (0, ∞), got 0'],
    [{ losses: [1, -1, 2] }, 'losses[1] must be in [0, ∞), got -1'],
  ])('refuses %j', (parts, message) => {
    expect(() => lossChart({ ...data, ...parts }, { document })).toThrow(message);
    expect(() => lossTable({ ...data, ...parts })).toThrow(message);
  });
});
