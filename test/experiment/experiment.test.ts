import { all, create, type FactoryFunctionMap } from 'mathjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/decoding/index.js';
import {
  binomialInterval,
  chiSquaredTest,
  repeat,
  sweep,
  temperatureGrid,
} from '../../src/experiment/index.js';

const mathjs = create(all as FactoryFunctionMap, { number: 'BigNumber', precision: 64 });

describe('repeat', () => {
  const recipe = { model: { table: { '': { a: 1, b: 0.5 } } }, prompt: '', seed: 'again' };

  it('is one stream that goes on from run to run', async () => {
    const drawn: number[] = [];
    for await (const [step] of repeat(recipe, 20)) {
      expect(step!.position).toBe(drawn.length);
      drawn.push(step!.token);
    }
    const whole = await run({ ...recipe, maxTokens: 20 });
    expect(drawn).toEqual(whole.steps.map(({ token }) => token));
  });

  it.each([0, -1, 1.5, NaN, Infinity])('refuses %s runs', async (runs) => {
    await expect(repeat(recipe, runs).next()).rejects.toThrow('runs must be a whole number ≥ 1');
  });
});

describe('sweep', () => {
  it('sharpens toward low temperatures', () => {
    const { entropies, probabilities } = sweep(new Float64Array([2, 1, 0]), temperatureGrid());
    for (let i = 1; i < entropies.length; i++) {
      expect(entropies[i]).toBeGreaterThan(entropies[i - 1]!);
      expect(probabilities[i]![0]).toBeLessThanOrEqual(probabilities[i - 1]![0]!);
    }
  });

  it('has both ends on its grid, evenly spaced in the logarithm', () => {
    const grid = temperatureGrid(0.05, 5, 5);
    expect(grid[0]).toBe(0.05);
    expect(grid[4]).toBe(5);
    for (let i = 1; i < grid.length; i++)
      expect(grid[i]! / grid[i - 1]!).toBeCloseTo(Math.sqrt(10), 12);
  });

  it.each([
    [0, 5, 9],
    [-1, 5, 9],
    [5, 0.05, 9],
    [NaN, 5, 9],
    [0.05, Infinity, 9],
    [0.05, 5, 1],
    [0.05, 5, 2.5],
  ])('refuses the grid %s … %s of %s', (low, high, count) => {
    expect(() => temperatureGrid(low, high, count)).toThrow(/must/);
  });
});

describe('chiSquaredTest', () => {
  // scipy.stats.chisquare([16, 18, 16, 14, 12, 12]) gives 2.0 and 0.84914503608460956 (its manual).
  it("agrees with scipy's documented example", () => {
    const test = chiSquaredTest([16, 18, 16, 14, 12, 12], new Array<number>(6).fill(1 / 6));
    expect(test.statistic).toBeCloseTo(2, 12);
    expect(test.degreesOfFreedom).toBe(5);
    expect(test.pValue).toBeCloseTo(0.8491450360846096, 12);
  });

  // With 2 degrees of freedom the p-value is exp(−x/2): a closed form, taken at 64 digits.
  it('agrees with the closed form for two degrees of freedom', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 3, maxLength: 3 }),
        (counts) => {
          fc.pre(counts.reduce((a, b) => a + b) >= 40);
          const { statistic, pValue } = chiSquaredTest(counts, [0.5, 0.25, 0.25]);
          const exact = Number(mathjs.evaluate(`exp(-bignumber("${statistic}") / 2)`).toString());
          expect(Math.abs(pValue - exact)).toBeLessThanOrEqual(1e-11 * exact);
        },
      ),
    );
  });

  it('pools tokens that are too rare, and says how many', () => {
    const probabilities = [0.6, 0.3, 0.04, 0.03, 0.03];
    const test = chiSquaredTest([60, 30, 4, 3, 3], probabilities);
    expect(test).toMatchObject({ pooled: 3, degreesOfFreedom: 2 });
    // 100 · 0.04 < 5 joins the smallest cell where nothing else is rare.
    expect(chiSquaredTest([60, 36, 4], [0.6, 0.36, 0.04])).toMatchObject({
      pooled: 1,
      degreesOfFreedom: 1,
    });
  });

  it('finds a token that can not have been drawn', () => {
    expect(chiSquaredTest([50, 49, 1], [0.5, 0.5, 0])).toMatchObject({
      statistic: Infinity,
      pValue: 0,
    });
  });

  it('has nothing to find where there is one token', () => {
    expect(chiSquaredTest([7], [1])).toMatchObject({ degreesOfFreedom: 0, pValue: 1 });
  });

  it.each<[number[], number[], string]>([
    [[1, 2], [1], 'must have the same length, got 2 and 1'],
    [[0, 0], [0.5, 0.5], 'at least one draw'],
    [[], [], 'at least one draw'],
    [[1.5, 1], [0.5, 0.5], 'counts[0] must be a whole number ≥ 0, got 1.5'],
    [[1, -1], [0.5, 0.5], 'counts[1] must be a whole number ≥ 0, got -1'],
    [[NaN, 1], [0.5, 0.5], 'counts[0] must be a whole number ≥ 0, got NaN'],
    [[1, 1], [0.5, NaN], 'probabilities[1] must be in [0, 1], got NaN'],
    [[1, 1], [0.5, 0.6], 'probabilities must sum to 1'],
  ])('refuses %j of %j', (counts, probabilities, message) => {
    expect(() => chiSquaredTest(counts, probabilities)).toThrow(message);
  });
});

describe('binomialInterval', () => {
  /** The tails at 64 digits, from the definition with factorials. */
  function exactTail(n: number, p: number, from: number, to: number): number {
    const terms = Array.from(
      { length: Math.max(0, to - from + 1) },
      (_, i) =>
        `combinations(${n}, ${from + i}) * bignumber("${p}")^${from + i} * (1 - bignumber("${p}"))^${n - from - i}`,
    );
    return terms.length === 0
      ? 0
      : Number(mathjs.evaluate(`bignumber(0) + ${terms.join(' + ')}`).toString());
  }

  it.each([
    [10, 0.5],
    [10, 0.01],
    [50, 0.3],
    [100, 0.97],
    [7, 0.123],
  ])('is the shortest that leaves at most 2.5 %% on each side: n = %s, p = %s', (n, p) => {
    const { low, high } = binomialInterval(n, p);
    expect(exactTail(n, p, 0, low - 1)).toBeLessThanOrEqual(0.025);
    expect(exactTail(n, p, 0, low)).toBeGreaterThan(0.025);
    expect(exactTail(n, p, high + 1, n)).toBeLessThanOrEqual(0.025);
    expect(exactTail(n, p, high, n)).toBeGreaterThan(0.025);
  });

  it('is near the normal approximation where that is good', () => {
    const { low, high } = binomialInterval(1_000_000, 0.5);
    expect(Math.abs(low - (500_000 - 1.959964 * 500))).toBeLessThan(2);
    expect(Math.abs(high - (500_000 + 1.959964 * 500))).toBeLessThan(2);
  });

  it('mirrors when p and 1 − p change places', () => {
    const some = binomialInterval(40, 0.25);
    const mirrored = binomialInterval(40, 0.75);
    expect(mirrored).toEqual({ low: 40 - some.high, high: 40 - some.low });
  });

  it.each([
    [-1, 0.5, 0.95],
    [1.5, 0.5, 0.95],
    [10, -0.1, 0.95],
    [10, 1.1, 0.95],
    [10, NaN, 0.95],
    [10, 0.5, 0],
    [10, 0.5, 1],
  ])('refuses n = %s, p = %s, coverage = %s', (n, p, coverage) => {
    expect(() => binomialInterval(n, p, coverage)).toThrow(/must be/);
  });
});
