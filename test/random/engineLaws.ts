import { describe, expect, it } from 'vitest';
import type { Engine, EngineState } from '../../src/random/engine.js';

/** An engine under test: fresh from some seed, from another one, and from a saved state. */
export interface EngineUnderTest {
  open(): Engine;
  openOther(): Engine;
  restore(state: EngineState): Engine;
  /** One above the largest word that it makes. Default: 2³². */
  end?: number;
}

const take = (engine: Engine, count: number) => Array.from({ length: count }, () => engine.next());

/** The laws that every engine obeys. */
export function describeEngineLaws(
  name: string,
  { open, openOther, restore, end = 2 ** 32 }: EngineUnderTest,
): void {
  describe(`laws of the engine ${name}`, () => {
    it('knows its name', () => expect(open().name).toBe(name));

    it('gives the same words for the same seed, and others for another', () => {
      const words = take(open(), 20);
      expect(take(open(), 20)).toEqual(words);
      expect(take(openOther(), 20)).not.toEqual(words);
    });

    it('gives whole numbers from all of its range', () => {
      const words = take(open(), 3200);
      expect(words.every((word) => Number.isInteger(word) && word >= 0 && word < end)).toBe(true);
      // 16 bins of 3200 words: chi-squared with 15 degrees of freedom exceeds 44.26 for one seed in 10 000.
      const bins = new Array<number>(16).fill(0);
      for (const word of words) bins[Math.floor((word / end) * 16)]! += 1;
      const expected = words.length / 16;
      const distance = bins.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
      expect(distance).toBeLessThan(44.26);
    });

    it.each([0, 1, 2, 3, 311, 623, 624, 625, 1000])(
      'clones and restores after %i words',
      (before) => {
        const engine = open();
        take(engine, before);
        const clone = engine.clone();
        const state = engine.state();
        const saved = JSON.parse(JSON.stringify(state)) as EngineState;
        expect(saved).toEqual(state);
        const ahead = take(engine, 700);
        expect(take(clone, 700)).toEqual(ahead);
        expect(take(restore(saved), 700)).toEqual(ahead);
        expect(clone.state()).toEqual(engine.state());
        expect(state).toEqual(saved);
      },
    );

    it('refuses a state that cannot be its own', () => {
      const good = open().state();
      expect(() => restore(good)).not.toThrow();
      const keys = Object.keys(good);
      const damaged = keys.flatMap((key) =>
        [undefined, 'x', -1, 0.5, 2 ** 60, [], [0.5, 1]].map((bad) => ({ ...good, [key]: bad })),
      );
      for (const bad of [undefined, null, {}, ...damaged]) {
        expect(() => restore(bad as EngineState), JSON.stringify(bad)).toThrow(
          expect.objectContaining({ name: 'SamplescopeError' }),
        );
      }
    });
  });
}
