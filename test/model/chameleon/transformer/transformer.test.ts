import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTransformer } from '../../../../src/model/chameleon/transformer/transformer.js';
import {
  formatsOf,
  ordersOf,
  type Plan,
  type PlanFormat,
  type SumOrder,
} from '../../../../src/model/chameleon/transformer/plan.js';
import { toBfloat16, toFloat16 } from '../../../../src/numerics/halfPrecision.js';
import { naiveTransformer } from './naive.js';
import { tinyConfig, tinyTokenizer, tinyWeights } from './tiny.js';

const weights = tinyWeights();
const naive = naiveTransformer(weights);
const tokenizer = tinyTokenizer;
const transformer = (plan: Partial<Plan> = {}) => createTransformer(weights, { tokenizer, plan });
const inFormat = (format: PlanFormat) => transformer({ formats: formatsOf(format) });
const inOrder = (order: SumOrder) => transformer({ orders: ordersOf(order) });
const token = fc.integer({ min: 0, max: tinyConfig.vocabulary - 1 });
const context = fc.array(token, { minLength: 1, maxLength: tinyConfig.context });

/** The largest difference between two lists. */
const apart = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (x, i) => Math.abs(x - b[i]!)));

describe('createTransformer', () => {
  it('gives the logits of the network as it is described, in doubles', () => {
    const model = inFormat('float64');
    fc.assert(
      fc.property(context, (context) => {
        expect(apart(model.logits(context), naive(context))).toBeLessThan(1e-12);
      }),
      { numRuns: 8, seed: 1 },
    );
  });

  it('comes close to them in float32, closer than in half precision', () => {
    const ids = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    const expected = naive(ids);
    const off = (format: PlanFormat) => apart(inFormat(format).logits(ids), expected);
    expect(off('float32')).toBeLessThan(1e-5);
    expect(off('float32')).toBeGreaterThan(1e-9);
    expect(off('float16')).toBeLessThan(0.02);
    expect(off('float16')).toBeGreaterThan(1e-5);
    expect(off('bfloat16')).toBeLessThan(0.2);
    expect(off('bfloat16')).toBeGreaterThan(off('float16'));
  });

  it.each([
    ['float32', Math.fround],
    ['bfloat16', toBfloat16],
    ['float16', toFloat16],
  ] as const)('gives logits of the format %s', (format, round) => {
    const logits = inFormat(format).logits([1, 2, 3]);
    expect(logits).toBeInstanceOf(Float32Array);
    expect([...logits]).toEqual(Array.from(logits, round));
  });

  it('gives other bits for another order of the sums, and the same for one that says the same', () => {
    const ids = [3, 1, 4, 1, 5, 9, 2, 6];
    const bitsOf = (order: SumOrder) => inOrder(order).logits(ids);
    const reference = bitsOf('sequential');
    const orders = ['tree', { splits: 3 }, { size: 3 }] as const;
    for (const order of orders) {
      expect(bitsOf(order)).not.toEqual(reference);
      expect(apart(bitsOf(order), reference)).toBeLessThan(1e-5);
    }
    expect(bitsOf({ splits: 1 })).toEqual(reference);
    expect(bitsOf({ size: 24 })).toEqual(reference);
  });

  const halves = { orders: ordersOf({ splits: 4 }), formats: formatsOf('bfloat16') };
  it.each([{}, { orders: ordersOf('tree') }, halves])(
    'is pure in plan %#: a model that was asked other things first gives the bits of a new one',
    (plan) => {
      const used = transformer(plan);
      // 8 runs: each makes up to six models and asks them about up to 24 positions.
      const near = fc.tuple(context, fc.nat(23), fc.array(token, { maxLength: 6 }));
      fc.assert(
        fc.property(fc.array(near, { minLength: 2, maxLength: 6 }), (asks) => {
          let last: number[] = [];
          for (const [fresh, kept, more] of asks) {
            // Half of a context that was asked before, then something else: what caches are for.
            const grown = [...last.slice(0, kept), ...more];
            last = (grown.length > 0 ? grown : fresh).slice(0, tinyConfig.context);
            expect(used.logits(last)).toEqual(transformer(plan).logits(last));
          }
        }),
        { numRuns: 8, seed: 2 },
      );
    },
  );

  it('works on several contexts in turn, as guidance does', () => {
    const used = transformer();
    const contexts = [[1], [2, 3], [1, 3]];
    for (let step = 0; step < 15; step++) {
      for (const ids of contexts) {
        expect(used.logits(ids)).toEqual(transformer().logits(ids));
        ids.push((step * 5) % tinyConfig.vocabulary);
      }
    }
  });

  it('sees nothing that comes later', () => {
    const model = transformer();
    const before = model.logits([1, 2, 3]);
    model.logits([1, 2, 3, 4, 5]);
    expect(model.logits([1, 2, 3])).toEqual(before);
  });

  it('takes a context that fills it, and refuses a longer one', () => {
    const full = new Array<number>(tinyConfig.context).fill(2);
    expect(transformer().logits(full)).toHaveLength(tinyConfig.vocabulary);
    expect(() => transformer().logits([...full, 2])).toThrow(
      expect.objectContaining({
        code: 'out-of-range',
        message: expect.stringContaining('got 25: a context that is too long'),
      }),
    );
  });

  it('refuses an empty context', () => {
    expect(() => transformer().logits([])).toThrow(expect.objectContaining({ code: 'empty' }));
  });

  it.each([-1, 11, 0.5, NaN])('refuses the token %s', (id) => {
    expect(() => transformer().logits([1, id, 2])).toThrow(
      expect.objectContaining({
        code: 'out-of-range',
        message: expect.stringContaining(`got ${id}`),
      }),
    );
  });

  it('refuses weights of another vocabulary, too few of them, and one that is not a number', () => {
    const refusal = (values: Float64Array, config = tinyConfig) =>
      expect(() => createTransformer({ config, values }, { tokenizer }));
    const malformed = (message: string) =>
      expect.objectContaining({ code: 'malformed', message: expect.stringContaining(message) });
    refusal(weights.values.slice(1)).toThrow(malformed('got'));
    refusal(Float64Array.from(weights.values).fill(NaN, 7, 8)).toThrow(
      malformed('got NaN as number 7'),
    );
    const larger = { ...tinyConfig, vocabulary: 12 };
    refusal(new Float64Array(weights.values.length + 12), larger).toThrow(malformed('got 12'));
  });

  it.each([
    [{ formats: { ...formatsOf('float32'), cache: 'float8' } }, 'unknown-name'],
    [{ orders: ordersOf('backwards' as 'tree') }, 'unknown-name'],
    [{ orders: ordersOf({ splits: 0 }) }, 'out-of-range'],
    [{ orders: ordersOf({ splits: 1.5 }) }, 'out-of-range'],
    [{ orders: ordersOf({ splits: 13 }) }, 'out-of-range'],
    [{ orders: ordersOf({ size: 0 }) }, 'out-of-range'],
  ])('refuses the plan %j', (plan, code) => {
    expect(() => transformer(plan as Partial<Plan>)).toThrow(expect.objectContaining({ code }));
  });

  it('says in which operation a number became too large, and does not go on with NaN', () => {
    const large = { config: tinyConfig, values: weights.values.map((value) => value * 60) };
    const formats = formatsOf('float16');
    const logits = (plan: Partial<Plan>) =>
      createTransformer(large, { tokenizer, plan }).logits([1, 2]);
    expect([...logits({})].every(Number.isFinite)).toBe(true);
    expect(() => logits({ formats })).toThrow(
      expect.objectContaining({
        code: 'out-of-range',
        message: expect.stringMatching(
          /within ±65504, which float16 has, got .* in \w+ of layer \d/,
        ),
      }),
    );
  });

  it('shows every tensor, and gives the same logits to whoever looks on', () => {
    const model = inFormat('bfloat16');
    const shown: string[] = [];
    let last: number[] = [];
    model.inspect!([3, 1, 4], ({ position, layer, operation, values }) => {
      shown.push(`${position} ${layer ?? '-'} ${operation}`);
      last = [...values];
    });
    expect(last).toEqual([...model.logits([3, 1, 4])]);
    expect(shown[0]).toBe('0 0 norm');
    expect(shown.at(-1)).toBe('2 - lmHead');
    expect(new Set(shown).size).toBe(3 * 2 * 7 + 2);
  });
});
