import { philox2x32Block } from '../../../src/random/engines/philox2x32.js';
import { philox2x64Block } from '../../../src/random/engines/philox2x64.js';
import { philox4x32Block } from '../../../src/random/engines/philox4x32.js';
import { philox4x64Block } from '../../../src/random/engines/philox4x64.js';
import { threefry2x32Block } from '../../../src/random/engines/threefry2x32.js';
import { threefry4x32Block } from '../../../src/random/engines/threefry4x32.js';
import { threefry2x64Block, threefry4x64Block } from '../../../src/random/engines/threefry64.js';
import type { Case, Family } from '../family.js';

const blocks = {
  philox2x32: philox2x32Block,
  philox4x32: philox4x32Block,
  philox2x64: philox2x64Block,
  philox4x64: philox4x64Block,
  threefry2x32: threefry2x32Block,
  threefry4x32: threefry4x32Block,
  threefry2x64: threefry2x64Block,
  threefry4x64: threefry4x64Block,
};

/** Hexadecimal words as 32-bit ones, the lower half of a long one first. */
const wordsOf = (hex: readonly string[]): Uint32Array =>
  Uint32Array.from(
    hex.flatMap((word) => (word.length === 8 ? [word] : [word.slice(8), word.slice(0, 8)])),
    (word) => parseInt(word, 16),
  );

const hexOf = (word: number): string => word.toString(16).padStart(8, '0');

const run = (name: keyof typeof blocks, rounds: number) => (given: Case) => {
  const counter = wordsOf(given.params.ctr);
  const output = new Uint32Array(counter.length);
  blocks[name](counter, wordsOf(given.params.key), output, rounds);
  const words = Array.from(output, hexOf);
  if (name.endsWith('32')) return words;
  return words.flatMap((low, i) => (i % 2 === 0 ? [words[i + 1]! + low] : []));
};

/** The known answers of Random123: every algorithm with every number of rounds that the library has. */
export const family: Family = {
  ops: Object.fromEntries(
    [7, 8, 9, 10, 11, 12, 13, 16, 20, 32, 72].flatMap((rounds) =>
      (Object.keys(blocks) as (keyof typeof blocks)[]).map(
        (name) => [`${name}-${rounds}`, run(name, rounds)] as const,
      ),
    ),
  ),
};
