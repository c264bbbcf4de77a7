import { multiply64 } from './multiply64.js';

const product = new Int32Array(4);

/**
 * Philox2x64: Philox2x32 with words of 64 bits, each written as two of 32, the lower one first.
 *
 * Source: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC11.
 *
 * @param counter Four 32-bit words, lowest first.
 * @param key Two 32-bit words, lowest first.
 * @param output Takes four 32-bit words: two of 64 bits.
 * @param rounds Default: 10.
 * @example
 * const output = new Uint32Array(4);
 * philox2x64Block(new Uint32Array(4), new Uint32Array(2), output);
 * [output[1].toString(16), output[0].toString(16)] // → ['ca00a045', '9843d731']
 */
export function philox2x64Block(
  counter: Uint32Array,
  key: Uint32Array,
  output: Uint32Array,
  rounds = 10,
): void {
  output.set(counter);
  let k0 = key[0]!;
  let k1 = key[1]!;
  for (let round = 0; round < rounds; round++) {
    multiply64(output[1]!, output[0]!, 0xd2b74407, 0xb1ce6e93, product);
    output[0] = product[2]! ^ k0 ^ output[2]!;
    output[1] = product[3]! ^ k1 ^ output[3]!;
    output[2] = product[0]!;
    output[3] = product[1]!;
    const sum = k0 + 0x7f4a7c15;
    k0 = sum >>> 0;
    k1 = (k1 + 0x9e3779b9 + (sum > k0 ? 1 : 0)) >>> 0;
  }
}
