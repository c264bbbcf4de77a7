/**
 * Moves labels apart: the places nearest to where they would like to be (least squares) at which none is
 * nearer than `gap` to the next and all are between `low` and `high`, if they have room there at all.
 *
 * Source: isotonic regression by pooling adjacent violators (Ayer et al., "An empirical distribution
 * function for sampling with incomplete information", 1955), on the places less the gaps before them.
 *
 * @param places Rising.
 * @example
 * spread([0, 50, 50], 10, 0, 100) // → [0, 45, 55]
 * spread([95, 100], 10, 0, 100) // → [90, 100]
 */
export function spread(
  places: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const blocks: { sum: number; count: number }[] = [];
  const mean = ({ sum, count }: { sum: number; count: number }) => sum / count;
  places.forEach((place, i) => {
    let block = { sum: place - i * gap, count: 1 };
    while (blocks.length > 0 && mean(blocks.at(-1)!) > mean(block)) {
      const before = blocks.pop()!;
      block = { sum: before.sum + block.sum, count: before.count + block.count };
    }
    blocks.push(block);
  });
  const last = Math.max(low, high - (places.length - 1) * gap);
  return blocks
    .flatMap((block) => Array<number>(block.count).fill(mean(block)))
    .map((place, i) => Math.min(Math.max(place, low), last) + i * gap);
}
