import type { RotaryTables } from '../transformer/rotary.js';

/**
 * Turns every head of every row by the rotary angles of its place in its document, in place.
 *
 * @param direction 1 forward; −1 turns back, which is how a gradient goes.
 */
export function turnRows(
  rows: Float64Array,
  starts: Int32Array,
  width: number,
  { half, cosines, sines }: RotaryTables,
  direction: 1 | -1,
): void {
  for (let document = 1; document < starts.length; document++) {
    const first = starts[document - 1]!;
    for (let row = first; row < starts[document]!; row++) {
      const angles = (row - first) * half;
      for (let head = row * width; head < (row + 1) * width; head += 2 * half) {
        for (let pair = 0; pair < half; pair++) {
          const cosine = cosines[angles + pair]!;
          const sine = direction * sines[angles + pair]!;
          const a = rows[head + pair]!;
          const b = rows[head + half + pair]!;
          rows[head + pair] = a * cosine - b * sine;
          rows[head + half + pair] = b * cosine + a * sine;
        }
      }
    }
  }
}
