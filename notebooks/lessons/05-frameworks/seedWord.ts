/**
 * The seed as a whole number of 32 bits, which every framework takes; 42 where it is none.
 *
 * @example
 * seedWord('7') // → 7
 * seedWord('hello') // → 42
 */
export function seedWord(seed: string): number {
  const number = /^\d{1,10}$/.test(seed.trim()) ? Number(seed) : NaN;
  return number <= 0xffffffff ? number : 42;
}
