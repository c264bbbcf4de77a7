import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/numerics/formats/formats.js';
import { sumDefinitions } from '../../../src/numerics/sums/sumDefinitions.js';
import { sumTreeOf, sumTreeOrders } from '../../../src/numerics/sums/sumTree.js';

const numbers = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
  minLength: 1,
  maxLength: 128,
});

describe.each(sumTreeOrders)('the tree of %s', (order) => {
  it.each(['float64', 'float32', 'bfloat16'])(
    'ends in the sum that the program gives, in %s',
    (name) => {
      const format = formats[name]!;
      const { run } = sumDefinitions.find((sum) => sum.name === order)!;
      fc.assert(
        fc.property(numbers, (values) => {
          const nodes = sumTreeOf(values, order, format);
          expect(nodes).toHaveLength(2 * values.length - 1);
          // + 0: a sum that begins at 0 has no −0.
          expect(nodes.at(-1)!.value + 0).toBe(run(values.map(format.round), format) + 0);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('says what each rounding made: whole numbers tell it exactly', () => {
    const format = formats['bfloat16']!;
    const whole = fc.array(fc.integer({ min: -4096, max: 4096 }), { minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(whole, (values) => {
        const nodes = sumTreeOf(values, order, format);
        const lost = nodes.reduce((sum, { error }) => sum + error, 0);
        const exact = values.reduce((sum, value) => sum + format.round(value), 0);
        expect(nodes.at(-1)!.value - lost + 0).toBe(exact + 0);
      }),
    );
  });
});

describe('sumTreeOf', () => {
  it.each([
    [[], 'values must be 1 to 128 numbers, got 0'],
    [new Array<number>(129).fill(1), 'values must be 1 to 128 numbers, got 129'],
    [[1, NaN], 'values[1] must be in'],
    [[1e6], 'values[0] must be in'],
  ])('refuses %j', (values, message) => {
    expect(() => sumTreeOf(values, 'tree', formats['float16']!)).toThrow(message);
  });
});
