/**
 * The first index whose value exceeds x (C++'s `upper_bound`, numpy's `searchsorted` from the right); the
 * length if none does.
 *
 * @param ascending Values in ascending order, equal ones allowed.
 * @example
 * firstAbove([0.1, 0.5, 0.5, 1], 0.5) // → 3
 */
export function firstAbove(ascending: ArrayLike<number>, x: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (x < ascending[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The first index whose value is at least x (C++'s `lower_bound`); the length if none is.
 *
 * @param ascending Values in ascending order, equal ones allowed.
 * @example
 * firstAtLeast([0.1, 0.5, 0.5, 1], 0.5) // → 1
 */
export function firstAtLeast(ascending: ArrayLike<number>, x: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
