import seedrandom from 'seedrandom';
import { lookUp, SamplescopeError, say } from '../../error.js';
import type { Engine } from '../engine.js';

/** A generator of the seedrandom package: `arc4` (its default), `alea`, `xor128`, … */
export type SeedrandomAlgorithm =
  'arc4' | 'alea' | 'xor128' | 'tychei' | 'xorwow' | 'xorshift7' | 'xor4096';

/** The generators of the seedrandom package, under the names it gives them (`arc4` is its default). */
const generators: Record<SeedrandomAlgorithm, unknown> = {
  arc4: seedrandom,
  alea: seedrandom.alea,
  xor128: seedrandom.xor128,
  tychei: seedrandom.tychei,
  xorwow: seedrandom.xorwow,
  xorshift7: seedrandom.xorshift7,
  xor4096: seedrandom.xor4096,
};

/** What the package itself takes as a seed. Types matter to it: `1` and `'1'` are two seeds. */
export type SeedrandomSeed = string | number | boolean | object;

/** The package's own saved state: numbers, and arrays of numbers. */
export type SeedrandomState = Readonly<Record<string, number | readonly number[]>>;

/** The package's generator: an engine, and the four ways in which it hands out numbers. */
export interface SeedrandomEngine extends Engine {
  readonly name: SeedrandomAlgorithm;
  /** The plain call `prng()`, in [0, 1): 52 bits or more from arc4, 32 bits from all others. */
  uniform(): number;
  /** `prng.double()`, in [0, 1), with 53 bits: twice the bits of `uniform`, except for arc4. */
  double(): number;
  /** `prng.quick()`, in [0, 1), with 32 bits. */
  quick(): number;
  clone(): SeedrandomEngine;
  state(): SeedrandomState;
}

type Source = (
  seed: SeedrandomSeed,
  options: { state: true | SeedrandomState; global: false },
) => {
  (): number;
  double(): number;
  quick(): number;
  int32(): number;
  state(): SeedrandomState;
};

/**
 * A generator of the seedrandom package, started from a seed of any type that the package takes.
 *
 * @throws SamplescopeError `unknown-name` for an algorithm that the package does not have
 * @see https://github.com/davidbau/seedrandom (version 3.0.5; its bits have not changed since 2.4)
 * @example
 * seedrandomEngine('arc4', '42').uniform() // → 0.00701751618236155
 * seedrandomEngine('arc4', 42).uniform() // → 0.0016341939679719736
 */
export function seedrandomEngine(
  algorithm: SeedrandomAlgorithm,
  seed: SeedrandomSeed,
): SeedrandomEngine {
  return start(algorithm, seed, true);
}

/**
 * The generator at a saved place.
 *
 * @throws SamplescopeError `unknown-name` for an algorithm that the package does not have
 * @throws SamplescopeError `malformed` when the state cannot be one of this algorithm
 * @example
 * const engine = seedrandomEngine('alea', 'hello');
 * restoreSeedrandomEngine('alea', engine.state()).uniform() === engine.uniform() // → true
 */
export function restoreSeedrandomEngine(
  algorithm: SeedrandomAlgorithm,
  state: unknown,
): SeedrandomEngine {
  lookUp(say`seedrandom algorithm`, generators, algorithm);
  return start(algorithm, 'any seed: the state replaces it', checkState(algorithm, state));
}

function start(
  algorithm: SeedrandomAlgorithm,
  seed: SeedrandomSeed,
  state: true | SeedrandomState,
): SeedrandomEngine {
  const source = lookUp(say`seedrandom algorithm`, generators, algorithm) as Source;
  // `global: false` keeps the package from ever replacing Math.random.
  const random = source(seed, { state, global: false });
  return {
    name: algorithm,
    next: () => random.int32() >>> 0,
    uniform: random,
    double: () => random.double(),
    quick: () => random.quick(),
    clone: () => start(algorithm, seed, random.state()),
    state: () => random.state(),
  };
}

type Field = { readonly length?: number; readonly holds: (value: number) => boolean };

const index = (size: number): Field => ({
  holds: (value) => Number.isInteger(value) && value >= 0 && value < size,
});
const word: Field = { holds: (value) => value === (value | 0) || value === value >>> 0 };
const fraction: Field = { holds: (value) => value >= 0 && value < 1 };
const words = { x: word, y: word, z: word, w: word };

/** What the package's state of each algorithm holds, so that a damaged one is told from a good one. */
const fields: Readonly<Record<SeedrandomAlgorithm, Readonly<Record<string, Field>>>> = {
  arc4: { i: index(256), j: index(256), S: { ...index(256), length: 256 } },
  alea: { c: word, s0: fraction, s1: fraction, s2: fraction },
  xor128: words,
  tychei: { a: word, b: word, c: word, d: word },
  xorwow: { ...words, v: word, d: word },
  xorshift7: { i: index(8), x: { ...word, length: 8 } },
  xor4096: { i: index(128), w: word, X: { ...word, length: 128 } },
};

function checkState(algorithm: SeedrandomAlgorithm, state: unknown): SeedrandomState {
  const given = (typeof state === 'object' && state !== null ? state : {}) as SeedrandomState;
  for (const [key, { length, holds }] of Object.entries(fields[algorithm])) {
    const value = given[key];
    const numbers: readonly unknown[] = length === undefined ? [value] : asArray(value, length);
    if (numbers.length === 0 || !numbers.every((n) => typeof n === 'number' && holds(n))) {
      throw malformed(algorithm, `its field ${key} is missing or damaged`);
    }
  }
  if (algorithm === 'xor128' && Object.values(given).every((n) => n === 0)) {
    throw malformed(algorithm, 'it is zero for ever');
  }
  if (algorithm === 'arc4' && new Set(given['S'] as readonly number[]).size !== 256) {
    throw malformed(algorithm, 'its field S must hold every byte once');
  }
  return given;
}

function asArray(value: unknown, length: number): readonly unknown[] {
  return Array.isArray(value) && value.length === length ? Array.from(value) : [];
}

function malformed(algorithm: SeedrandomAlgorithm, reason: string): SamplescopeError {
  return new SamplescopeError(
    'malformed',
    `state must be one that ${algorithm} has saved, but ${reason}. Save it again from a stream with state().`,
  );
}
