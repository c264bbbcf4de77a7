/**
 * C++'s `std::seed_seq`: spreads a few words over as many as an engine needs. Unlike numpy's sequence it
 * must make all of them at once: asking for more changes the first.
 *
 * @param seed 32-bit words.
 * @param count How many words to make.
 * @see the C++ standard, [rand.util.seedseq]
 * @example
 * [...seedSeq([1, 2, 3], 3)] // → [3939532434, 371658657, 1749777053]
 */
export function seedSeq(seed: readonly number[], count: number): Uint32Array {
  const words = new Uint32Array(count).fill(0x8b8b8b8b);
  if (count === 0) return words;
  const spread =
    count >= 623 ? 11 : count >= 68 ? 7 : count >= 39 ? 5 : count >= 7 ? 3 : (count - 1) >> 1;
  const p = (count - spread) >> 1;
  const q = p + spread;
  const rounds = Math.max(seed.length + 1, count);
  const at = (k: number) => k % count;
  for (let k = 0; k < rounds; k++) {
    const mixed = scramble(words[at(k)]! ^ words[at(k + p)]! ^ words[at(k + count - 1)]!, 1664525);
    const extra = k === 0 ? seed.length : at(k) + (k <= seed.length ? seed[k - 1]! : 0);
    words[at(k + p)] = words[at(k + p)]! + mixed;
    words[at(k + q)] = words[at(k + q)]! + mixed + extra;
    words[at(k)] = mixed + extra;
  }
  for (let k = rounds; k < rounds + count; k++) {
    const sum = words[at(k)]! + words[at(k + p)]! + words[at(k + count - 1)]!;
    const mixed = scramble(sum, 1566083941);
    const less = (mixed - at(k)) >>> 0;
    words[at(k + p)] = words[at(k + p)]! ^ mixed;
    words[at(k + q)] = words[at(k + q)]! ^ less;
    words[at(k)] = less;
  }
  return words;
}

function scramble(sum: number, multiplier: number): number {
  const word = sum >>> 0;
  return Math.imul(multiplier, word ^ (word >>> 27)) >>> 0;
}
