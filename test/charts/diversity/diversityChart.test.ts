import { describe, expect, it } from 'vitest';
import { diversityChart } from '../../../src/charts/diversity/diversityChart.js';
import type { DiversityData } from '../../../src/charts/diversity/diversityData.js';
import { diversityTable } from '../../../src/charts/diversity/diversityTable.js';
import { all, document, number, visibleText } from '../dataForCharts.js';

const data: DiversityData = {
  temperatures: [0, 0.5, 1],
  distinct: [0.01, 0.2, 0.4],
  distinct2: [0.01, 0.1, 0.3],
  selfBleu: [1, 0.9, 0.7],
  entropies: [0, 2, 3],
  shareOfTrue: [1, 0.9, 0.5],
};

describe('diversityChart', () => {
  const svg = diversityChart(data, { document });

  it('has a dot for each value, higher for a larger one', () => {
    expect(all(svg, 'circle')).toHaveLength(5 * 3);
    const green = all(svg, 'circle.token3').map((dot) => number(dot, 'cy'));
    expect(green).toEqual([...green].sort((a, b) => a - b));
    expect(green[2]! - green[0]!).toBeCloseTo(100, 6); // half of the 200 pixels between 0 and 1
  });

  it('names its lines, in each language, and leaves true answers out where nobody can tell', () => {
    const texts = (from: DiversityData, language: 'en' | 'zh' = 'en') =>
      all(diversityChart(from, { document, language }), 'text').map(visibleText);
    expect(texts(data)).toEqual(expect.arrayContaining(['true answers', 'self-BLEU', 'entropy']));
    expect(texts(data, 'zh')).toContain('正确的回答');
    expect(texts({ ...data, shareOfTrue: undefined })).not.toContain('true answers');
    expect(diversityTable({ ...data, shareOfTrue: undefined }).columns).toHaveLength(5);
  });

  it.each([
    [{ temperatures: [1] }, 'temperatures must hold at least 2, got 1'],
    [{ temperatures: [0, 0.5, 0.5] }, 'temperatures must rise, got 0.5 after 0.5'],
    [{ temperatures: [-1, 0, 1] }, 'temperatures[0] must be in [0, ∞), got -1'],
    [{ distinct: [0.1, 0.2] }, 'distinct must have one value per temperature, which is 3, got 2'],
    [{ selfBleu: [1, 2, 0] }, 'selfBleu[1] must be in [0, 1], got 2'],
    [{ shareOfTrue: [1, NaN, 0] }, 'shareOfTrue[1] must be a number, got NaN'],
    [{ entropies: [0, -1, 0] }, 'entropies[1] must be in [0, ∞), got -1'],
  ])('refuses %j', (parts, message) => {
    expect(() => diversityChart({ ...data, ...parts }, { document })).toThrow(message);
    expect(() => diversityTable({ ...data, ...parts })).toThrow(message);
  });
});
