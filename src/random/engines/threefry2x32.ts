/** How far each of eight rounds rotates; then they come again. */
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/**
 * Threefry2x32: two random words from a counter of two words and a key of two. Each round adds, rotates and
 * exclusive-ors, and every fourth mixes the key in: no multiplication at all. JAX's keys stand on it.
 *
 * Source: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC11; it is the cipher
 * Threefish of N. Ferguson et al. without the tweak.
 *
 * @param counter Two 32-bit words.
 * @param key Two 32-bit words.
 * @param output Takes the two words.
 * @param rounds Default: 20.
 * @example
 * const output = new Uint32Array(2);
 * threefry2x32Block(new Uint32Array(2), new Uint32Array(2), output);
 * output[0].toString(16) // → '6b200159'
 */
export function threefry2x32Block(
  counter: Uint32Array,
  key: Uint32Array,
  output: Uint32Array,
  rounds = 20,
): void {
  let k0 = key[0]!;
  let k1 = key[1]!;
  let k2 = 0x1bd11bda ^ k0 ^ k1;
  let x0 = (counter[0]! + k0) | 0;
  let x1 = (counter[1]! + k1) | 0;
  for (let round = 1; round <= rounds; round++) {
    const rotation = ROTATIONS[(round - 1) & 7]!;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << rotation) | (x1 >>> (32 - rotation))) ^ x0;
    if ((round & 3) !== 0) continue;
    [k0, k1, k2] = [k1, k2, k0];
    x0 = (x0 + k0) | 0;
    x1 = (x1 + k1 + (round >>> 2)) | 0;
  }
  output[0] = x0;
  output[1] = x1;
}
