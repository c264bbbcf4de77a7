import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stream, StreamState } from '../../src/random/stream.js';

/** How a stream under test is opened and restored; `anySeed` makes seeds that it accepts. */
export interface StreamUnderTest {
  open(seed: string): Stream;
  restore(state: StreamState): Stream;
  anySeed: fc.Arbitrary<string>;
}

const take = (stream: Stream, count: number) =>
  Array.from({ length: count }, () => stream.uniform());
const throughJson = (state: StreamState) => JSON.parse(JSON.stringify(state)) as StreamState;

/** The laws that every stream obeys, whatever framework it follows. */
export function describeStreamLaws(
  name: string,
  { open, restore, anySeed }: StreamUnderTest,
): void {
  const count = fc.integer({ min: 0, max: 40 });
  const law = (check: (seed: string, before: number) => void) =>
    fc.assert(fc.property(anySeed, count, check), { numRuns: 60, seed: 20 });

  describe(`laws of ${name}`, () => {
    it('knows its name and seed and starts at 0', () => {
      law((seed) => {
        const stream = open(seed);
        expect([stream.name, stream.position]).toEqual([name, 0]);
        expect(open(stream.seed).uniform()).toBe(stream.uniform());
      });
    });

    it('gives the same numbers for the same seed', () => {
      law((seed, before) => {
        expect(take(open(seed), before)).toEqual(take(open(seed), before));
      });
    });

    it('gives other numbers for another seed', () => {
      expect(take(open('12345678'), 3)).not.toEqual(take(open('12345679'), 3));
    });

    it('stays in [0, 1), spread over all of it', () => {
      const numbers = take(open('87654321'), 4000);
      expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true);
      // 16 bins of 4000 numbers: chi-squared with 15 degrees of freedom is above 44.26 once in 10 000 seeds.
      const bins = new Array<number>(16).fill(0);
      for (const x of numbers) bins[Math.floor(x * 16)]! += 1;
      expect(bins.reduce((sum, n) => sum + ((n - 250) * (n - 250)) / 250, 0)).toBeLessThan(44.26);
    });

    it('moves its position by the same step for every number', () => {
      law((seed, before) => {
        const stream = open(seed);
        stream.uniform();
        const step = stream.position;
        take(stream, before);
        expect(step).toBeGreaterThan(0);
        expect(stream.position).toBe(step * (before + 1));
      });
    });

    it('clones into two streams that do not touch each other', () => {
      law((seed, before) => {
        const stream = open(seed);
        take(stream, before);
        const clone = stream.clone();
        expect(clone.position).toBe(stream.position);
        const ahead = take(clone, 7);
        expect(take(stream, 7)).toEqual(ahead);
        expect(clone.state()).toEqual(stream.state());
      });
    });

    it('goes on with the same numbers after a journey through JSON', () => {
      law((seed, before) => {
        const stream = open(seed);
        take(stream, before);
        const saved = throughJson(stream.state());
        expect(saved).toEqual(stream.state());
        const ahead = take(stream, 50);
        const restored = restore(saved);
        expect([restored.name, restored.seed]).toEqual([name, stream.seed]);
        expect(take(restored, 50)).toEqual(ahead);
        expect(restored.state()).toEqual(stream.state());
      });
    });

    it('saves a state that later numbers do not change', () => {
      const stream = open('12345678');
      const saved = stream.state();
      const copy = throughJson(saved);
      take(stream, 30);
      expect(saved).toEqual(copy);
    });
  });
}
