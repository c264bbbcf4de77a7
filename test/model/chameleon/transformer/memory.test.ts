import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backendSpec,
  type BackendName,
  type Call,
} from '../../../../src/model/chameleon/transformer/backends.js';
import { createTransformer } from '../../../../src/model/chameleon/transformer/transformer.js';
import { randomWeights } from '../../../../src/model/chameleon/transformer/randomWeights.js';
import { tinyConfig, tinyTokenizer } from './tiny.js';

const config = { ...tinyConfig, width: 32, heads: 2, hidden: 32 };
const model = createTransformer(randomWeights(config, 5), { tokenizer: tinyTokenizer });

/** Few tokens and few batches, so that requests often have beginnings in common, and often part. */
const request = fc.record({
  tokens: fc.array(fc.constantFrom(1, 2), { minLength: 1, maxLength: 8 }),
  rows: fc.array(fc.constantFrom(1, 9), { minLength: 8, maxLength: 8 }),
});

const callsOf = (rows: readonly number[]): Call[] =>
  rows.map((rows) => ({ rows, sequences: rows, chunk: 0 }));

describe('what a server remembers of its requests', () => {
  it.each([
    { name: 'gpu-like', format: 'bfloat16' },
    { name: 'gpu-like', format: 'float64' },
    { name: 'batch-invariant', format: 'float16' },
  ] as const)('changes no bit, by %j', (given: { name: BackendName }) => {
    const spec = backendSpec(given);
    fc.assert(
      fc.property(fc.array(request, { minLength: 2, maxLength: 8 }), (requests) => {
        const remembering = model.computedBy!(spec);
        for (const { tokens, rows } of requests) {
          const shared = remembering(callsOf(rows));
          for (let length = 1; length <= tokens.length; length++) {
            const context = tokens.slice(0, length);
            const alone = model.computedBy!(spec)(callsOf(rows));
            expect(shared.logits(context)).toEqual(alone.logits(context));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is not what a caller writes into', () => {
    const remembering = model.computedBy!(backendSpec({ name: 'gpu-like' }));
    const [one, other] = [remembering(callsOf([1])), remembering(callsOf([1]))];
    const logits = one.logits([1, 2]);
    const before = [...logits];
    logits.fill(0);
    expect([...other.logits([1, 2])]).toEqual(before);
    other.logits([1, 2]).fill(0);
    expect([...other.logits([1, 2])]).toEqual(before);
  });

  it('goes on after a context that shares only its beginning', () => {
    const remembering = model.computedBy!(backendSpec({ name: 'gpu-like' }))(callsOf([1, 9, 1]));
    const contexts = [[1, 2, 3, 4], [1, 2, 5], [1], [1, 2, 3, 4, 5], [2, 2, 3]];
    for (const context of contexts) {
      const alone = model.computedBy!(backendSpec({ name: 'gpu-like' }))(callsOf([1, 9, 1]));
      expect(remembering.logits(context)).toEqual(alone.logits(context));
    }
  });
});
