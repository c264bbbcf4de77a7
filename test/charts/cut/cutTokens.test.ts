import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTokens, isHead } from '../../../src/charts/cut/cutTokens.js';
import { applyChain, createProcessor, softmax } from '../../../src/index.js';
import { ledgerOfStep } from '../../../src/figures/ledger/ledgerFigure.js';

const logits = fc
  .array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 2, maxLength: 40 })
  .map((values) => Float64Array.from(values));

/** What a cut makes of some logits. */
function cutOf(values: Float64Array, spec: { topK: number } | { typical: number }) {
  const at = { context: [], step: 0 };
  const { stages } = applyChain([createProcessor(spec)], values, at, { explain: true });
  const vocabulary = Array.from(values, (_, i) => String(i));
  return cutTokens(ledgerOfStep({ logits: values, stages }, vocabulary, [spec]));
}

describe('What a cut leaves', () => {
  it('is a head of as many tokens as top-k says, and what it has of the probability', () => {
    fc.assert(
      fc.property(logits, fc.integer({ min: 1, max: 40 }), (values, k) => {
        const cut = cutOf(values, { topK: Math.min(k, values.length) });
        const shares = softmax(values).sort().reverse();
        const possible = shares.filter((p) => p > 0).length;
        expect(cut.kept).toBe(Math.min(k, possible));
        expect(isHead(cut)).toBe(true);
        const mass = shares.slice(0, k).reduce((sum, p) => sum + p, 0);
        expect(cut.massKept).toBeCloseTo(mass, 12);
      }),
    );
  });

  it('is no head where the likeliest token goes', () => {
    // Meister and others, "Locally Typical Sampling": 0.4 surprises less than the entropy of 1.92 bits.
    const values = Float64Array.from([0.4, 0.2, 0.2, 0.2], Math.log);
    const cut = cutOf(values, { typical: 0.5 });
    expect(cut.isKept).toEqual([false, true, true, true]);
    expect(isHead(cut)).toBe(false);
  });
});
