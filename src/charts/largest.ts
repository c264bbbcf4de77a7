/** Up to so many, a sorted list is kept in one pass; that is quadratic in it. */
const few = 64;

/**
 * The indices of the largest values, largest first; of equal values the one with the lower index
 * comes first. A few are found in one pass, for
 * vocabularies of any size; many are sorted.
 *
 * @param most How many at most; a whole number ≥ 0.
 * @example
 * largest([0.1, 0.4, 0.1, 0.4], 3) // → [1, 3, 0]
 */
export function largest(values: ArrayLike<number>, most: number): number[] {
  if (most > few) {
    const all = Array.from(values, (_, index) => index);
    return all.sort((a, b) => values[b]! - values[a]! || a - b).slice(0, most);
  }
  const indices: number[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (indices.length === most && !(value > values[indices[most - 1]!]!)) continue;
    let place = indices.length;
    while (place > 0 && values[indices[place - 1]!]! < value) place--;
    indices.splice(place, 0, index);
    if (indices.length > most) indices.pop();
  }
  return indices;
}
