import { describe, expect, it } from 'vitest';
import { softmax } from '../../src/distribution/softmax.js';
import { zipfLogits } from '../../src/model/zipfLogits.js';

/** The slope of log probability over log rank, by least squares. */
function slopeOf(probabilities: Float64Array, from: number, to: number): number {
  const ranked = Float64Array.from(probabilities).sort().reverse();
  const points = Array.from(ranked.subarray(from, to), (p, i) => [
    Math.log(from + i + 1),
    Math.log(p),
  ]);
  const mean = (axis: number) =>
    points.reduce((sum, point) => sum + point[axis]!, 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const products = points.map((point) => [(point[0]! - x) * (point[1]! - y), (point[0]! - x) ** 2]);
  const sum = (axis: number) => products.reduce((total, product) => total + product[axis]!, 0);
  return sum(0) / sum(1);
}

describe('zipfLogits', () => {
  const logits = zipfLogits(20_000, { exponent: 1.4, shift: 2 });

  it('falls with the rank as it is told', () => {
    expect(slopeOf(softmax(logits), 100, 19_000)).toBeCloseTo(-1.4, 1);
  });

  it('is scattered over the vocabulary', () => {
    const half = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0);
    const [first, second] = [half(logits.subarray(0, 10_000)), half(logits.subarray(10_000))];
    expect(Math.abs(first - second) / Math.abs(first)).toBeLessThan(0.01);
  });

  it('is the same for the same seed and another for another', () => {
    expect(zipfLogits(100, { seed: 'a' })).toEqual(zipfLogits(100, { seed: 'a' }));
    expect(zipfLogits(100, { seed: 'a' })).not.toEqual(zipfLogits(100, { seed: 'b' }));
  });

  it('refuses what has no shape', () => {
    expect(() => zipfLogits(0)).toThrow('size must be a whole number ≥ 1, got 0');
    expect(() => zipfLogits(9, { exponent: 0 })).toThrow('exponent must be in (0, ∞), got 0');
    expect(() => zipfLogits(9, { shift: -1 })).toThrow('shift must be in [0, ∞), got -1');
  });
});
