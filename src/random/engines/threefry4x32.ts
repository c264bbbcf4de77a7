/** How far each of eight rounds rotates its two words; then they come again. */
const ROTATIONS = [10, 11, 13, 23, 6, 17, 25, 18] as const;
const OTHER_ROTATIONS = [26, 21, 27, 5, 20, 11, 10, 20] as const;

/**
 * Threefry4x32: four random words from a counter of four words and a key of four, by the same rounds as
 * Threefry2x32 on two pairs, which change partners after each.
 *
 * Source: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC11.
 *
 * @param counter Four 32-bit words.
 * @param key Four 32-bit words.
 * @param output Takes the four words.
 * @param rounds Default: 20.
 * @example
 * const output = new Uint32Array(4);
 * threefry4x32Block(new Uint32Array(4), new Uint32Array(4), output);
 * output[0].toString(16) // → '9c6ca96a'
 */
export function threefry4x32Block(
  counter: Uint32Array,
  key: Uint32Array,
  output: Uint32Array,
  rounds = 20,
): void {
  const [k0, k1, k2, k3] = key as unknown as [number, number, number, number];
  const keys = [k0, k1, k2, k3, 0x1bd11bda ^ k0 ^ k1 ^ k2 ^ k3] as const;
  let x0 = (counter[0]! + k0) | 0;
  let x1 = (counter[1]! + k1) | 0;
  let x2 = (counter[2]! + k2) | 0;
  let x3 = (counter[3]! + k3) | 0;
  for (let round = 1; round <= rounds; round++) {
    const which = (round - 1) & 7;
    x0 = (x0 + x1) | 0;
    x2 = (x2 + x3) | 0;
    x1 = rotated(x1, ROTATIONS[which]!) ^ x0;
    x3 = rotated(x3, OTHER_ROTATIONS[which]!) ^ x2;
    // Change partners. After an even number of rounds all are back in place.
    [x1, x3] = [x3, x1];
    if ((round & 3) !== 0) continue;
    const step = round >>> 2;
    x0 = (x0 + keys[step % 5]!) | 0;
    x1 = (x1 + keys[(step + 1) % 5]!) | 0;
    x2 = (x2 + keys[(step + 2) % 5]!) | 0;
    x3 = (x3 + keys[(step + 3) % 5]! + step) | 0;
  }
  const swapped = (rounds & 1) !== 0;
  output[0] = x0;
  output[1] = swapped ? x3 : x1;
  output[2] = x2;
  output[3] = swapped ? x1 : x3;
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
