import { multiplyHigh } from './multiplyHigh.js';

/** 2³² as a divisor of sums of words, to get at their carry. */
const WORD = 4294967296;

/**
 * One step of a linear congruential generator modulo 2¹²⁸, state · multiplier + increment: the heart of
 * both PCG64s. Schoolbook multiplication by words, lowest column first; a column's sum stays far below
 * 2⁵³, so doubles carry it exactly.
 *
 * @param words State in words 0 to 3, increment in words 4 to 7, each with the highest word first.
 * @param m3 The multiplier's highest word, and so on down to `m0`.
 */
export function stepLcg128(
  words: Uint32Array,
  m3: number,
  m2: number,
  m1: number,
  m0: number,
): void {
  const a3 = words[0]!;
  const a2 = words[1]!;
  const a1 = words[2]!;
  const a0 = words[3]!;
  const sum0 = (Math.imul(a0, m0) >>> 0) + words[7]!;
  const sum1 =
    Math.floor(sum0 / WORD) +
    multiplyHigh(a0, m0) +
    (Math.imul(a0, m1) >>> 0) +
    (Math.imul(a1, m0) >>> 0) +
    words[6]!;
  const sum2 =
    Math.floor(sum1 / WORD) +
    multiplyHigh(a0, m1) +
    multiplyHigh(a1, m0) +
    (Math.imul(a0, m2) >>> 0) +
    (Math.imul(a1, m1) >>> 0) +
    (Math.imul(a2, m0) >>> 0) +
    words[5]!;
  const sum3 =
    Math.floor(sum2 / WORD) +
    multiplyHigh(a0, m2) +
    multiplyHigh(a1, m1) +
    multiplyHigh(a2, m0) +
    (Math.imul(a0, m3) >>> 0) +
    (Math.imul(a1, m2) >>> 0) +
    (Math.imul(a2, m1) >>> 0) +
    (Math.imul(a3, m0) >>> 0) +
    words[4]!;
  words[3] = sum0;
  words[2] = sum1;
  words[1] = sum2;
  words[0] = sum3;
}

/** The multiplier of PCG64, 0x2360ed051fc65da44385df649fccf645. */
export function stepPcg64(words: Uint32Array): void {
  stepLcg128(words, 0x2360ed05, 0x1fc65da4, 0x4385df64, 0x9fccf645);
}

/**
 * The memory of a PCG64 after seeding, as its author does it: the increment is made odd, and the state
 * stepped, moved by the initial state, and stepped again.
 *
 * @param seed Eight 32-bit words, as `seedSequence(…).generateState(8)` gives them: two 128-bit numbers,
 *   the initial state and the sequence, each as its upper and lower 64 bits, each of those lowest word first.
 */
export function seedLcg128(seed: ArrayLike<number>): Uint32Array {
  const [state3, state2, state1, state0] = [seed[1]!, seed[0]!, seed[3]!, seed[2]!];
  const [sequence3, sequence2, sequence1, sequence0] = [seed[5]!, seed[4]!, seed[7]!, seed[6]!];
  const words = new Uint32Array(8);
  words[4] = (sequence3 << 1) | (sequence2 >>> 31);
  words[5] = (sequence2 << 1) | (sequence1 >>> 31);
  words[6] = (sequence1 << 1) | (sequence0 >>> 31);
  words[7] = (sequence0 << 1) | 1;
  stepPcg64(words);
  const sum0 = words[3]! + state0;
  const sum1 = Math.floor(sum0 / WORD) + words[2]! + state1;
  const sum2 = Math.floor(sum1 / WORD) + words[1]! + state2;
  words[0] = Math.floor(sum2 / WORD) + words[0]! + state3;
  words[1] = sum2;
  words[2] = sum1;
  words[3] = sum0;
  stepPcg64(words);
  return words;
}
