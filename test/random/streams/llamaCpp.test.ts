import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cpp } from '../../../src/random/streams/cpp.js';
import {
  llamaCpp,
  llamaCppStreams,
  openLlamaCpp,
  restoreLlamaCpp,
  type LlamaCppName,
} from '../../../src/random/streams/llamaCpp.js';
import { describeStreamLaws } from '../streamLaws.js';

const names = Object.keys(llamaCppStreams) as LlamaCppName[];

describe.each(names)('%s', (name) => {
  describeStreamLaws(name, {
    open: (seed) => openLlamaCpp(name, seed),
    restore: (state) => restoreLlamaCpp(name, state),
    anySeed: fc.integer({ min: 0, max: 2 ** 32 - 2 }).map(String),
  });

  it("draws C++'s doubles", () => {
    expect(llamaCpp(42, name).uniform()).toBe(cpp(42).uniform());
    expect(llamaCpp(42, name).uniform().toFixed(4)).toBe('0.7965');
    expect(llamaCpp(42, name).uniformFloat()).toBe(cpp(42).generateCanonical(1, 'float')[0]);
  });

  it('draws with the probabilities of the softmax, and never what is impossible', () => {
    const stream = llamaCpp(1, name);
    const logits = [Math.log(1), Math.log(3), -Infinity, Math.log(6)];
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) counts[stream.dist(logits)]!++;
    expect(counts[2]).toBe(0);
    // Five standard deviations of a count of 2400 of 4000 are 155: exceeded once in 10⁶ seeds.
    expect(Math.abs(counts[3]! - 2400)).toBeLessThan(155);
    expect(Math.abs(counts[1]! - 1200)).toBeLessThan(145);
  });

  it.each([[[]], [[NaN]], [[-Infinity]], [[Infinity, 1]]])('refuses logits %j', (logits) => {
    expect(() => llamaCpp(1, name).dist(logits)).toThrow(/^logits must be/);
  });
});

describe('the versions of dist', () => {
  it('takes two words a token, and since 2026 also for a lone candidate', () => {
    const position = (name: LlamaCppName, logits: number[]) => {
      const stream = llamaCpp(1, name);
      stream.dist(logits);
      return stream.position;
    };
    expect(names.map((name) => position(name, [1, 2]))).toEqual([2, 2]);
    expect(names.map((name) => position(name, [1]))).toEqual([2, 0]);
  });

  it('sorted before 2026, so the same numbers gave other tokens', () => {
    const logits = [-1, 0.5, 3, 2];
    const drawn = names.map((name) => {
      const stream = llamaCpp(3, name);
      return Array.from({ length: 20 }, () => stream.dist(logits));
    });
    expect(drawn[0]).not.toEqual(drawn[1]);
    const sorted = [3, 2, 0.5, -1];
    const order = [2, 3, 1, 0];
    const stream = llamaCpp(3);
    expect(Array.from({ length: 20 }, () => order[stream.dist(sorted)])).toEqual(drawn[1]);
  });
});

it('refuses the seed that llama.cpp takes for a random one, and others out of range', () => {
  expect(() => llamaCpp(4294967295)).toThrow(/tells llama.cpp to make one up/);
  expect(() => llamaCpp(-1)).toThrow(/^seed must be/);
  expect(() => openLlamaCpp('llama.cpp', 'x')).toThrow(/decimal digits/);
});
