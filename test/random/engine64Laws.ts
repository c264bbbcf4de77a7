import { describe, expect, it } from 'vitest';
import type { EngineState } from '../../src/random/engine.js';
import type { Engine64 } from '../../src/random/engines/engine64.js';
import { describeEngineLaws } from './engineLaws.js';

/** An engine of 64-bit outputs under test. */
export interface Engine64UnderTest {
  open(): Engine64;
  openOther(): Engine64;
  restore(state: EngineState, position: number): Engine64;
}

/** The next outputs of an engine, as big integers. */
export const take64 = (engine: Engine64, count: number): bigint[] =>
  Array.from({ length: count }, () => {
    engine.nextUint64();
    return (BigInt(engine.high) << 32n) | BigInt(engine.low);
  });

/** The laws of every engine, and of those with 64-bit outputs. */
export function describeEngine64Laws(
  name: string,
  { open, openOther, restore }: Engine64UnderTest,
): void {
  describeEngineLaws(name, { open, openOther, restore: (state) => restore(state, 0) });

  describe(`laws of the 64-bit engine ${name}`, () => {
    it('hands out the lower half first and keeps the upper one, also across 64-bit outputs', () => {
      const [a, b, c] = take64(open(), 3);
      const engine = open();
      const halves = [
        engine.next(),
        take64(engine, 1)[0],
        engine.next(),
        engine.next(),
        engine.next(),
      ];
      const low = (value: bigint) => Number(value & 0xffffffffn);
      const high = (value: bigint) => Number(value >> 32n);
      expect(halves).toEqual([low(a!), b, high(a!), low(c!), high(c!)]);
    });

    it('makes a double of the upper 53 bits', () => {
      const [a] = take64(open(), 1);
      expect(open().double()).toBe(Number(a! >> 11n) / 2 ** 53);
    });

    it('counts its outputs, also after a journey through JSON', () => {
      const engine = open();
      expect(engine.position).toBe(0);
      engine.next();
      engine.next();
      engine.next();
      take64(engine, 2);
      engine.double();
      expect(engine.position).toBe(5);
      expect(engine.clone().position).toBe(5);
      const restored = restore(JSON.parse(JSON.stringify(engine.state())) as EngineState, 5);
      expect(restored.next()).toBe(engine.next());
      expect(restored.position).toBe(5);
    });
  });
}
