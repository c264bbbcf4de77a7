/** The indices of the largest numbers, the largest first; of equal ones the lower index. */
export function likeliest(numbers: ArrayLike<number>, count: number): number[] {
  return Array.from(numbers, (number, index) => ({ number, index }))
    .filter(({ number }) => number > -Infinity)
    .sort((a, b) => b.number - a.number || a.index - b.index)
    .slice(0, count)
    .map(({ index }) => index);
}
