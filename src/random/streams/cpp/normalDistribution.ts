import { polarPair } from '../polarPair.js';
import type { CppLibrary } from './library.js';

/** A fresh distribution, which keeps one number of each pair for its next call. */
export function normalDistribution(
  { secondFirst }: CppLibrary,
  uniform: () => number,
): () => number {
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const number = kept;
      kept = null;
      return number;
    }
    const [x, y] = polarPair(uniform, true);
    kept = secondFirst ? x : y;
    return secondFirst ? y : x;
  };
}
