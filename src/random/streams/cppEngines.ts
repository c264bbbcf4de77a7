import { lookUp, say } from '../../error.js';
import type { EngineState } from '../engine.js';
import type { Engine64 } from '../engines/engine64.js';
import { minstd, restoreMinstd } from '../engines/minstd.js';
import { mt19937_64, restoreMt19937_64 } from '../engines/mt19937_64.js';
import { bigintOf, parseInteger, type IntegerSeed } from '../integerSeed.js';
import type { Stream, StreamState } from '../stream.js';
import { namesOf, type StreamFamily } from '../streamFamily.js';
import { countOf } from './count.js';
import { positioned } from './positioned.js';

/** The stream of another of C++'s engines, with its words. */
interface CppEngineStream extends Stream {
  readonly name: CppEngineName;
  /** `generator()`. */
  words(count: number): (number | bigint)[];
  clone(): CppEngineStream;
}

/** An engine with what libstdc++ makes of it. */
interface CppEngine {
  /** In the engine's own words. */
  readonly position: number;
  word(): number | bigint;
  /** `generate_canonical<double, 53>`. */
  canonical(): number;
  clone(): CppEngine;
  state(): EngineState;
}

/** How many values `std::minstd_rand` can give: 1 to 2³¹ − 2. */
export const minstdRange = 2147483646;

/** C++'s other engines by the names of their streams, with what their seeds can be. */
export const cppEngines = {
  'cpp-mt19937_64': {
    type: 'mt19937_64',
    bits: 64,
    open: (seed) => ofMt19937_64(mt19937_64(seed)),
    restore: (state, position) => ofMt19937_64(restoreMt19937_64(state, position)),
  },
  'cpp-minstd_rand': {
    type: 'minstd_rand',
    bits: 32,
    open: (seed) => ofMinstd(minstd(Number(seed)), 0),
    restore: (state, position) => ofMinstd(restoreMinstd(state), position),
  },
} as const satisfies Record<
  string,
  {
    readonly type: string;
    readonly bits: 32 | 64;
    open(seed: bigint): CppEngine;
    restore(state: EngineState, position: number): CppEngine;
  }
>;

/** The name of the stream of another of C++'s engines. */
export type CppEngineName = keyof typeof cppEngines;

/**
 * The stream of C++'s `std::mt19937_64 generator(seed)`, whose words have 64 bits, or `std::minstd_rand`, which has
 * 31 bits of state and no more. `uniform()` is `generate_canonical<double, 53>` of GCC's libstdc++: one word of the
 * first, two of the second, the lower one first.
 *
 * A position counts the engine's words.
 *
 * @param seed An integer in [0, 2⁶⁴), or in [0, 2³²) for `cpp-minstd_rand`.
 * @throws SamplescopeError `out-of-range` or `unknown-name`
 * @see libstdc++ of GCC 12, `bits/random.tcc`
 * @example
 * cppStreamOf(42, 'cpp-mt19937_64').uniform() // → 0.755155532954539
 */
export function cppStreamOf(seed: IntegerSeed, name: CppEngineName): CppEngineStream {
  const { bits, open } = lookUp(say`C++ stream`, cppEngines, name);
  const whole = bigintOf(seed, 0n, (1n << BigInt(bits)) - 1n);
  return streamOf(name, String(seed), open(whole));
}

function streamOf(name: CppEngineName, seed: string, engine: CppEngine): CppEngineStream {
  return positioned<CppEngineStream>(() => engine.position, {
    name,
    seed,
    uniform: () => engine.canonical(),
    words: (count) => Array.from({ length: countOf(count) }, () => engine.word()),
    clone: () => streamOf(name, seed, engine.clone()),
    state: () => ({ name, seed, position: engine.position, engine: engine.state() }),
  });
}

/** What rounds to 1 is the double below it. */
const belowOne = (number: number) => (number < 1 ? number : 1 - 1 / 9007199254740992);

function ofMt19937_64(engine: Engine64): CppEngine {
  return {
    get position() {
      return engine.position;
    },
    word() {
      engine.nextUint64();
      return (BigInt(engine.high) << 32n) | BigInt(engine.low);
    },
    canonical() {
      engine.nextUint64();
      return belowOne((engine.high * 4294967296 + engine.low) / 18446744073709551616);
    },
    clone: () => ofMt19937_64(engine.clone()),
    state: () => engine.state(),
  };
}

function ofMinstd(engine: ReturnType<typeof minstd>, start: number): CppEngine {
  let position = start;
  const word = () => {
    position++;
    return engine.next();
  };
  return {
    get position() {
      return position;
    },
    word,
    canonical: () =>
      belowOne((word() - 1 + (word() - 1) * minstdRange) / (minstdRange * minstdRange)),
    clone: () => ofMinstd(engine.clone(), position),
    state: () => engine.state(),
  };
}

/** The streams of C++'s other engines. */
export const cppEngineFamily: StreamFamily<CppEngineName> = {
  names: namesOf(cppEngines),
  open: (name, seed) => cppStreamOf(parseInteger(seed), name),
  restore: (name, { seed, engine, position }: StreamState) =>
    streamOf(name, seed, cppEngines[name].restore(engine, position)),
};
