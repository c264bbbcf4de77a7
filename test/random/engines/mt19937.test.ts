import { describe, expect, it } from 'vitest';
import { mt19937, mt19937FromArray, restoreMt19937 } from '../../../src/random/engines/mt19937.js';
import { describeEngineLaws } from '../engineLaws.js';

describeEngineLaws('mt19937', {
  open: () => mt19937(5489),
  openOther: () => mt19937(5490),
  restore: restoreMt19937,
});

describe('mt19937', () => {
  // The C++ standard itself promises this number: [rand.predef].
  it('gives the 10 000th word that the C++ standard promises', () => {
    const engine = mt19937(5489);
    for (let i = 1; i < 10000; i++) engine.next();
    expect(engine.next()).toBe(4123659995);
    expect(engine.position).toBe(10000);
  });

  // The first words of mt19937ar.out, which comes with the authors' program.
  it('gives the words that its authors print for a list as the seed', () => {
    const engine = mt19937FromArray([0x123, 0x234, 0x345, 0x456]);
    const words = Array.from({ length: 5 }, () => engine.next());
    expect(words).toEqual([1067595299, 955945823, 477289528, 4107218783, 4228976476]);
  });

  it('takes a seed and a list of that one seed for different seeds', () => {
    expect(mt19937(42).next()).toBe(1608637542);
    expect(mt19937FromArray([42]).next()).toBe(2746317213);
  });

  it('reads lists longer than its memory to the end', () => {
    const long = Array.from({ length: 1000 }, (_, i) => i);
    const other = [...long.slice(0, 999), 7];
    expect(mt19937FromArray(long).next()).not.toBe(mt19937FromArray(other).next());
  });

  it('counts positions across renewals of its memory, also when restored', () => {
    const engine = mt19937(1);
    for (let i = 0; i < 1300; i++) {
      expect(engine.position).toBe(i);
      engine.next();
    }
    expect(engine.clone().position).toBe(1300);
    expect(restoreMt19937(engine.state(), 1300).position).toBe(1300);
  });

  it('refuses seeds that are not 32-bit words', () => {
    for (const seed of [-1, 2 ** 32, 0.5, NaN, Infinity]) {
      expect(() => mt19937(seed)).toThrow(/^seed must be in \[0, 2³²\)/);
      expect(() => mt19937FromArray([1, seed])).toThrow(/^key must be in/);
    }
    expect(() => mt19937FromArray([])).toThrow(/at least one word, got none/);
  });

  it('refuses a memory that would give zeros for ever', () => {
    const words = new Array<number>(624).fill(0);
    expect(() => restoreMt19937({ words, index: 0 })).toThrow(/zero for ever/);
    words[0] = 0x7fffffff;
    expect(() => restoreMt19937({ words, index: 0 })).toThrow(/zero for ever/);
    words[0] = 0x80000000;
    expect(() => restoreMt19937({ words, index: 0 })).not.toThrow();
  });
});
