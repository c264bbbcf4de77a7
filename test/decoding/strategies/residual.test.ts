import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { residual } from '../../../src/decoding/strategies/residual.js';
import { anyChain, shares } from './models.js';

describe('residual', () => {
  it('with what is accepted makes up the target’s distribution', () => {
    fc.assert(
      fc.property(anyChain({ min: 2, max: 5 }, 1000), ({ rows }) => {
        const p = Float64Array.from(shares(rows[0]!));
        const q = Float64Array.from(shares(rows[1]!));
        const accepted = p.map((value, i) => Math.min(value, q[i]!));
        const rejection = 1 - accepted.reduce((sum, value) => sum + value, 0);
        const left = residual(p, q);
        p.forEach((value, i) => {
          expect(accepted[i]! + rejection * left[i]!).toBeCloseTo(value, 12);
        });
      }),
    );
  });

  it('is p itself where nothing is left', () => {
    const p = new Float64Array([0.25, 0.75]);
    expect(residual(p, p)).toEqual(p);
    expect(residual(p, p)).not.toBe(p);
  });
});
