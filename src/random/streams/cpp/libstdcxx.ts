import type { Mt19937 } from '../../engines/mt19937.js';
import { multiplyHigh } from '../../engines/multiplyHigh.js';
import { firstAtLeast } from '../searchSorted.js';
import { canonicalOf, runningSums, swap, type CppLibrary } from './library.js';

const WORD = 4294967296;

/**
 * GCC's standard library.
 *
 * @see `bits/random.tcc`, `bits/uniform_int_dist.h` and `bits/stl_algo.h` of GCC 12 to 16
 */
export const libstdcxx: CppLibrary = {
  // Where rounding gives 1, the largest number below it comes instead.
  canonical: (engine) => Math.min(canonicalOf(engine), 1 - 1 / 9007199254740992),
  canonical32: (engine) => Math.min(Math.fround(engine.next()) / WORD, 1 - 1 / 16777216),
  interval,
  secondFirst: true,
  discrete(probabilities, uniform) {
    const cumulative = runningSums(probabilities);
    cumulative[cumulative.length - 1] = 1;
    return () => firstAtLeast(cumulative, uniform());
  },
  drawsForOne: false,
  probabilities: (probabilities) => probabilities,
  shuffle,
};

/** Lemire's method for up to 32 bits, though for a range of one it takes a word all the same. */
function interval(engine: Mt19937, max: number): number {
  if (max === WORD - 1) return engine.next();
  if (max >= WORD) return wideInterval(engine, max);
  const choices = max + 1;
  const rest = (WORD - choices) % choices;
  for (;;) {
    const word = engine.next();
    if (Math.imul(word, choices) >>> 0 >= rest) return multiplyHigh(word, choices);
  }
}

/** Draws the upper part by itself, adds a word, and starts again where that exceeds the range. */
function wideInterval(engine: Mt19937, max: number): number {
  for (;;) {
    const upper = interval(engine, Math.floor(max / WORD));
    const value = upper * WORD + engine.next();
    if (value <= max) return value;
  }
}

/**
 * Every element swaps with one at or before it. While two positions fit into one word, it draws them
 * together, as one number below the product of their ranges.
 */
function shuffle<T>(engine: Mt19937, values: T[]): void {
  const size = values.length;
  if (size === 0) return;
  if (Math.floor((WORD - 1) / size) < size) {
    for (let i = 1; i < size; i++) swap(values, i, interval(engine, i));
    return;
  }
  let i = 1;
  if (size % 2 === 0) swap(values, i++, interval(engine, 1));
  for (; i < size; i += 2) {
    const pair = interval(engine, (i + 1) * (i + 2) - 1);
    swap(values, i, Math.floor(pair / (i + 2)));
    swap(values, i + 1, pair % (i + 2));
  }
}
