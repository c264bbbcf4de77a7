import { say } from '../error.js';
import { checkNumber } from '../numerics/checkNumber.js';
import { log } from '../numerics/log.js';
import { seedrandomStream } from '../random/streams/seedrandom.js';

/** The shape of made-up logits. */
export interface ZipfOptions {
  /** How steeply probabilities fall with the rank; in (0, ∞). Default 1.5. */
  readonly exponent?: number;
  /** How flat the head is, in ranks; in [0, ∞). Default 1. */
  readonly shift?: number;
  /** The seed of the order and of the unevenness. Default `'zipf'`. */
  readonly seed?: string;
}

/**
 * Logits for a vocabulary of the size of a real one, made up and not a model's: where a lesson needs
 * 128 256 of them, the file of a model would be too large to send. Ranked, their probabilities fall as words
 * do in a text, by the law of Zipf and Mandelbrot, 1 / (rank + shift)^exponent, a little unevenly; the ranks
 * are scattered over the vocabulary in a random order.
 *
 * Source: B. Mandelbrot, "An informational theory of the statistical structure of language" (1953), for the law.
 *
 * @param size How many tokens; a whole number ≥ 1.
 * @throws SamplescopeError `out-of-range` or `not-a-number` for a size or a shape outside its range
 * @example
 * zipfLogits(128256).length // → 128256
 * zipfLogits(3)[0] === zipfLogits(3)[0] // → true
 */
export function zipfLogits(
  size: number,
  { exponent = 1.5, shift = 1, seed = 'zipf' }: ZipfOptions = {},
): Float32Array {
  checkNumber('size', size, Number.isInteger(size) && size >= 1, say`a whole number ≥ 1`);
  checkNumber('exponent', exponent, exponent > 0 && exponent < Infinity, say`in (0, ∞)`);
  checkNumber('shift', shift, shift >= 0 && shift < Infinity, say`in [0, ∞)`);
  const stream = seedrandomStream('xorwow', seed);
  const logits = new Float32Array(size);
  for (let rank = 1; rank <= size; rank++) {
    const unevenness = (stream.uniform() + stream.uniform() + stream.uniform() - 1.5) * 0.8;
    logits[rank - 1] = unevenness - exponent * log(rank + shift);
  }
  // Fisher and Yates' shuffle.
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(stream.uniform() * (last + 1));
    [logits[last], logits[other]] = [logits[other]!, logits[last]!];
  }
  return logits;
}
