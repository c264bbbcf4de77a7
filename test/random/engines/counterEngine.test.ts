import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngineState } from '../../../src/random/engine.js';
import type { CounterEngine } from '../../../src/random/engines/counterEngine.js';
import {
  philox4x32,
  philox4x32Block,
  restorePhilox4x32,
} from '../../../src/random/engines/philox4x32.js';
import {
  restoreThreefry2x32,
  threefry2x32,
  threefry2x32Block,
} from '../../../src/random/engines/threefry2x32.js';
import {
  restoreThreefry4x32,
  threefry4x32,
  threefry4x32Block,
} from '../../../src/random/engines/threefry4x32.js';
import { describeEngineLaws } from '../engineLaws.js';

interface UnderTest {
  name: string;
  open: (key: number[], counter?: number[]) => CounterEngine;
  restore: (state: EngineState) => CounterEngine;
  block: typeof philox4x32Block;
  width: number;
  keyWidth: number;
}

const engines: UnderTest[] = [
  {
    name: 'philox4x32-10',
    open: philox4x32,
    restore: restorePhilox4x32,
    block: philox4x32Block,
    width: 4,
    keyWidth: 2,
  },
  {
    name: 'threefry2x32-20',
    open: threefry2x32,
    restore: restoreThreefry2x32,
    block: threefry2x32Block,
    width: 2,
    keyWidth: 2,
  },
  {
    name: 'threefry4x32-20',
    open: threefry4x32,
    restore: restoreThreefry4x32,
    block: threefry4x32Block,
    width: 4,
    keyWidth: 4,
  },
];

const WORD = 2 ** 32;

describe.each(engines)('$name', ({ name, open, restore, block, width, keyWidth }) => {
  const key = Array.from({ length: keyWidth }, (_, i) => 42 + i);
  const zeros = new Array<number>(width).fill(0);

  describeEngineLaws(name, {
    open: () => open(key),
    openOther: () => open(key.map((word) => word + 1)),
    restore,
  });

  it('hands out the words of block after block', () => {
    const engine = open(key);
    const output = new Uint32Array(width);
    for (let i = 0; i < 5; i++) {
      const counter = Uint32Array.from(zeros);
      counter[0] = i;
      block(counter, Uint32Array.from(key), output);
      expect(Array.from({ length: width }, () => engine.next())).toEqual([...output]);
    }
  });

  it('goes to any place at once', () => {
    const sequence = open(key);
    const words = Array.from({ length: 60 }, () => sequence.next());
    fc.assert(
      fc.property(fc.nat(59), fc.nat(59), (first, second) => {
        const engine = open(key);
        for (const place of [first, second]) {
          engine.seek(place);
          expect([engine.position, engine.next()]).toEqual([place, words[place]]);
          expect(engine.position).toBe(place + 1);
        }
      }),
      { seed: 4 },
    );
  });

  it('carries from one word of the counter to the next', () => {
    const engine = open(key, [WORD - 1, ...zeros.slice(1)]);
    engine.seek(width);
    const carried = open(key, [0, 1, ...zeros.slice(2)]);
    expect(engine.next()).toBe(carried.next());
    const far = open(key);
    far.seek(WORD * width);
    expect(far.next()).toBe(open(key, [0, 1, ...zeros.slice(2)]).next());
    const around = open(key, new Array<number>(width).fill(WORD - 1));
    around.seek(width);
    expect(around.next()).toBe(open(key).next());
  });

  it('refuses places, keys and counters that it does not have', () => {
    for (const place of [-1, 0.5, NaN, 2 ** 53]) {
      expect(() => open(key).seek(place)).toThrow(/^position must be an integer in \[0, 2⁵³\)/);
    }
    for (const bad of [[], [...key, 0], key.map(() => -1), key.map(() => WORD)]) {
      expect(() => open(bad)).toThrow(/^key must be/);
      expect(() => open(key, bad)).toThrow(/^counter must be/);
    }
  });
});
