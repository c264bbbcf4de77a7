import { expect, it } from 'vitest';
import {
  restoreXoshiro256starstar,
  xoshiro256starstar,
} from '../../../src/random/engines/xoshiro256starstar.js';
import { describeEngine64Laws, take64 } from '../engine64Laws.js';

describeEngine64Laws('xoshiro256starstar', {
  open: () => xoshiro256starstar(1),
  openOther: () => xoshiro256starstar(2),
  restore: restoreXoshiro256starstar,
});

// Published: the reference implementation from the state 1, 2, 3, 4, as recorded in Rust's rand_xoshiro.
it('gives the published numbers', () => {
  const engine = restoreXoshiro256starstar({ words: [0, 1, 0, 2, 0, 3, 0, 4], kept: null }, 0);
  expect(take64(engine, 10)).toEqual([
    11520n,
    0n,
    1509978240n,
    1215971899390074240n,
    1216172134540287360n,
    607988272756665600n,
    16172922978634559625n,
    8476171486693032832n,
    10595114339597558777n,
    2904607092377533576n,
  ]);
});

it('refuses to stand at zero for ever', () => {
  const zeros = { words: new Array<number>(8).fill(0), kept: null };
  expect(() => restoreXoshiro256starstar(zeros, 0)).toThrow(/must not all be 0/);
});
