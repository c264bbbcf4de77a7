/**
 * The ranks at which a curve over a logarithmic axis is drawn, counted from 0, rising: every one where
 * they stand apart, and one per pixel where they do not, so that their number depends on the width and not
 * on the vocabulary. The first and the last are always there.
 *
 * @param size How many ranks there are; at least 1.
 * @param pixels How wide the axis is.
 * @example
 * rankPoints(5, 100) // → [0, 1, 2, 3, 4]
 * rankPoints(262144, 100).length < 101 // → true
 */
export function rankPoints(size: number, pixels: number): number[] {
  const ranks = [0];
  const perPixel = Math.log(size) / pixels;
  for (let rank = 1; rank < size - 1;) {
    ranks.push(rank);
    rank = Math.max(rank + 1, Math.round((rank + 1) * Math.exp(perPixel)) - 1);
  }
  if (size > 1) ranks.push(size - 1);
  return ranks;
}
