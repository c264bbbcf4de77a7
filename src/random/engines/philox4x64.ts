import { multiply64 } from './multiply64.js';

/** The upper and lower halves of the two products of a round. */
const product0 = new Uint32Array(4);
const product2 = new Uint32Array(4);

/**
 * Philox4x64: Philox4x32 with words of 64 bits, each written as two of 32, the lower one first. numpy's
 * bit generator Philox is this one.
 *
 * Source: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC11; the constants are
 * those of their library Random123.
 *
 * @param counter Eight 32-bit words, lowest first.
 * @param key Four 32-bit words, lowest first.
 * @param output Takes eight 32-bit words: four of 64 bits.
 * @param rounds Default: 10.
 * @example
 * const output = new Uint32Array(8);
 * philox4x64Block(new Uint32Array(8), new Uint32Array(4), output);
 * [output[1].toString(16), output[0].toString(16)] // → ['16554d9e', 'ca36314c']
 */
export function philox4x64Block(
  counter: Uint32Array,
  key: Uint32Array,
  output: Uint32Array,
  rounds = 10,
): void {
  output.set(counter);
  let k0 = key[0]!;
  let k1 = key[1]!;
  let k2 = key[2]!;
  let k3 = key[3]!;
  for (let round = 0; round < rounds; round++) {
    multiply64(output[1]!, output[0]!, 0xd2e7470e, 0xe14c6c93, product0);
    multiply64(output[5]!, output[4]!, 0xca5a8263, 0x95121157, product2);
    output[0] = product2[2]! ^ output[2]! ^ k0;
    output[1] = product2[3]! ^ output[3]! ^ k1;
    output[2] = product2[0]!;
    output[3] = product2[1]!;
    output[4] = product0[2]! ^ output[6]! ^ k2;
    output[5] = product0[3]! ^ output[7]! ^ k3;
    output[6] = product0[0]!;
    output[7] = product0[1]!;
    const sum0 = k0 + 0x7f4a7c15;
    k0 = sum0 >>> 0;
    k1 = (k1 + 0x9e3779b9 + (sum0 > k0 ? 1 : 0)) >>> 0;
    const sum2 = k2 + 0x84caa73b;
    k2 = sum2 >>> 0;
    k3 = (k3 + 0xbb67ae85 + (sum2 > k2 ? 1 : 0)) >>> 0;
  }
}
