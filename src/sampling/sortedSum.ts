import { BLOCK } from './scan.js';

/** Bits of a key that one pass sorts by: three passes for the 31 bits of a float32 that is not negative. */
const BITS = 11;
const MASK = (1 << BITS) - 1;

/**
 * The sum of 32-bit floats from the largest to the smallest, every addition rounded to 32 bits. As it does not matter
 * which of equal numbers comes first, the numbers alone are sorted, by their bits, in a time that grows as their count.
 *
 * Source: radix sort, Knuth, *The Art of Computer Programming* 3, section 5.2.5.
 *
 * @param values By token; those of the tokens are 32-bit floats and at least 0.
 * @param room As many numbers as there are tokens; what it holds is lost.
 * @example
 * sortedSum(new Float64Array([1, 3, 2]), new Int32Array([0, 1]), 2, new Float64Array(2)) // → 4
 */
export function sortedSum(
  values: Float64Array,
  tokens: Int32Array,
  size: number,
  room: Float64Array,
): number {
  let keys = new Int32Array(room.buffer, room.byteOffset, size);
  let sorted = new Int32Array(room.buffer, room.byteOffset + 4 * size, size);
  const floats = new Float32Array(keys.buffer, keys.byteOffset, size);
  for (let i = 0; i < size; i++) floats[i] = values[tokens[i]!]!;
  const places = new Int32Array(MASK + 2);
  for (let shift = 0; shift < 31; shift += BITS) {
    places.fill(0);
    for (let from = 0; from < size; from += BLOCK) {
      count(keys, shift, places, from, Math.min(from + BLOCK, size));
    }
    for (let digit = 0; digit < MASK; digit++) places[digit + 1]! += places[digit]!;
    for (let from = 0; from < size; from += BLOCK) {
      scatter(keys, shift, places, sorted, from, Math.min(from + BLOCK, size));
    }
    [keys, sorted] = [sorted, keys];
  }
  const ascending = new Float32Array(keys.buffer, keys.byteOffset, size);
  let sum = 0;
  for (let to = size; to > 0; to -= BLOCK)
    sum = addDown(ascending, Math.max(to - BLOCK, 0), to, sum);
  return sum;
}

/** Counts digits one place up, so that their running sums say where each digit begins. */
function count(
  keys: Int32Array,
  shift: number,
  places: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) places[((keys[i]! >>> shift) & MASK) + 1]!++;
}

function scatter(
  keys: Int32Array,
  shift: number,
  places: Int32Array,
  sorted: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    sorted[places[(key >>> shift) & MASK]!++] = key;
  }
}

function addDown(values: Float32Array, from: number, to: number, sum: number): number {
  for (let i = to - 1; i >= from; i--) sum = Math.fround(sum + values[i]!);
  return sum;
}
