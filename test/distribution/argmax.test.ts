import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argmax, argmaxTies } from '../../src/distribution/argmax.js';

const fewValues = fc.array(fc.constantFrom(-Infinity, -1, 0, 2.5), { minLength: 1 });

describe('argmax', () => {
  it('is the first of the largest, and argmaxTies is all of them', () => {
    fc.assert(
      fc.property(fewValues, (values) => {
        const maximum = Math.max(...values);
        fc.pre(maximum > -Infinity);
        const ties = values.flatMap((value, i) => (value === maximum ? [i] : []));
        for (const Array of [Float32Array, Float64Array]) {
          expect(argmax(new Array(values))).toBe(values.indexOf(maximum));
          expect(argmaxTies(new Array(values))).toEqual(ties);
        }
      }),
    );
  });

  it('sees no difference between 0 and −0', () => {
    expect(argmaxTies(new Float64Array([-0, 0]))).toEqual([0, 1]);
  });

  it.each([
    [[], 'empty', 'logits must have at least one entry, got none'],
    [[NaN, 1], 'not-a-number', 'logits[0] must be in [−∞, ∞), got NaN'],
    [[1, NaN], 'not-a-number', 'logits[1] must be in [−∞, ∞), got NaN'],
    [[1, Infinity, NaN], 'out-of-range', 'logits[1] must be in [−∞, ∞), got ∞'],
    [[-Infinity], 'empty', 'Every token has been removed'],
  ] as const)('refuses %j', (values, code, message) => {
    for (const f of [argmax, argmaxTies]) {
      expect(() => f(new Float64Array(values))).toThrow(
        expect.objectContaining({ code, message: expect.stringContaining(message) as string }),
      );
    }
  });
});
