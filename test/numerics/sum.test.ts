import { describe, expect, it } from 'vitest';
import { sum } from '../../src/numerics/sum.js';
import { between, exact, oracle, ulpsFrom } from './oracle.js';

/** The true sum of multiples of 2⁻¹⁰⁰, in whole numbers. */
function trueSum(values: Iterable<number>) {
  let total = 0n;
  for (const value of values) total += BigInt(value * 2 ** 100);
  return oracle.bignumber(String(total)).div(oracle.bignumber(2).pow(100));
}

/** Positive numbers of very different sizes. */
const many = Float64Array.from(between(0, 1, 262144), (x) => x * x * x * x + 2 ** -40);

describe('sum', () => {
  it('of 262144 positive numbers is within 1 ulp of the truth', () => {
    expect(ulpsFrom(sum(many), trueSum(many))).toBeLessThanOrEqual(1);
  });

  it('is so where a plain sum is far off', () => {
    const tenths = new Float64Array(262144).fill(0.1);
    const plain = tenths.reduce((total, value) => total + value, 0);
    expect(ulpsFrom(plain, trueSum(tenths))).toBeGreaterThan(100);
    expect(ulpsFrom(sum(tenths), trueSum(tenths))).toBeLessThanOrEqual(1);
  });

  it('does not depend on the order of these numbers', () => {
    const sorted = many.slice().sort();
    expect(sum(sorted)).toBe(sum(many));
    expect(sum(sorted.reverse())).toBe(sum(many));
  });

  it('keeps what is left when large numbers cancel', () => {
    expect(sum([1e100, 1, -1e100])).toBe(1);
    const values = [...between(-1, 1, 1000)];
    expect(ulpsFrom(sum(values), trueSum(values))).toBeLessThanOrEqual(1);
  });

  it('of one number is that number, and of none is 0', () => {
    expect(sum([0.1])).toBe(0.1);
    expect(sum([5e-324])).toBe(5e-324);
    expect(sum([])).toBe(0);
    expect(exact(sum([0.1, 0.2])).toNumber()).toBe(0.30000000000000004);
  });

  it('of what has no finite sum is what a plain sum gives', () => {
    expect(sum([1, Infinity])).toBe(Infinity);
    expect(sum([1e308, 1e308, -1e308])).toBe(Infinity);
    expect(sum([Infinity, -Infinity])).toBeNaN();
    expect(sum([1, NaN])).toBeNaN();
  });
});
