import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTransformer } from '../../../../src/model/chameleon/transformer/transformer.js';
import type { Arithmetic } from '../../../../src/model/chameleon/transformer/arithmetic.js';
import { toBfloat16, toFloat16 } from '../../../../src/numerics/halfPrecision.js';
import { naiveTransformer } from './naive.js';
import { tinyConfig, tinyTokenizer, tinyWeights } from './tiny.js';

const weights = tinyWeights();
const naive = naiveTransformer(weights);
const tokenizer = tinyTokenizer;
const transformer = (arithmetic: Partial<Arithmetic> = {}) =>
  createTransformer(weights, { tokenizer, arithmetic });
const token = fc.integer({ min: 0, max: tinyConfig.vocabulary - 1 });
const context = fc.array(token, { minLength: 1, maxLength: tinyConfig.context });

/** The largest difference between two lists. */
const apart = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (x, i) => Math.abs(x - b[i]!)));

describe('createTransformer', () => {
  it('gives the logits of the network as it is described, in doubles', () => {
    const model = transformer({ format: 'float64' });
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
    const off = (arithmetic: Partial<Arithmetic>) =>
      apart(transformer(arithmetic).logits(ids), expected);
    expect(off({ format: 'float32' })).toBeLessThan(1e-5);
    expect(off({ format: 'float32' })).toBeGreaterThan(1e-9);
    expect(off({ format: 'float16' })).toBeLessThan(0.02);
    expect(off({ format: 'float16' })).toBeGreaterThan(1e-5);
    expect(off({ format: 'bfloat16' })).toBeLessThan(0.2);
    expect(off({ format: 'bfloat16' })).toBeGreaterThan(off({ format: 'float16' }));
  });

  it.each([
    ['float32', Math.fround],
    ['bfloat16', toBfloat16],
    ['float16', toFloat16],
  ] as const)('gives logits of the format %s', (format, round) => {
    const logits = transformer({ format }).logits([1, 2, 3]);
    expect(logits).toBeInstanceOf(Float32Array);
    expect([...logits]).toEqual(Array.from(logits, round));
  });

  it('gives other bits for another order of the sums, and the same for one that says the same', () => {
    const ids = [3, 1, 4, 1, 5, 9, 2, 6];
    const bitsOf = (order: Arithmetic['order']) => transformer({ order }).logits(ids);
    const reference = bitsOf('sequential');
    expect(bitsOf('pairwise')).not.toEqual(reference);
    expect(bitsOf({ splits: 3 })).not.toEqual(reference);
    expect(bitsOf({ splits: 1 })).toEqual(reference);
    expect(apart(bitsOf('pairwise'), reference)).toBeLessThan(1e-5);
    expect(apart(bitsOf({ splits: 3 }), reference)).toBeLessThan(1e-5);
  });

  it.each([{}, { order: 'pairwise' }, { order: { splits: 4 }, format: 'bfloat16' }] as const)(
    'is pure in %j: a model that was asked other things first gives the bits of a new one',
    (arithmetic) => {
      const used = transformer(arithmetic);
      // 8 runs: each makes up to six models and asks them about up to 24 positions.
      const near = fc.tuple(context, fc.nat(23), fc.array(token, { maxLength: 6 }));
      fc.assert(
        fc.property(fc.array(near, { minLength: 2, maxLength: 6 }), (asks) => {
          let last: number[] = [];
          for (const [fresh, kept, more] of asks) {
            // Half of a context that was asked before, then something else: what caches are for.
            const grown = [...last.slice(0, kept), ...more];
            last = (grown.length > 0 ? grown : fresh).slice(0, tinyConfig.context);
            expect(used.logits(last)).toEqual(transformer(arithmetic).logits(last));
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
    [{ format: 'float8' }, 'unknown-name'],
    [{ order: 'backwards' }, 'unknown-name'],
    [{ order: { splits: 0 } }, 'out-of-range'],
    [{ order: { splits: 1.5 } }, 'out-of-range'],
  ])('refuses the arithmetic %j', (arithmetic, code) => {
    expect(() => transformer(arithmetic as Partial<Arithmetic>)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
