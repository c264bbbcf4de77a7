const ROTATIONS_2 = [16, 42, 12, 31, 16, 32, 24, 21] as const;
const ROTATIONS_4 = [14, 52, 23, 5, 25, 46, 58, 32] as const;
const OTHER_ROTATIONS_4 = [16, 57, 40, 37, 33, 12, 22, 32] as const;
const PARITY = 0x1bd11bdaa9fc1a22n;

/**
 * Threefry2x64: Threefry2x32 with words of 64 bits, each written as two of 32, the lower one first. It is written to
 * be read, with big integers, and is slow.
 *
 * Source: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC11.
 *
 * @param counter Four 32-bit words, lowest first.
 * @param key Four 32-bit words, lowest first.
 * @param output Takes four 32-bit words: two of 64 bits.
 * @param rounds Default: 20.
 * @example
 * const output = new Uint32Array(4);
 * threefry2x64Block(new Uint32Array(4), new Uint32Array(4), output);
 * [output[1].toString(16), output[0].toString(16)] // → ['c2b6e3a8', 'c2c69865']
 */
export function threefry2x64Block(
  counter: Uint32Array,
  key: Uint32Array,
  output: Uint32Array,
  rounds = 20,
): void {
  const { x, keys } = start(counter, key);
  for (let round = 1; round <= rounds; round++) {
    mix(x, 0, 1, ROTATIONS_2[(round - 1) & 7]!);
    if (round % 4 === 0) inject(x, keys, round / 4);
  }
  write(x, output);
}

/**
 * Threefry4x64: Threefry4x32 with words of 64 bits.
 *
 * @param counter Eight 32-bit words, lowest first.
 * @param key Eight 32-bit words, lowest first.
 * @param output Takes eight 32-bit words: four of 64 bits.
 * @param rounds Default: 20.
 * @example
 * const output = new Uint32Array(8);
 * threefry4x64Block(new Uint32Array(8), new Uint32Array(8), output);
 * [output[1].toString(16), output[0].toString(16)] // → ['9218ebd', 'e6c85537']
 */
export function threefry4x64Block(
  counter: Uint32Array,
  key: Uint32Array,
  output: Uint32Array,
  rounds = 20,
): void {
  const { x, keys } = start(counter, key);
  for (let round = 1; round <= rounds; round++) {
    const which = (round - 1) & 7;
    const [partner, other] = round % 2 === 1 ? [1, 3] : [3, 1];
    mix(x, 0, partner, ROTATIONS_4[which]!);
    mix(x, 2, other, OTHER_ROTATIONS_4[which]!);
    if (round % 4 === 0) inject(x, keys, round / 4);
  }
  write(x, output);
}

/** The counter with the key added, and the key with its parity. */
function start(counter: Uint32Array, key: Uint32Array) {
  const words = longs(key);
  const keys = [...words, words.reduce((parity, word) => parity ^ word, PARITY)];
  return { x: longs(counter).map((word, i) => word + keys[i]!), keys };
}

const longs = (words: Uint32Array): BigUint64Array =>
  BigUint64Array.from(
    { length: words.length / 2 },
    (_, i) => (BigInt(words[2 * i + 1]!) << 32n) | BigInt(words[2 * i]!),
  );

function write(x: BigUint64Array, output: Uint32Array): void {
  x.forEach((word, i) => {
    output[2 * i] = Number(word & 0xffffffffn);
    output[2 * i + 1] = Number(word >> 32n);
  });
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
