import type { Mt19937 } from '../../engines/mt19937.js';

/** What a C++ standard library decides for itself about `<random>`. */
export interface CppLibrary {
  /** `generate_canonical<double, 53>`: from two words, the lower one first. */
  canonical(engine: Mt19937): number;
  /** `generate_canonical<float, 24>`: from one word. */
  canonical32(engine: Mt19937): number;
  /** `uniform_int_distribution<long>(0, max)`, for max in [0, 2⁵³). */
  interval(engine: Mt19937, max: number): number;
  /** Which number of a pair a `normal_distribution` gives first: that of the pair's second uniform, or first. */
  readonly secondFirst: boolean;
  /** A `discrete_distribution` with these probabilities, of which there are at least two. */
  discrete(probabilities: Float64Array, uniform: () => number): () => number;
  /** Whether a `discrete_distribution` of fewer than two weights takes a uniform number all the same. */
  readonly drawsForOne: boolean;
  /** What that distribution says its probabilities are. */
  probabilities(probabilities: Float64Array): Float64Array;
  shuffle<T>(engine: Mt19937, values: T[]): void;
}

/** Two words as a double, lower word first: both libraries round the sum, and then scale it. */
export const canonicalOf = (engine: Mt19937): number =>
  (engine.next() + engine.next() * 4294967296) / 18446744073709551616;

/** Running sums. */
export function runningSums(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** Swaps two elements of a list. */
export function swap<T>(values: T[], i: number, j: number): void {
  [values[i], values[j]] = [values[j]!, values[i]!];
}
