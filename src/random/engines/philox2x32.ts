import { multiplyHigh } from './multiplyHigh.js';

/**
 * Philox2x32: two random words from a counter of two words and a key of one. The smallest of its family:
 * one product a round, which is good to follow by hand.
 *
 * Source: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC11.
 *
 * @param counter Two 32-bit words, lowest first.
 * @param key One 32-bit word.
 * @param output Takes the two words.
 * @param rounds Default: 10.
 * @example
 * const output = new Uint32Array(2);
 * philox2x32Block(new Uint32Array(2), new Uint32Array(1), output);
 * output[0].toString(16) // → 'ff1dae59'
 */
export function philox2x32Block(
  counter: Uint32Array,
  key: Uint32Array,
  output: Uint32Array,
  rounds = 10,
): void {
  let c0 = counter[0]!;
  let c1 = counter[1]!;
  let k = key[0]!;
  for (let round = 0; round < rounds; round++) {
    const high = multiplyHigh(c0, 0xd256d193);
    const low = Math.imul(c0, 0xd256d193);
    c0 = high ^ k ^ c1;
    c1 = low;
    k = (k + 0x9e3779b9) | 0;
  }
  output[0] = c0;
  output[1] = c1;
}
