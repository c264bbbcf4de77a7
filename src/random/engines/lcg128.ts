/** 2⁻³². */
export const PER_WORD = 2.3283064365386963e-10;

/**
 * One step of a linear congruential generator modulo 2¹²⁸, state · multiplier + increment: the heart of
 * both PCG64s. `Math.imul` gives each column's lower word exactly; what it carries comes from products in
 * doubles, less that word, which leaves a multiple of 2³² to a part in 2¹⁸: near enough to round. That takes
 * half as many multiplications as integers of 16 bits would.
 *
 * @param words State in words 0 to 3, increment in words 4 to 7, each with the highest word first.
 * @param m3 The multiplier's highest word, and so on down to `m0`.
 */
export function stepLcg128(
  words: Int32Array,
  m3: number,
  m2: number,
  m1: number,
  m0: number,
): void {
  const a2 = words[1]!;
  const a1 = words[2]!;
  const a0 = words[3]!;
  const i2 = words[5]!;
  const i1 = words[6]!;
  const i0 = words[7]!;
  const d2 = a2 >>> 0;
  const d1 = a1 >>> 0;
  const d0 = a0 >>> 0;
  const low0 = (Math.imul(a0, m0) + i0) | 0;
  const carry1 = (d0 * m0 + ((i0 >>> 0) - (low0 >>> 0))) * PER_WORD;
  const low1 = (((carry1 + 0.5) | 0) + Math.imul(a0, m1) + Math.imul(a1, m0) + i1) | 0;
  const carry2 = (d0 * m1 + d1 * m0 + (carry1 + (i1 >>> 0) - (low1 >>> 0))) * PER_WORD;
  const low2 =
    (((carry2 + 0.5) | 0) + Math.imul(a0, m2) + Math.imul(a1, m1) + Math.imul(a2, m0) + i2) | 0;
  const carry3 = (d0 * m2 + d1 * m1 + d2 * m0 + (carry2 + (i2 >>> 0) - (low2 >>> 0))) * PER_WORD;
  words[0] =
    ((carry3 + 0.5) | 0) +
    Math.imul(a0, m3) +
    Math.imul(a1, m2) +
    Math.imul(a2, m1) +
    Math.imul(words[0]!, m0) +
    words[4]!;
  words[1] = low2;
  words[2] = low1;
  words[3] = low0;
}

/** The multiplier of PCG64, 0x2360ed051fc65da44385df649fccf645. */
function stepPcg64(words: Int32Array): void {
  stepLcg128(words, 0x2360ed05, 0x1fc65da4, 0x4385df64, 0x9fccf645);
}

/**
 * The memory of a PCG64 after seeding, as its author does it: the increment is made odd, and the state
 * stepped, moved by the initial state, and stepped again.
 *
 * @param seed Eight 32-bit words, as `seedSequence(…).generateState(8)` gives them: two 128-bit numbers,
 *   the initial state and the sequence, each as its upper and lower 64 bits, each of those lowest word first.
 */
export function seedLcg128(seed: ArrayLike<number>): Int32Array {
  const [sequence3, sequence2, sequence1, sequence0] = [seed[5]!, seed[4]!, seed[7]!, seed[6]!];
  const words = new Int32Array(8);
  words[4] = (sequence3 << 1) | (sequence2 >>> 31);
  words[5] = (sequence2 << 1) | (sequence1 >>> 31);
  words[6] = (sequence1 << 1) | (sequence0 >>> 31);
  words[7] = (sequence0 << 1) | 1;
  stepPcg64(words);
  let carry = 0;
  for (const [word, added] of [seed[2]!, seed[3]!, seed[0]!, seed[1]!].entries()) {
    const sum = (words[3 - word]! >>> 0) + added + carry;
    words[3 - word] = sum;
    carry = Math.floor(sum * PER_WORD);
  }
  stepPcg64(words);
  return words;
}
