import { describe, expect, it } from 'vitest';
import { numpyLegacy, restoreNumpyLegacy } from '../../../src/random/streams/numpyLegacy.js';
import type { StreamState } from '../../../src/random/stream.js';

// Recorded: np.random.RandomState(42).randint(0, 2**32, 8, dtype=np.uint64), numpy 2.4.6.
const WORDS = [
  1608637542, 3421126067, 4083286876, 787846414, 3143890026, 3348747335, 2571218620, 2563451924,
];
const double = (i: number) =>
  ((WORDS[2 * i]! >>> 5) * 2 ** 26 + (WORDS[2 * i + 1]! >>> 6)) / 2 ** 53;

describe('numpyLegacy, from its raw words', () => {
  it('draws the words themselves as integers of 32 bits', () => {
    expect(numpyLegacy(42).randint(0, 2 ** 32, 8)).toEqual(WORDS);
  });

  it('makes a double of 27 and 26 bits', () => {
    expect([...numpyLegacy(42).randomSample(4)]).toEqual([0, 1, 2, 3].map(double));
    expect(numpyLegacy(42).uniform()).toBe(double(0));
  });

  it('makes normal numbers by the polar method, the second of a pair first', () => {
    const [x, y] = [2 * double(0) - 1, 2 * double(1) - 1];
    const square = x * x + y * y;
    expect(square).toBeLessThan(1);
    const factor = Math.sqrt((-2 * Math.log(square)) / square);
    const [first, second] = numpyLegacy(42).randn(2);
    expect(first).toBeCloseTo(factor * y, 14);
    expect(second).toBeCloseTo(factor * x, 14);
  });

  it('keeps the first of the pair for later, over uniform draws, clones and JSON', () => {
    const [, second] = numpyLegacy(42).randn(2);
    const stream = numpyLegacy(42);
    stream.randn(1);
    stream.uniform();
    const restored = restoreNumpyLegacy(JSON.parse(JSON.stringify(stream.state())) as StreamState);
    expect(stream.clone().randn(1)[0]).toBe(second);
    expect(restored.randn(1)[0]).toBe(second);
    const before = stream.position;
    expect(stream.randn(1)[0]).toBe(second);
    expect(stream.position).toBe(before);
  });

  it('draws integers by masking and trying again', () => {
    const [low, high] = [10, 15];
    const tries = WORDS.map((word) => word & 7).filter((value) => value <= high - low - 1);
    expect(numpyLegacy(42).randint(low, high, tries.length)).toEqual(tries.map((n) => low + n));
  });

  it('draws integers past 32 bits from two words, the upper one first', () => {
    const stream = numpyLegacy(42);
    expect(stream.randint(0, 2 ** 40, 1)).toEqual([(WORDS[0]! & 0xff) * 2 ** 32 + WORDS[1]!]);
    expect(stream.position).toBe(2);
  });

  it('takes no word for a range of one', () => {
    const stream = numpyLegacy(42);
    expect(stream.randint(5, 6, 3)).toEqual([5, 5, 5]);
    expect(stream.position).toBe(0);
  });

  it('writes its words lowest byte first', () => {
    const [a, b] = WORDS as [number, number];
    const bytes = [a & 255, (a >>> 8) & 255, (a >>> 16) & 255, a >>> 24, b & 255];
    expect([...numpyLegacy(42).bytes(5)]).toEqual(bytes);
  });

  it('chooses by the first cumulative probability above a uniform number', () => {
    const choice = (x: number) => [0.1, 0.3, 0.6, 1].findIndex((sum) => sum > x);
    const drawn = numpyLegacy(42).choiceWeighted([0.1, 0.2, 0.3, 0.4], 4);
    expect(drawn).toEqual([0, 1, 2, 3].map((i) => choice(double(i))));
  });

  it('counts words', () => {
    const stream = numpyLegacy(42);
    stream.randomSample(3);
    expect(stream.position).toBe(6);
  });
});

describe('numpyLegacy, laws of its draws', () => {
  it('permutes: every index once', () => {
    expect(
      numpyLegacy(7)
        .permutation(50)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  it('chooses different indices without replacement', () => {
    expect(new Set(numpyLegacy(7).choice(20, 20, false)).size).toBe(20);
    expect(new Set(numpyLegacy(7).choiceWeighted(new Array(8).fill(1 / 8), 8, false)).size).toBe(8);
  });

  it('shares all trials of a multinomial', () => {
    for (const trials of [0, 1, 20, 5000]) {
      const counts = numpyLegacy(7).multinomial(trials, [0.1, 0.2, 0.3, 0.4]);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(trials);
    }
  });

  it('gives gamma numbers whose mean is their shape', () => {
    // The mean of n of them has the standard deviation √(shape / n); 4.4 of those happen once in 90 000 runs.
    for (const shape of [0.3, 1, 2.5]) {
      const stream = numpyLegacy(11);
      const count = 20000;
      let sum = 0;
      for (let i = 0; i < count; i++) sum += stream.standardGamma(shape);
      expect(Math.abs(sum / count - shape)).toBeLessThan(4.4 * Math.sqrt(shape / count));
    }
    expect(numpyLegacy(11).standardGamma(0)).toBe(0);
  });
});

describe('numpyLegacy refuses', () => {
  const stream = numpyLegacy(1);
  it.each<[string, () => unknown, string]>([
    ['a negative seed', () => numpyLegacy(-1), 'out-of-range'],
    ['a seed of 33 bits', () => numpyLegacy(2 ** 32), 'out-of-range'],
    ['half a seed', () => numpyLegacy(0.5), 'out-of-range'],
    ['NaN', () => numpyLegacy(NaN), 'out-of-range'],
    ['a list of no seeds', () => numpyLegacy([]), 'empty'],
    ['a list with a negative seed', () => numpyLegacy([1, -1]), 'out-of-range'],
    ['a negative count', () => stream.randn(-1), 'out-of-range'],
    ['half a count', () => stream.randomSample(1.5), 'out-of-range'],
    ['an empty range', () => stream.randint(5, 5, 1), 'out-of-range'],
    ['a range of fractions', () => stream.randint(0, 1.5, 1), 'out-of-range'],
    ['a range past 2⁵³', () => stream.randint(-(2 ** 52), 2 ** 53, 1), 'out-of-range'],
    ['more than there is', () => stream.choice(3, 4, false), 'out-of-range'],
    ['probabilities that miss 1', () => stream.choiceWeighted([0.5, 0.6], 1), 'out-of-range'],
    ['a negative probability', () => stream.choiceWeighted([-0.5, 1.5], 1), 'out-of-range'],
    ['a probability of NaN', () => stream.choiceWeighted([NaN, 1], 1), 'out-of-range'],
    ['no probabilities', () => stream.choiceWeighted([], 1), 'empty'],
    ['too few above 0', () => stream.choiceWeighted([0, 1], 2, false), 'out-of-range'],
    ['a multinomial above 1', () => stream.multinomial(3, [0.9, 0.9, 0.1]), 'out-of-range'],
    ['a multinomial of none', () => stream.multinomial(3, []), 'empty'],
    ['a multinomial of NaN', () => stream.multinomial(3, [NaN, 1]), 'out-of-range'],
    ['a negative shape', () => stream.standardGamma(-1), 'out-of-range'],
    ['an alpha of 0', () => stream.dirichlet([0, 1]), 'out-of-range'],
  ])('%s', (_, action, code) => {
    expect(action).toThrow(expect.objectContaining({ name: 'SamplescopeError', code }));
  });

  it('a state with a damaged gauss', () => {
    const state = numpyLegacy(1).state();
    for (const gauss of ['x', NaN, Infinity]) {
      const damaged = { ...state, engine: { ...state.engine, gauss } };
      expect(() => restoreNumpyLegacy(damaged)).toThrow(/gauss/);
    }
  });
});
