import { describe, expect, it } from 'vitest';
import { cpp, type CppName } from '../../../src/random/streams/cpp.js';

// Recorded: std::mt19937 g(42); g(), g++ 12.2.
const WORDS = [
  1608637542, 3421126067, 4083286876, 787846414, 3143890026, 3348747335, 2571218620, 2563451924,
];
const double = (i: number) => (WORDS[2 * i]! + WORDS[2 * i + 1]! * 2 ** 32) / 2 ** 64;
const both: CppName[] = ['cpp', 'cpp-libc++'];

describe.each(both)('%s, from its raw words', (name) => {
  it('gives them', () => expect([...cpp(42, name).words(8)]).toEqual(WORDS));

  it('makes a double of two, the lower one first, and a float of one', () => {
    expect([...cpp(42, name).generateCanonical(4)]).toEqual([0, 1, 2, 3].map(double));
    const floats = cpp(42, name).generateCanonical(8, 'float');
    expect([...floats]).toEqual(WORDS.map((word) => Math.fround(word) / 2 ** 32));
    expect(floats).toBeInstanceOf(Float32Array);
  });

  it('scales to a range, in float with a rounding at each step', () => {
    expect([...cpp(42, name).uniformReal(-2, 3.5, 2)]).toEqual(
      [0, 1].map((i) => double(i) * 5.5 - 2),
    );
    const f32 = Math.fround;
    const [low, width] = [f32(0.1), f32(f32(2.7) - f32(0.1))];
    expect([...cpp(42, name).uniformReal(0.1, 2.7, 8, 'float')]).toEqual(
      WORDS.map((word) => f32(f32((f32(word) / 2 ** 32) * width) + low)),
    );
  });

  it('compares a double for Bernoulli, and takes its logarithm for the exponential', () => {
    expect(cpp(42, name).bernoulli(0.5, 4)).toEqual([0, 1, 2, 3].map((i) => double(i) < 0.5));
    const [number] = cpp(42, name).exponential(2, 1);
    expect(number).toBeCloseTo(-Math.log(1 - double(0)) / 2, 15);
  });

  it('finds a double in the running sums of the weights', () => {
    const find = (u: number) => [0.1, 0.3, 0.6, 1].findIndex((sum) => sum > u);
    expect(cpp(42, name).discrete([1, 2, 3, 4], 4)).toEqual(
      [0, 1, 2, 3].map((i) => find(double(i))),
    );
  });

  it('keeps one of two normal numbers in the distribution, not in the stream', () => {
    const stream = cpp(42, name);
    stream.normal(0, 1, 1);
    const before = stream.position;
    stream.normal(0, 1, 1);
    expect(stream.position).toBeGreaterThan(before);
  });

  it('shuffles: every element once, whatever the size', () => {
    for (const size of [0, 1, 2, 3, 10, 65535, 65536, 66000]) {
      const values = Array.from({ length: size }, (_, i) => i);
      cpp(1, name).shuffle(values);
      expect(new Set(values).size).toBe(size);
    }
  });

  it('covers the whole of a range of integers', () => {
    expect(new Set(cpp(3, name).uniformInt(-2, 2, 200))).toEqual(new Set([-2, -1, 0, 1, 2]));
    expect(cpp(42, name).uniformInt(0, 2 ** 32 - 1, 8)).toEqual(WORDS);
  });
});

describe('what the libraries do differently', () => {
  it('integers: GCC multiplies, Clang takes the lower bits and tries again', () => {
    expect(cpp(42).uniformInt(0, 9, 1)).toEqual([Math.floor((WORDS[0]! * 10) / 2 ** 32)]);
    const tries = WORDS.map((word) => word & 15).filter((value) => value < 10);
    expect(cpp(42, 'cpp-libc++').uniformInt(0, 9, tries.length)).toEqual(tries);
  });

  it('a range of one: GCC takes a word, Clang none', () => {
    const positions = both.map((name) => {
      const stream = cpp(42, name);
      expect(stream.uniformInt(7, 7, 2)).toEqual([7, 7]);
      return stream.position;
    });
    expect(positions).toEqual([2, 0]);
  });

  it('a single weight: GCC takes nothing, Clang a double', () => {
    const positions = both.map((name) => {
      const stream = cpp(42, name);
      expect(stream.discrete([5], 3)).toEqual([0, 0, 0]);
      return stream.position;
    });
    expect(positions).toEqual([0, 6]);
  });

  it('normal numbers: the same two, in the other order', () => {
    const [a, b] = cpp(42).normal(0, 1, 2);
    expect([...cpp(42, 'cpp-libc++').normal(0, 1, 2)]).toEqual([b, a]);
  });
});

describe('cpp refuses', () => {
  const stream = cpp(1);
  it.each<[string, () => unknown, string]>([
    ['a negative seed', () => cpp(-1), 'out-of-range'],
    ['a seed of 33 bits', () => cpp(2 ** 32), 'out-of-range'],
    ['an unknown library', () => cpp(1, 'cpp-msvc' as CppName), 'unknown-name'],
    ['an unknown type', () => stream.generateCanonical(1, 'half' as 'float'), 'unknown-name'],
    ['a range upside down', () => stream.uniformInt(2, 1, 1), 'out-of-range'],
    ['fractions as integers', () => stream.uniformInt(0, 0.5, 1), 'out-of-range'],
    ['an interval upside down', () => stream.uniformReal(2, 1, 1), 'out-of-range'],
    ['an infinite interval', () => stream.uniformReal(0, Infinity, 1), 'out-of-range'],
    ['a probability of 2', () => stream.bernoulli(2, 1), 'out-of-range'],
    ['a rate of 0', () => stream.exponential(0, 1), 'out-of-range'],
    ['a spread of 0', () => stream.normal(0, 0, 1), 'out-of-range'],
    ['weights of 0', () => stream.discrete([0, 0], 1), 'out-of-range'],
    ['a negative weight', () => stream.discrete([2, -1], 1), 'out-of-range'],
    ['a weight of NaN', () => stream.discrete([1, NaN], 1), 'out-of-range'],
    ['a negative count', () => stream.words(-1), 'out-of-range'],
  ])('%s', (_, action, code) => {
    expect(action).toThrow(expect.objectContaining({ name: 'SamplescopeError', code }));
  });
});
