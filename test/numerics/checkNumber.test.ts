import { describe, expect, it } from 'vitest';
import { say } from '../../src/error.js';
import { checkNumber } from '../../src/numerics/checkNumber.js';

describe('checkNumber', () => {
  it('lets pass what holds', () => {
    expect(() => checkNumber('p', 1, true, say`in [0, 1]`)).not.toThrow();
  });

  it('names the number, the allowed set and what came', () => {
    const refuse = (value: number) => () => checkNumber('p', value, false, say`in [0, 1]`);
    expect(refuse(2)).toThrow(
      expect.objectContaining({ code: 'out-of-range', message: 'p must be in [0, 1], got 2' }),
    );
    expect(refuse(NaN)).toThrow(
      expect.objectContaining({ code: 'not-a-number', message: 'p must be in [0, 1], got NaN' }),
    );
  });
});
