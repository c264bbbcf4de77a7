import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankChart } from '../../../src/charts/rank/rankChart.js';
import { cutRanking, type RankData } from '../../../src/charts/rank/rankData.js';
import { rankPoints } from '../../../src/charts/rank/rankPoints.js';
import { rankTable } from '../../../src/charts/rank/rankTable.js';
import {
  massUpTo,
  probabilityAt,
  rankCurve,
  rankTokens,
} from '../../../src/charts/rank/ranking.js';
import { softmax } from '../../../src/distribution/softmax.js';
import { zipfLogits } from '../../../src/model/zipfLogits.js';
import { applyChain } from '../../../src/sampling/chain.js';
import { createProcessor } from '../../../src/sampling/processors/processors.js';
import { all, distributions, document, temperatures, visibleText } from '../dataForCharts.js';

const vocabulary = zipfLogits(128_256);
const large = rankTokens(vocabulary);

describe('rankTokens', () => {
  it('is softmax, sorted, at every temperature', () => {
    fc.assert(
      fc.property(distributions, temperatures, ({ logits }, temperature) => {
        const ranking = rankTokens(logits);
        const curve = rankCurve(ranking, temperature);
        const probabilities = softmax(logits, temperature);
        let sum = 0;
        ranking.tokens.forEach((token, rank) => {
          expect(probabilityAt(ranking, rank, curve)).toBeCloseTo(probabilities[token]!, 12);
          expect(massUpTo(curve, rank + 1)).toBeCloseTo((sum += probabilities[token]!), 10);
        });
        expect([...probabilities].sort((a, b) => b - a)).toEqual(
          Array.from(ranking.tokens, (token) => probabilities[token]!),
        );
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('has every token once', () => {
    expect(new Set(large.tokens).size).toBe(128_256);
  });

  it('gives everything to the first token at T = 0', () => {
    const curve = rankCurve(large, 0);
    expect(probabilityAt(large, 0, curve)).toBe(1);
    expect(massUpTo(curve, 128_256)).toBe(1);
  });

  it('refuses logits that are none', () => {
    expect(() => rankTokens(new Float64Array([1, NaN]))).toThrow('logits[1] must be in [−∞, ∞)');
    expect(() => rankTokens(new Float64Array([-Infinity]))).toThrow('at least one above −∞');
  });
});

describe('cutRanking', () => {
  const keptBy = (spec: object, logits: Float64Array, temperature: number) => {
    const chain = [{ temperature }, spec].map((each) => createProcessor(each as { topK: number }));
    const { stages } = applyChain(chain, logits, { context: [], step: 0 }, { explain: true });
    return stages[1]!.ledger!.tokensOut;
  };

  it('keeps as many tokens as the processors do', () => {
    const shares = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    const logit = fc.double({ min: -20, max: 20, noNaN: true });
    const distinct = fc.uniqueArray(logit, { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(distinct, shares, fc.integer({ min: 1, max: 70 }), (values, share, topK) => {
        const logits = Float64Array.from(values);
        const ranking = rankTokens(logits);
        const { cuts } = cutRanking({ ranking, temperature: 0.8, topK, topP: share, minP: share });
        expect(cuts.topK!.kept).toBe(Math.min(topK, logits.length));
        expect(cuts.topP!.kept).toBe(keptBy({ topP: share }, logits, 0.8));
        expect(cuts.minP!.kept).toBe(keptBy({ minP: share }, logits, 0.8));
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('lets the strictest filter decide, and keeps at least one token', () => {
    const { left, cuts } = cutRanking({ ranking: large, temperature: 0.7, topK: 50, minP: 1 });
    expect([left.kept, cuts.topK!.kept, cuts.topP]).toEqual([1, 50, undefined]);
    expect(cutRanking({ ranking: large, temperature: 2, topP: 1e-9 }).left.kept).toBe(1);
  });

  it('keeps all without a filter', () => {
    expect(cutRanking({ ranking: large, temperature: 1 }).left).toEqual({ kept: 128_256, mass: 1 });
    expect(cutRanking({ ranking: large, temperature: 1, topP: 1, minP: 0 }).left.kept).toBe(
      128_256,
    );
  });

  it.each([
    [{ temperature: NaN }, 'temperature must be a number, got NaN'],
    [{ temperature: -1 }, 'temperature must be in [0, ∞), got -1'],
    [{ topK: 0 }, 'topK must be in [1, ∞), got 0'],
    [{ topK: 1.5 }, 'topK must be a whole number, got 1.5'],
    [{ topP: 0 }, 'topP must be in (0, 1], got 0'],
    [{ minP: 2 }, 'minP must be in [0, 1], got 2'],
    [{ tokens: ['a'] }, 'tokens must have one value per token of the ranking'],
  ])('refuses %j', (wrong, message) => {
    const data: RankData = { ranking: large, temperature: 1, ...wrong };
    expect(() => cutRanking(data)).toThrow(message);
  });
});

describe('rankPoints', () => {
  it('rises from the first to the last rank, at most one per pixel', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300_000 }),
        fc.integer({ min: 1, max: 1400 }),
        (size, pixels) => {
          const ranks = rankPoints(size, pixels);
          expect([ranks[0], ranks.at(-1)]).toEqual([0, size - 1]);
          expect(ranks.length).toBeLessThanOrEqual(pixels + 3);
          for (let i = 1; i < ranks.length; i++) expect(ranks[i]! > ranks[i - 1]!).toBe(true);
        },
      ),
    );
  });
});

describe('rankChart', () => {
  const chart = (data: Partial<RankData>, options = {}) =>
    rankChart({ ranking: large, temperature: 0.7, ...data }, { document, ...options });
  const pathLength = (svg: Element) =>
    all(svg, '.curve').reduce((sum, path) => sum + path.getAttribute('d')!.length, 0);

  it('needs no more for 262 144 tokens than for 4 096', () => {
    const [small, huge] = [4096, 262_144].map((size) => rankTokens(zipfLogits(size)));
    const elements = (svg: Element) => all(svg, '*').length;
    expect(elements(chart({ ranking: huge! }))).toBeLessThan(
      elements(chart({ ranking: small! })) + 12,
    );
    expect(pathLength(chart({ ranking: huge! }))).toBeLessThan(60_000);
  });

  it('moves nothing but lines, dots and cuts when the temperature or a filter changes', () => {
    const fixed = (data: Partial<RankData>) =>
      all(chart({ topP: 0.5, ...data }), '.axis *').map((element) => element.outerHTML);
    expect(fixed({ temperature: 0.1, topP: 0.9, topK: 3 })).toEqual(fixed({ temperature: 3 }));
  });

  it('ends its curves where the last token is', () => {
    const [before] = all(chart({ temperature: 1 }), '.curve');
    const [x, y] = before!.getAttribute('d')!.split('L').at(-1)!.split(',').map(Number);
    expect(x).toBe(640 - 16 - 24);
    // 10⁻⁹ is the end of the axis, and the last token has a little more.
    expect(y).toBeGreaterThan(230);
    expect(y).toBeLessThan(282);
  });

  it('writes how many tokens each filter keeps, and what they have', () => {
    const { cuts } = cutRanking({ ranking: large, temperature: 0.7, topK: 40, topP: 0.9 });
    const texts = all(chart({ topK: 40, topP: 0.9 }), '.numbers text').map(visibleText);
    expect(texts).toContain('top-k 40');
    expect(texts).toContain(String(cuts.topP!.kept));
    expect(texts.filter((text) => text === '–').length).toBe(2);
  });

  it('draws at T = 0, with one token left, and with one token in all', () => {
    const one = rankTokens(new Float32Array([3]));
    for (const svg of [
      chart({ temperature: 0 }),
      chart({ topK: 1 }),
      chart({ ranking: one, temperature: 0.3 }),
      chart({ temperature: 0 }, { scale: 'linear' }),
      chart({ ranking: rankTokens(new Float32Array([0, -Infinity, 1])), topP: 0.5 }),
    ]) {
      expect(/NaN|Infinity|undefined/.test(svg.outerHTML)).toBe(false);
    }
  });

  it('has dots in the colours of the likeliest tokens, in either scale', () => {
    const tokens = Array.from({ length: 128_256 }, (_, i) => `t${i}`);
    for (const scale of ['logarithmic', 'linear']) {
      const dots = all(chart({ tokens }, { scale }), '.dot');
      expect(dots.length).toBe(7);
      expect(dots.at(-1)!.querySelector('circle:last-child')!.getAttribute('class')).toBe('token1');
      expect(dots.at(-1)!.textContent).toContain(`1 t${large.tokens[0]!}`);
    }
  });
});

describe('rankTable', () => {
  it('sums to 1 in every column, and to the mass in the last', () => {
    const { rows, columns } = rankTable({ ranking: large, temperature: 0.7, topP: 0.9 });
    const sums = [0, 0, 0];
    for (const row of rows) [1, 2, 3].forEach((column, i) => (sums[i]! += Number(row[column])));
    for (const sum of sums) expect(sum).toBeCloseTo(1, 9);
    expect(rows.at(-1)!.at(-1)).toBe(1);
    expect(columns[0]).toBe('rank');
  });
});
