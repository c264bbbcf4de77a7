import { describe, expect, it } from 'vitest';
import { expOfFixed, lnOfRatio, split, toNumber } from '../../src/numerics/fixedPoint.js';
import { exact, oracle } from './oracle.js';

const truthOf = (fixed: bigint) =>
  oracle.bignumber(String(fixed)).div(oracle.bignumber(2).pow(128));

describe('fixed-point numbers', () => {
  it('have logarithms to 36 digits', () => {
    for (const [n, d] of [
      [2, 1],
      [512, 745],
      [512, 373],
      [513, 512],
      [1, 1],
    ] as const) {
      const truth = oracle.log<ReturnType<typeof exact>>(oracle.bignumber(n).div(d));
      const error = truthOf(lnOfRatio(BigInt(n), BigInt(d))).minus(truth);
      expect(error.abs().toNumber(), `ln(${n} / ${d})`).toBeLessThan(1e-36);
    }
  });

  it('have exponentials to 36 digits', () => {
    for (const j of [0n, 1n, 64n, 127n]) {
      const x = (lnOfRatio(2n, 1n) * j) / 128n;
      const error = truthOf(expOfFixed(x)).minus(truthOf(x).exp());
      expect(error.abs().toNumber(), `2^(${j} / 128)`).toBeLessThan(1e-36);
    }
  });

  it('split into a short head and a tail without losing more than the tail rounds', () => {
    for (const fixed of [lnOfRatio(2n, 1n), lnOfRatio(512n, 745n), lnOfRatio(745n, 512n)]) {
      for (const bits of [1, 42, 52]) {
        const [head, tail] = split(fixed, bits);
        expect(head * 2 ** bits).toBe(Math.round(head * 2 ** bits));
        expect(Math.abs(tail)).toBeLessThanOrEqual(2 ** (-bits - 1));
        const error = exact(head).plus(exact(tail)).minus(truthOf(fixed)).abs().toNumber();
        expect(error).toBeLessThanOrEqual(Math.abs(tail) * 2 ** -53 + 2 ** -128);
      }
    }
  });

  it('become the nearest double', () => {
    expect(toNumber(lnOfRatio(2n, 1n))).toBe(Math.LN2);
    expect(toNumber(lnOfRatio(10n, 1n))).toBe(Math.LN10);
  });
});
