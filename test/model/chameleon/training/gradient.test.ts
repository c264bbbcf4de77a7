import { describe, expect, it } from 'vitest';
import { batchOf } from '../../../../src/model/chameleon/training/batch.js';
import { createGradient } from '../../../../src/model/chameleon/training/gradient.js';
import { layoutOf } from '../../../../src/model/chameleon/transformer/weights.js';
import { naiveTransformer } from '../transformer/naive.js';
import { tinyConfig, tinyWeights } from '../transformer/tiny.js';

const { config, values } = tinyWeights();
const naive = naiveTransformer({ config, values });
const documents = [
  [0, 1, 2, 3, 4],
  [5, 6, 1],
  [2, 2, 2, 6, 0, 3, 10],
];
const importance = [
  [1, 0.5, 1, 1],
  [2, 1],
  [1, 0.25, 1, 0, 1, 1],
];
const batch = batchOf(documents, importance);
const gradientOf = createGradient(tinyConfig);

const lossOf = (weights: Float64Array) =>
  gradientOf(weights, batch, new Float64Array(weights.length)).reduce(
    (sum, loss, i) => sum + batch.importance[i]! * loss,
    0,
  );

describe('createGradient', () => {
  it('gives the cross-entropy of the network as it is described', () => {
    const losses = gradientOf(values, batch, new Float64Array(values.length));
    const expected = documents.flatMap((document) =>
      document.slice(1).map((target, i) => {
        const logits = naive(document.slice(0, i + 1));
        return Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - logits[target]!), 0));
      }),
    );
    expect(losses).toHaveLength(12);
    losses.forEach((loss, i) => expect(loss).toBeCloseTo(expected[i]!, 10));
  });

  // Every weight of the tiny network, in doubles: (L(w + h) − L(w − h)) / 2h is off by some h² and some ε / h.
  it.each(layoutOf(tinyConfig))('is what finite differences say: $name', ({ start, size }) => {
    const gradient = new Float64Array(values.length);
    gradientOf(values, batch, gradient);
    const h = 1e-5;
    const moved = values.slice();
    let largest = 0;
    for (let i = start; i < start + size; i++) {
      moved[i] = values[i]! + h;
      const above = lossOf(moved);
      moved[i] = values[i]! - h;
      const below = lossOf(moved);
      moved[i] = values[i]!;
      expect(Math.abs((above - below) / (2 * h) - gradient[i]!)).toBeLessThan(1e-6);
      largest = Math.max(largest, Math.abs(gradient[i]!));
    }
    expect(largest).toBeGreaterThan(1e-3); // or the comparison says nothing
  });

  it('adds to what is there, and gives the same bits for the same batch after a larger one', () => {
    const once = new Float64Array(values.length);
    gradientOf(values, batch, once);
    gradientOf(values, batchOf([...documents, ...documents]), new Float64Array(values.length));
    const again = new Float64Array(values.length);
    gradientOf(values, batch, again);
    expect(again).toEqual(once);
    const added = new Float64Array(values.length).fill(1);
    gradientOf(values, batch, added);
    added.forEach((value, i) => expect(value).toBeCloseTo(1 + once[i]!, 12));
  });
});
