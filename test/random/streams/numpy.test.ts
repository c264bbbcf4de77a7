import { describe, expect, it } from 'vitest';
import { seedSequence } from '../../../src/random/engines/seedSequence.js';
import { numpy, type NumpyName } from '../../../src/random/streams/numpy.js';

// Recorded: np.random.PCG64(42).random_raw(6), numpy 2.4.6.
const WORDS = [
  14276969152011380360n,
  8095878257575067585n,
  15838336090824644132n,
  12864169557245331597n,
  1737265434024182251n,
  17997055833233904524n,
];
const double = (word: bigint) => Number(word >> 11n) / 2 ** 53;
const low = (word: bigint) => Number(word & 0xffffffffn);
const high = (word: bigint) => Number(word >> 32n);

describe('numpy, from its raw words', () => {
  it('makes a double of the upper 53 bits', () => {
    expect([...numpy(42).random(6)]).toEqual(WORDS.map(double));
  });

  it('makes float32 numbers of halves, the lower one first', () => {
    const halves = WORDS.slice(0, 3).flatMap((word) => [low(word), high(word)]);
    const numbers = numpy(42).random(6, 'float32');
    expect(numbers).toBeInstanceOf(Float32Array);
    expect([...numbers]).toEqual(halves.map((half) => (half >>> 8) / 2 ** 24));
  });

  it('keeps the upper half for the next 32-bit draw, over doubles and clones', () => {
    const stream = numpy(42);
    const [first] = stream.random(1, 'float32');
    expect(stream.uniform()).toBe(double(WORDS[1]!));
    const [second] = stream.clone().random(1, 'float32');
    expect([first, second]).toEqual(
      [low(WORDS[0]!), high(WORDS[0]!)].map((half) => (half >>> 8) / 2 ** 24),
    );
    expect(stream.position).toBe(2);
  });

  it('draws integers by Lemire’s method', () => {
    const halves = WORDS.flatMap((word) => [low(word), high(word)]);
    const taken = halves.filter((half) => (BigInt(half) * 10n) % 2n ** 32n >= 2n ** 32n % 10n);
    const expected = taken.map((half) => Number((BigInt(half) * 10n) >> 32n));
    expect(numpy(42).integers(0, 10, expected.length)).toEqual(expected);
    expect(numpy(42).integers(0, 9, expected.length, true)).toEqual(expected);
  });

  it('draws wide integers from whole words', () => {
    const range = 2n ** 45n;
    const expected = WORDS.map((word) => Number((word * range) >> 64n) - 7);
    expect(numpy(42).integers(-7, Number(range) - 7, 6)).toEqual(expected);
  });

  it('makes normal numbers of strip, sign and place, mostly from one word', () => {
    const stream = numpy(42);
    const numbers = stream.standardNormal(6);
    expect(stream.position).toBe(6);
    numbers.forEach((number, i) => {
      const sign = (WORDS[i]! >> 8n) & 1n ? -1 : 1;
      expect(Math.sign(number)).toBe(sign);
    });
  });

  it('makes exponential numbers by inversion of one double each', () => {
    const [number] = numpy(42).standardExponentialInverse(1);
    expect(number).toBeCloseTo(-Math.log1p(-double(WORDS[0]!)), 15);
  });
});

describe('numpy, laws of its draws', () => {
  const names: NumpyName[] = [
    'numpy',
    'numpy-pcg64dxsm',
    'numpy-sfc64',
    'numpy-philox',
    'numpy-mt19937',
  ];

  it.each(names)('%s gives normal and exponential numbers with the right moments', (name) => {
    const count = 40000;
    const mean = (numbers: ArrayLike<number>, power: number) =>
      Array.from(numbers).reduce((sum, x) => sum + x ** power, 0) / count;
    // Each bound is 4.4 standard deviations of the mean: a false alarm in 90 000 checks.
    const bound = (variance: number) => 4.4 * Math.sqrt(variance / count);
    for (const type of ['float64', 'float32'] as const) {
      const normal = numpy(3, name).standardNormal(count, type);
      expect(Math.abs(mean(normal, 1))).toBeLessThan(bound(1));
      expect(Math.abs(mean(normal, 2) - 1)).toBeLessThan(bound(2));
      expect(Math.abs(mean(normal, 4) - 3)).toBeLessThan(bound(96));
      const exponential = numpy(3, name).standardExponential(count, type);
      expect(Math.abs(mean(exponential, 1) - 1)).toBeLessThan(bound(1));
      expect(Math.abs(mean(exponential, 2) - 2)).toBeLessThan(bound(20));
    }
  });

  it('takes a child of a seed sequence for a seed', () => {
    const [first, second] = seedSequence(42).spawn(2);
    expect(numpy(first!).uniform()).not.toBe(numpy(second!).uniform());
    expect(numpy(first!).seed).toBe('42 child 0');
  });

  it('takes an integer for the list of its words', () => {
    expect(numpy(2n ** 32n + 7n).uniform()).toBe(numpy([7, 1]).uniform());
  });

  // Floyd's method, and the shuffled tail of large populations.
  it.each([
    [20, 20],
    [100, 3],
    [10001, 201],
    [10001, 200],
    [10001, 10001],
    [1, 1],
    [5, 0],
  ])('chooses from %i different ones %i', (size, count) => {
    const chosen = numpy(5).choice(size, count, false);
    expect(chosen.length).toBe(count);
    expect(new Set(chosen).size).toBe(count);
    expect(chosen.every((index) => index >= 0 && index < size)).toBe(true);
  });
});

describe('numpy refuses', () => {
  const stream = numpy(1);
  it.each<[string, () => unknown, string]>([
    ['a negative seed', () => numpy(-1), 'out-of-range'],
    ['half a seed', () => numpy(0.5), 'out-of-range'],
    ['a number that has lost digits', () => numpy(2 ** 53), 'out-of-range'],
    ['a list of no seeds', () => numpy([]), 'empty'],
    ['an unknown bit generator', () => numpy(1, 'numpy-pcg32' as NumpyName), 'unknown-name'],
    ['an unknown type', () => stream.random(1, 'float16' as 'float32'), 'unknown-name'],
    ['a negative count', () => stream.standardNormal(-1), 'out-of-range'],
    ['an empty range', () => stream.integers(5, 5, 1), 'out-of-range'],
    ['a range upside down', () => stream.integers(5, 4, 1, true), 'out-of-range'],
    ['more than there is', () => stream.choice(3, 4, false), 'out-of-range'],
    ['probabilities that miss 1', () => stream.choiceWeighted([0.5, 0.6], 1), 'out-of-range'],
    ['half a trial', () => stream.multinomial(1.5, [1]), 'out-of-range'],
  ])('%s', (_, action, code) => {
    expect(action).toThrow(expect.objectContaining({ name: 'SamplescopeError', code }));
  });
});
