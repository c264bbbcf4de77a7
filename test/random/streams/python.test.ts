import { describe, expect, it } from 'vitest';
import type { StreamState } from '../../../src/random/stream.js';
import { python, restorePython } from '../../../src/random/streams/python.js';
import type { PythonSeed } from '../../../src/random/streams/python/seed.js';

// Recorded: random.seed(42); [random.getrandbits(32) for _ in range(8)], CPython 3.11.7.
const WORDS = [
  2746317213, 478163327, 107420369, 3184935163, 1181241943, 1051802512, 958682846, 599310825,
];
const double = (i: number) =>
  ((WORDS[2 * i]! >>> 5) * 2 ** 26 + (WORDS[2 * i + 1]! >>> 6)) / 2 ** 53;

describe('python, from its raw words', () => {
  it('gives them as 32 bits, and the upper ones as fewer', () => {
    const stream = python(42);
    expect(WORDS.map(() => stream.getrandbits(32))).toEqual(WORDS);
    expect(python(42).getrandbits(7)).toBe(WORDS[0]! >>> 25);
    expect(python(42).getrandbits(53)).toBe((WORDS[1]! >>> 11) * 2 ** 32 + WORDS[0]!);
    expect(python(42).getrandbits(0)).toBe(0);
    expect(python(42).getrandbits(53, 'bigint')).toBe(BigInt(python(42).getrandbits(53)));
    // Recorded: random.seed(42); [random.getrandbits(k) for k in (64, 70, 7)], CPython 3.11.
    const stream64 = python(42);
    expect([64, 70, 7].map((k) => stream64.getrandbits(k, 'bigint'))).toEqual([
      2053695854357871005n,
      327273841618135227089n,
      31n,
    ]);
  });

  it('makes a double of 27 and 26 bits', () => {
    const stream = python(42);
    expect([stream.random(), stream.uniform(), stream.uniform(-1, 1)]).toEqual([
      double(0),
      double(1),
      -1 + 2 * double(2),
    ]);
    expect(stream.position).toBe(6);
  });

  it('draws below n from as many bits as n has, again while they exceed it', () => {
    const tries = WORDS.map((word) => word >>> 28).filter((value) => value < 10);
    const stream = python(42);
    expect(tries.map(() => stream.randrange(10))).toEqual(tries);
    const other = python(42);
    expect(tries.map(() => other.randint(1, 10))).toEqual(tries.map((value) => value + 1));
  });

  it('makes two normal numbers of an angle and a radius', () => {
    const angle = 2 * Math.PI * double(0);
    const radius = Math.sqrt(-2 * Math.log(1 - double(1)));
    const stream = python(42);
    expect(stream.gauss()).toBeCloseTo(radius * Math.cos(angle), 14);
    const restored = restorePython(JSON.parse(JSON.stringify(stream.state())) as StreamState);
    const clone = stream.clone();
    const second = stream.gauss(5, 2);
    expect(second).toBeCloseTo(5 + 2 * radius * Math.sin(angle), 14);
    expect([restored.gauss(5, 2), clone.gauss(5, 2)]).toEqual([second, second]);
    expect(stream.position).toBe(4);
  });

  it('chooses by the place of a double', () => {
    expect(python(42).choices('abcdefgh'.split(''), 3)).toEqual(
      [0, 1, 2].map((i) => 'abcdefgh'[Math.floor(8 * double(i))]),
    );
    const weighted = [0, 1, 2].map((i) =>
      [3, 3, 4, 14, 16].findIndex((sum) => sum > 16 * double(i)),
    );
    expect(python(42).choices([0, 1, 2, 3, 4], 3, [3, 0, 1, 10, 2])).toEqual(weighted);
  });
});

describe('seeds of python', () => {
  // Recorded: random.seed(…); random.random(), CPython 3.11.7.
  it.each<[string, PythonSeed, number]>([
    ['an integer', 42, 0.6394267984578837],
    ['a negative one', -42, 0.6394267984578837],
    ['a large one', 2n ** 70n + 3n, 0.16339507200642456],
    ['a string', '42', 0.473659421919327],
    ['an empty string', '', 0.9602256525641875],
    ['bytes', new Uint8Array(), 0.9602256525641875],
    ['a negative float', -3.5, 0.4125139924995227],
  ])('%s', (_, seed, first) => expect(python(seed).random()).toBe(first));

  it('takes a whole float for the integer, unless it is negative', () => {
    const first = (seed: PythonSeed) => python(seed).random();
    expect(first({ float: 3 })).toBe(first(3));
    expect(first({ float: -3 })).not.toBe(first(-3));
  });

  it('says its seed as it can be read back', () => {
    expect(python('hello').seed).toBe('hello');
    expect(python('42').seed).toBe('"42"');
    expect(python(Uint8Array.of(0, 255)).seed).toBe('b"\\x00\\xff"');
    expect(python({ float: 3 }).seed).toBe('3.0');
  });
});

describe('python, laws of its draws', () => {
  it.each([
    [10, 10],
    [21, 5],
    [22, 5],
    [1000, 8],
    [85, 6],
    [86, 6],
  ])('samples from %i different ones %i', (size, k) => {
    const population = Array.from({ length: size }, (_, i) => i);
    const sample = python(9).sample(population, k);
    expect([sample.length, new Set(sample).size]).toEqual([k, k]);
    expect(population).toEqual(Array.from({ length: size }, (_, i) => i));
  });

  it('shuffles: every element once', () => {
    const values = [...'abcdefghij'];
    python(9).shuffle(values);
    expect(values.join('')).not.toBe('abcdefghij');
    expect([...values].sort().join('')).toBe('abcdefghij');
  });

  it('gives normal numbers with the right moments', () => {
    // 4.4 standard deviations of the mean: a false alarm in 90 000 checks.
    const count = 20000;
    const stream = python(9);
    const numbers = Array.from({ length: count }, () => stream.normalvariate());
    const mean = (power: number) => numbers.reduce((sum, x) => sum + x ** power, 0) / count;
    expect(Math.abs(mean(1))).toBeLessThan(4.4 * Math.sqrt(1 / count));
    expect(Math.abs(mean(2) - 1)).toBeLessThan(4.4 * Math.sqrt(2 / count));
  });
});

describe('python refuses', () => {
  const stream = python(1);
  it.each<[string, () => unknown, string]>([
    ['NaN', () => python(NaN), 'out-of-range'],
    ['a number that has lost digits', () => python(2 ** 53), 'out-of-range'],
    ['half a surrogate pair', () => python('\ud800'), 'out-of-range'],
    ['54 bits', () => stream.getrandbits(54), 'out-of-range'],
    ['fewer than no bits', () => stream.getrandbits(-1), 'out-of-range'],
    ['an empty range', () => stream.randrange(0), 'out-of-range'],
    ['a range upside down', () => stream.randint(2, 1), 'out-of-range'],
    ['a range of fractions', () => stream.randrange(1.5), 'out-of-range'],
    ['to choose from nothing', () => stream.choice([]), 'empty'],
    ['to choose from nothing many times', () => stream.choices([], 2), 'empty'],
    ['another number of weights', () => stream.choices([1], 1, [1, 2]), 'out-of-range'],
    ['weights of 0', () => stream.choices([1, 2], 1, [0, 0]), 'out-of-range'],
    ['a weight of ∞', () => stream.choices([1, 2], 1, [Infinity, 0]), 'out-of-range'],
    ['to sample more than there is', () => stream.sample([1, 2], 3), 'out-of-range'],
    ['a rate of 0', () => stream.expovariate(0), 'out-of-range'],
    ['half a count', () => stream.choices([1], 0.5), 'out-of-range'],
  ])('%s', (_, action, code) => {
    expect(action).toThrow(expect.objectContaining({ name: 'SamplescopeError', code }));
  });
});
