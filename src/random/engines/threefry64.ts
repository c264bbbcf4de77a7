const ROTATIONS_2 = [16, 42, 12, 31, 16, 32, 24, 21] as const;
const ROTATIONS_4 = [14, 52, 23, 5, 25, 46, 58, 32] as const;
const OTHER_ROTATIONS_4 = [16, 57, 40, 37, 33, 12, 22, 32] as const;
const PARITY = 0x1bd11bdaa9fc1a22n;

/**
 * Threefry2x64: Threefry2x32 with words of 64 bits. No framework here uses it, so it is written to be
 * read, with big integers, and is slow.
 *
 * Source: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC11.
 *
 * @param counter Two 64-bit words.
 * @param key Two 64-bit words.
 * @param rounds Default: 20.
 * @returns Two 64-bit words.
 * @example
 * threefry2x64(new BigUint64Array(2), new BigUint64Array(2))[0].toString(16) // → 'c2b6e3a8c2c69865'
 */
export function threefry2x64(
  counter: BigUint64Array,
  key: BigUint64Array,
  rounds = 20,
): BigUint64Array {
  const keys = [...key, PARITY ^ key[0]! ^ key[1]!];
  const x = counter.map((word, i) => word + keys[i]!);
  for (let round = 1; round <= rounds; round++) {
    mix(x, 0, 1, ROTATIONS_2[(round - 1) & 7]!);
    if (round % 4 === 0) inject(x, keys, round / 4);
  }
  return x;
}

/**
 * Threefry4x64: Threefry4x32 with words of 64 bits.
 *
 * @param counter Four 64-bit words.
 * @param key Four 64-bit words.
 * @param rounds Default: 20.
 * @returns Four 64-bit words.
 * @example
 * threefry4x64(new BigUint64Array(4), new BigUint64Array(4))[0].toString(16) // → '9218ebde6c85537'
 */
export function threefry4x64(
  counter: BigUint64Array,
  key: BigUint64Array,
  rounds = 20,
): BigUint64Array {
  const keys = [...key, key.reduce((parity, word) => parity ^ word, PARITY)];
  const x = counter.map((word, i) => word + keys[i]!);
  for (let round = 1; round <= rounds; round++) {
    const which = (round - 1) & 7;
    const [partner, other] = round % 2 === 1 ? [1, 3] : [3, 1];
    mix(x, 0, partner!, ROTATIONS_4[which]!);
    mix(x, 2, other!, OTHER_ROTATIONS_4[which]!);
    if (round % 4 === 0) inject(x, keys, round / 4);
  }
  return x;
}

/** One round on two words. Storing in the array keeps the lower 64 bits. */
function mix(x: BigUint64Array, a: number, b: number, rotation: number): void {
  x[a]! += x[b]!;
  x[b] = ((x[b]! << BigInt(rotation)) | (x[b]! >> BigInt(64 - rotation))) ^ x[a]!;
}

function inject(x: BigUint64Array, keys: readonly bigint[], step: number): void {
  for (let i = 0; i < x.length; i++) x[i]! += keys[(step + i) % keys.length]!;
  x[x.length - 1]! += BigInt(step);
}
