import { describe, expect, it } from 'vitest';
import {
  backendNames,
  backendSpec,
  deviceCounts,
  planFor,
  type BackendName,
  type BackendSpec,
  type Call,
} from '../../../../src/model/chameleon/transformer/backends.js';
import { createTransformer } from '../../../../src/model/chameleon/transformer/transformer.js';
import {
  checkOrder,
  operations,
  type PlanFormat,
} from '../../../../src/model/chameleon/transformer/plan.js';
import { randomWeights } from '../../../../src/model/chameleon/transformer/randomWeights.js';
import { tinyConfig, tinyTokenizer } from './tiny.js';

/** Wide enough for sums that are worth splitting. */
const config = { ...tinyConfig, width: 64, heads: 4, hidden: 128 };
const model = createTransformer(randomWeights(config, 3), { tokenizer: tinyTokenizer });
const ids = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3];
const prompt = 10;
const formats = ['float32', 'bfloat16', 'float16'] as const;

const alone = (position: number): Call =>
  position < prompt
    ? { rows: prompt, sequences: 1, chunk: prompt }
    : { rows: 1, sequences: 1, chunk: 0 };
/** Among n − 1 others, in every step. */
const among = (n: number) => (position: number) => {
  const { rows, chunk } = alone(position);
  return { rows: rows + n - 1, sequences: n, chunk };
};
const mixed = (position: number) => among([1, 7, 3, 30, 12][position % 5]!)(position);
/** All of it is read at once, as when its probability is asked for. */
const prefilled = (): Call => ({ rows: ids.length, sequences: 1, chunk: ids.length });
/** The first half comes from a cache that another request has filled, in a larger batch. */
const prefix = (position: number) => (position < prompt / 2 ? among(9) : alone)(position);
const chunked = (position: number) => ({ ...among(5)(position), chunk: position < prompt ? 2 : 0 });

const logits = (
  spec: Partial<BackendSpec> & { name: BackendName },
  at: (position: number) => Call,
) => model.computedBy!(backendSpec(spec))(ids.map((_, position) => at(position))).logits(ids);

const company = { needle: among(24), mixed, prefilled, prefix, chunked };

describe.each(Object.entries(company))('one request, alone and otherwise: %s', (_, at) => {
  it.each(['batch-invariant', 'shard-invariant', 'reference'] as const)(
    'has the same bits by %s',
    (name) => {
      for (const format of formats) {
        expect(logits({ name, format }, at), format).toEqual(logits({ name, format }, alone));
      }
    },
  );

  it.each(['gpu-like', 'fp32-logits'] as const)('has others by %s', (name) => {
    expect(logits({ name }, at)).not.toEqual(logits({ name }, alone));
  });

  it('has others by layercast, which computes in float32', () => {
    expect(logits({ name: 'layercast' }, at)).not.toEqual(logits({ name: 'layercast' }, alone));
  });

  it('has the same bits in bfloat16 where parts stay in float32, since rounding erases what differed', () => {
    const name = 'gpu-like-full-parts';
    const same = (format: PlanFormat) => expect(logits({ name, format }, at));
    same('bfloat16').toEqual(logits({ name }, alone));
    same('float32').not.toEqual(logits({ name, format: 'float32' }, alone));
  });
});

describe('devices', () => {
  it('change no bit by shard-invariant, in any format', () => {
    for (const format of formats) {
      const one = logits({ name: 'shard-invariant', format }, mixed);
      for (const devices of deviceCounts) {
        expect(logits({ name: 'shard-invariant', format, devices }, mixed)).toEqual(one);
      }
    }
  });

  it('change bits by batch-invariant: it is another thing', () => {
    const one = logits({ name: 'batch-invariant' }, alone);
    for (const devices of [2, 4, 8]) {
      for (const allReduce of ['ring', 'tree'] as const) {
        expect(logits({ name: 'batch-invariant', devices, allReduce }, alone)).not.toEqual(one);
      }
    }
  });
});

describe('every backend', () => {
  it('is deterministic: the same calls, the same bits', () => {
    for (const name of backendNames)
      expect(logits({ name }, mixed)).toEqual(logits({ name }, mixed));
  });

  it('takes plans that fit the sums, for every shape', () => {
    for (const name of backendNames) {
      for (const devices of deviceCounts) {
        for (let rows = 1; rows <= 64; rows++) {
          const call = { rows, sequences: rows, chunk: rows % 3, length: 2 * rows };
          const { orders } = planFor(backendSpec({ name, devices }), call, config);
          const terms = { norm: 16, keys: 16, values: 128, downProj: 128 };
          for (const operation of operations) {
            checkOrder(orders[operation], (terms as Record<string, number>)[operation] ?? 64);
          }
        }
      }
    }
  });

  it.each([
    [{ name: 'tpu-like' }, 'unknown-name', 'backend must be one of reference'],
    [{ name: 'gpu-like', format: 'int8' }, 'unknown-name', 'format must be one of float32'],
    [
      { name: 'gpu-like', version: 9 },
      'out-of-range',
      'version must be one of those of gpu-like, 1, 2, got 9',
    ],
    [{ name: 'gpu-like', devices: 3 }, 'out-of-range', 'devices must be one of 1, 2, 4, 8, got 3'],
    [
      { name: 'shard-invariant', allReduce: 'ring' },
      'unknown-name',
      'allReduce must be one of tree',
    ],
  ])('refuses %j', (spec, code, message) => {
    expect(() => backendSpec(spec as BackendSpec)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  it('has other plans in another version', () => {
    const [one, two] = [1, 2].map((version) => logits({ name: 'gpu-like', version }, alone));
    expect(one).not.toEqual(two);
  });
});
