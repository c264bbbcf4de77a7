/**
 * In how many places two tapes agree.
 *
 * @example
 * agreement(['a', 'b'], ['a', 'c']) // → 1
 */
export function agreement(first: ArrayLike<unknown>, second: ArrayLike<unknown>): number {
  return Array.from(first).filter((value, i) => value === second[i]).length;
}
