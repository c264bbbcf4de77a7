import { lookUp, say } from '../../error.js';
import { philox2x32Block } from '../engines/philox2x32.js';
import { philox2x64Block } from '../engines/philox2x64.js';
import { philox4x32Block } from '../engines/philox4x32.js';
import { philox4x64Block } from '../engines/philox4x64.js';
import { threefry2x32Block } from '../engines/threefry2x32.js';
import { threefry4x32Block } from '../engines/threefry4x32.js';
import { threefry2x64Block, threefry4x64Block } from '../engines/threefry64.js';
import { bigintOf, parseInteger, type IntegerSeed } from '../integerSeed.js';
import type { Stream, StreamState } from '../stream.js';
import { namesOf, type StreamFamily } from '../streamFamily.js';
import { countOf } from './count.js';
import { positioned } from './positioned.js';

/** Random123's stream, with its words. */
interface Random123Stream extends Stream {
  readonly name: Random123Name;
  /** `engine()`: words of 32 bits, or of 64, one each. */
  words(count: number): (number | bigint)[];
  clone(): Random123Stream;
}

/**
 * Random123's algorithms by the names of their streams: a keyed bijection, which turns a counter and a key into as
 * many words as the counter has. All words are written as 32-bit ones, the lowest first.
 */
export const random123Algorithms = {
  'random123-philox4x32': { type: 'Philox4x32', block: philox4x32Block, words: 4, bits: 32 },
  'random123-philox2x32': { type: 'Philox2x32', block: philox2x32Block, words: 2, bits: 32 },
  'random123-philox4x64': { type: 'Philox4x64', block: philox4x64Block, words: 4, bits: 64 },
  'random123-philox2x64': { type: 'Philox2x64', block: philox2x64Block, words: 2, bits: 64 },
  'random123-threefry4x32': { type: 'Threefry4x32', block: threefry4x32Block, words: 4, bits: 32 },
  'random123-threefry2x32': { type: 'Threefry2x32', block: threefry2x32Block, words: 2, bits: 32 },
  'random123-threefry4x64': { type: 'Threefry4x64', block: threefry4x64Block, words: 4, bits: 64 },
  'random123-threefry2x64': { type: 'Threefry2x64', block: threefry2x64Block, words: 2, bits: 64 },
} as const;

/** The name of one of Random123's streams. */
export type Random123Name = keyof typeof random123Algorithms;

/**
 * Random123's stream: `r123::Engine<r123::Philox4x32> engine(seed)`. The seed is the lowest word of the key, the counter
 * goes up from 1, and the words of a block are given out from the last to the first, as that engine does it.
 * `uniform()` is `u01fixedpt_closed_open_32_double` or `…_64_double` of a word. No place is further than another: any
 * block can be made at any time.
 *
 * A position counts words, of 32 or of 64 bits.
 *
 * @param seed An integer in [0, 2³²), or in [0, 2⁶⁴) where words have 64 bits.
 * @throws SamplescopeError `out-of-range` or `unknown-name`
 * @see J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC11, and Random123's conventional/Engine.hpp
 * @example
 * random123(42, 'random123-philox4x32').words(2) // → [1951270651, 2207210094]
 */
export function random123(seed: IntegerSeed, name: Random123Name): Random123Stream {
  return streamOf(name, seed, 0);
}

function streamOf(name: Random123Name, seed: IntegerSeed, start: number): Random123Stream {
  const { type, block, words, bits } = lookUp(say`Random123 stream`, random123Algorithms, name);
  const each = bits / 32;
  const key = new Uint32Array((type.startsWith('Philox') ? words / 2 : words) * each);
  const lowest = bigintOf(seed, 0n, (1n << BigInt(bits)) - 1n);
  key[0] = Number(lowest & 0xffffffffn);
  if (each === 2) key[1] = Number(lowest >> 32n);
  const counter = new Uint32Array(words * each);
  const output = new Uint32Array(words * each);
  let position = start;
  let made = 0;
  /** Where in the output the next word begins. */
  const next = () => {
    const wanted = Math.floor(position / words) + 1;
    if (wanted !== made) {
      counter[0] = wanted;
      counter[1] = wanted / 4294967296;
      block(counter, key, output);
      made = wanted;
    }
    return each * (words - 1 - (position++ % words));
  };
  const word = () => {
    const i = next();
    return each === 1 ? output[i]! : (BigInt(output[i + 1]!) << 32n) | BigInt(output[i]!);
  };
  return positioned<Random123Stream>(() => position, {
    name,
    seed: String(seed),
    uniform() {
      const i = next();
      return each === 1
        ? output[i]! / 4294967296
        : (output[i + 1]! * 2097152 + (output[i]! >>> 11)) / 9007199254740992;
    },
    words: (count) => Array.from({ length: countOf(count) }, word),
    clone: () => streamOf(name, seed, position),
    // The seed and the place are all that there is to know.
    state: () => ({ name, seed: String(seed), position, engine: {} }),
  });
}

/** Random123's streams. */
export const random123Family: StreamFamily<Random123Name> = {
  names: namesOf(random123Algorithms),
  open: (name, seed) => random123(parseInteger(seed), name),
  restore: (name, { seed, position }: StreamState) => streamOf(name, parseInteger(seed), position),
};
