import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmax } from '../../../src/distribution/index.js';
import { applyChain, createProcessor, temperature } from '../../../src/sampling/index.js';

const at = { context: [], step: 0 };
const finite = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
  minLength: 1,
  maxLength: 20,
});

describe('temperature', () => {
  it('leaves the logits as they are and says by what softmax shall divide them', () => {
    const logits = new Float64Array([1, 2]);
    const scores = temperature(0.5).apply({ logits, temperature: 1 }, at);
    expect(scores.logits).toEqual(logits);
    expect(scores.temperature).toBe(0.5);
  });

  it('twice in a chain multiplies', () => {
    const chain = [temperature(0.5), temperature(4)];
    const { processed, stages } = applyChain(chain, new Float64Array([1, 2]), at);
    expect(processed.temperature).toBe(2);
    expect(stages.map(({ scores }) => scores.temperature)).toEqual([0.5, 2]);
  });

  it('0 keeps only the first maximum, whatever the logits, and does not write to them', () => {
    fc.assert(
      fc.property(finite, (values) => {
        const logits = Float64Array.from(values);
        const scores = temperature(0).apply({ logits, temperature: 1 }, at);
        const first = values.indexOf(Math.max(...values));
        expect(Array.from(softmax(scores.logits, scores.temperature))).toEqual(
          values.map((_, token) => (token === first ? 1 : 0)),
        );
        expect(Array.from(logits)).toEqual(values);
      }),
    );
  });

  it('0 is not the limit T → 0: that one shares the mass among tied maxima', () => {
    const tied = new Float64Array([3, 3, 1]);
    expect(Array.from(softmax(tied, 1e-6))).toEqual([0.5, 0.5, 0]);
    const { processed } = applyChain([temperature(0)], tied, at);
    expect(Array.from(softmax(processed.logits))).toEqual([1, 0, 0]);
  });

  it('0 says that it is greedy', () => {
    expect(temperature(0).description).toContain('greedy');
    expect(temperature(-0).description).toContain('greedy');
    expect(temperature(0.8).description).not.toContain('greedy');
  });

  it('keeps the argmax', () => {
    fc.assert(
      fc.property(finite, fc.double({ min: 0, max: 100, noNaN: true }), (values, T) => {
        const scores = temperature(T).apply(
          { logits: Float64Array.from(values), temperature: 1 },
          at,
        );
        const probabilities = softmax(scores.logits, scores.temperature);
        expect(probabilities[values.indexOf(Math.max(...values))]).toBe(Math.max(...probabilities));
      }),
    );
  });

  it.each([
    [-1, 'out-of-range', 'temperature must be a number in [0, ∞), got -1'],
    [Infinity, 'out-of-range', 'got Infinity'],
    [-Infinity, 'out-of-range', 'got -Infinity'],
    [NaN, 'not-a-number', 'got NaN'],
    ['0.8' as unknown as number, 'not-a-number', 'got "0.8"'],
    [null as unknown as number, 'not-a-number', 'got null'],
  ])('refuses %s', (T, code, message) => {
    expect(() => temperature(T)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) as string }),
    );
  });
});

describe('createProcessor', () => {
  it.each([
    [{}, 'must be an object of one key'],
    [{ temperature: 1, topK: 2 }, 'must be an object of one key'],
    [{ temprature: 1 }, 'processor must be one of temperature, '],
    [{ toString: 1 }, 'got "toString"'],
  ])('refuses %o', (spec, message) => {
    expect(() => createProcessor(spec as { temperature: number })).toThrow(message);
  });
});
