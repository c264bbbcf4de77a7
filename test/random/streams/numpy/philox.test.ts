import { expect, it } from 'vitest';
import { philox4x64Block } from '../../../../src/random/engines/philox4x64.js';
import { seedSequence } from '../../../../src/random/engines/seedSequence.js';
import { numpyPhilox, restoreNumpyPhilox } from '../../../../src/random/streams/numpy/philox.js';
import { describeEngine64Laws, take64 } from '../../engine64Laws.js';

const key = (seed: number) => seedSequence(seed).generateState(4);

describeEngine64Laws('philox4x64-10', {
  open: () => numpyPhilox(key(1)),
  openOther: () => numpyPhilox(key(2)),
  restore: restoreNumpyPhilox,
});

it('gives the words of blocks 1, 2, …: numpy counts before it makes a block', () => {
  const blocks = [1, 2].flatMap((counter) => {
    const output = new Uint32Array(8);
    philox4x64Block(Uint32Array.of(counter, 0, 0, 0, 0, 0, 0, 0), key(1), output);
    return [0, 2, 4, 6].map((i) => (BigInt(output[i + 1]!) << 32n) | BigInt(output[i]!));
  });
  expect(take64(numpyPhilox(key(1)), 8)).toEqual(blocks);
});

it('carries its counter from word to word', () => {
  const { words, kept } = numpyPhilox(key(1)).state();
  const full = words.map((word, i) => (i < 7 ? 0xffffffff : word));
  const engine = restoreNumpyPhilox({ words: full, kept }, 0);
  engine.nextUint64();
  expect(engine.state().words.slice(0, 8)).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
});

it('refuses an index past its block', () => {
  const { words, kept } = numpyPhilox(key(1)).state();
  const bad = { words: [...words.slice(0, -1), 5], kept };
  expect(() => restoreNumpyPhilox(bad, 0)).toThrow(/index must be in/);
});
