import { multiplyHigh } from './multiplyHigh.js';

/**
 * Philox4x32: four random words from a counter of four words and a key of two. Each round multiplies two
 * of the words to 64 bits, crosses the halves over and mixes the key in; the key takes a Weyl step.
 *
 * Source: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC11; the constants are
 * those of their library Random123.
 *
 * @param counter Four 32-bit words, lowest first.
 * @param key Two 32-bit words, lowest first.
 * @param output Takes the four words.
 * @param rounds Default: 10, as everybody uses it; 7 pass all tests too.
 * @example
 * const output = new Uint32Array(4);
 * philox4x32Block(new Uint32Array(4), new Uint32Array(2), output);
 * output[0].toString(16) // → '6627e8d5'
 */
export function philox4x32Block(
  counter: Uint32Array,
  key: Uint32Array,
  output: Uint32Array,
  rounds = 10,
): void {
  let c0 = counter[0]!;
  let c1 = counter[1]!;
  let c2 = counter[2]!;
  let c3 = counter[3]!;
  let k0 = key[0]!;
  let k1 = key[1]!;
  for (let round = 0; round < rounds; round++) {
    const high0 = multiplyHigh(c0, 0xd2511f53);
    const high2 = multiplyHigh(c2, 0xcd9e8d57);
    const low0 = Math.imul(c0, 0xd2511f53);
    const low2 = Math.imul(c2, 0xcd9e8d57);
    c0 = high2 ^ c1 ^ k0;
    c1 = low2;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  output[0] = c0;
  output[1] = c1;
  output[2] = c2;
  output[3] = c3;
}
