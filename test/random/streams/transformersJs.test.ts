import { describe, expect, it } from 'vitest';
import type { StreamState } from '../../../src/random/stream.js';
import { python } from '../../../src/random/streams/python.js';
import {
  restoreTransformersJs,
  transformersJs,
} from '../../../src/random/streams/transformersJs.js';

describe('transformersJs', () => {
  it.each([0, 1, 42, 2 ** 32 + 5, 2 ** 53 - 1])('draws as Python from %i', (seed) => {
    const [ours, theirs] = [transformersJs(seed), python(seed)];
    expect([ours.random(), ours.gauss(), ours.gauss(1, 2), ours.uniform()]).toEqual([
      theirs.random(),
      theirs.gauss(),
      theirs.gauss(1, 2),
      theirs.uniform(),
    ]);
    const values: [string[], string[]] = [[...'abcdefghijklm'], [...'abcdefghijklm']];
    ours.shuffle(values[0]);
    theirs.shuffle(values[1]);
    expect(values[0]).toEqual(values[1]);
    expect(ours.position).toBe(theirs.position);
  });

  it('takes negative seeds for 0 and cuts off fractions', () => {
    const first = (seed: number) => transformersJs(seed).random();
    expect([first(-5), first(0.5)]).toEqual([first(0), first(0)]);
    expect(first(42.9)).toBe(first(42));
  });

  it('chooses by a walk: it takes away weight after weight', () => {
    const u = transformersJs(42).random();
    const weights = [3, 0, 1, 10, 2];
    let left = u * 16;
    const expected = weights.findIndex((weight) => (left -= weight) < 0);
    expect(transformersJs(42).choices([0, 1, 2, 3, 4], weights)).toBe(expected);
  });

  it('samples from the softmax of the highest logits, best first', () => {
    const logits = [1, 3, 2, 0, -Infinity];
    const powers = [1, Math.exp(-1), Math.exp(-2)];
    const sum = powers.reduce((total, power) => total + power, 0);
    const tokens = [1, 2, 0];
    const stream = transformersJs(42);
    const uniforms = transformersJs(42);
    for (let i = 0; i < 50; i++) {
      let left = uniforms.random();
      const index = powers.findIndex((power) => (left -= power / sum) < 0);
      const { token, score } = stream.sample(logits, 3);
      expect(token).toBe(tokens[index]);
      expect(score).toBeCloseTo(Math.log(powers[index]! / sum), 6);
    }
    expect(stream.position).toBe(100);
  });

  it('keeps one of two normal numbers, also over JSON', () => {
    const stream = transformersJs(42);
    stream.gauss();
    const restored = restoreTransformersJs(
      JSON.parse(JSON.stringify(stream.state())) as StreamState,
    );
    expect(restored.gauss()).toBe(stream.gauss());
  });

  const stream = transformersJs(1);
  it.each<[string, () => unknown, string]>([
    ['NaN', () => transformersJs(NaN), 'out-of-range'],
    ['∞, on which the library never returns', () => transformersJs(Infinity), 'out-of-range'],
    ['to choose from nothing', () => stream.choices([], []), 'out-of-range'],
    ['another number of weights', () => stream.choices([1], [1, 2]), 'out-of-range'],
    ['no logits', () => stream.sample([]), 'empty'],
    ['logits of −∞ alone', () => stream.sample([-Infinity, -Infinity]), 'out-of-range'],
    ['a logit of NaN', () => stream.sample([1, NaN]), 'not-a-number'],
    ['a logit of ∞', () => stream.sample([1, Infinity]), 'out-of-range'],
    ['half a top k', () => stream.sample([1, 2], 0.5), 'out-of-range'],
  ])('refuses %s', (_, action, code) => {
    expect(action).toThrow(expect.objectContaining({ name: 'SamplescopeError', code }));
  });
});
