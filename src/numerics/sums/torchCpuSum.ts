import type { Round } from './inOrder.js';

/** Rows that run side by side, and the levels that each hands its sums up to. */
const ROWS = 4;
const LEVELS = 4;

/**
 * PyTorch's `sum` of a contiguous tensor on an x86 CPU: as many lanes as a 256-bit register has, four running rows of
 * them, each a cascade of four levels, so that no addition is between a large sum and a small number.
 *
 * Source: `cascade_sum` in aten/src/ATen/native/cpu/SumKernel.cpp; held to torch 2.13.
 *
 * @param lanes 8 for float32, 4 for float64.
 * @param round What each addition is rounded to: that of the tensor's dtype.
 * @returns 0 for no numbers.
 * @example
 * torchCpuSum([0.1, 0.2, 0.3, 0.4, 0.5], 4, (x) => x) // → 1.5
 */
export function torchCpuSum(values: ArrayLike<number>, lanes: number, round: Round): number {
  const width = values.length < lanes ? 1 : lanes;
  const sums = rowSums(values, width, round);
  const whole = values.length - (values.length % width);
  let sum = 0;
  for (let i = whole; i < values.length; i++) sum = round(sum + values[i]!);
  for (const lane of sums) sum = round(sum + lane);
  return sum;
}

/** The sums of the columns of rows of `width` numbers, each row after the other. */
function rowSums(values: ArrayLike<number>, width: number, round: Round): Float64Array {
  const rows = Math.floor(values.length / width);
  const fours = Math.floor(rows / ROWS);
  const running = Array.from({ length: LEVELS }, () => new Float64Array(ROWS * width));
  const [bottom] = running as [Float64Array];
  const add = (
    to: Float64Array,
    from: ArrayLike<number>,
    at: number,
    toAt = 0,
    count = to.length,
  ) => {
    for (let i = 0; i < count; i++) to[toAt + i] = round(to[toAt + i]! + from[at + i]!);
  };
  const power = Math.max(4, Math.floor(ceilLog2(fours) / LEVELS));
  const step = 1 << power;
  let done = 0;
  while (done + step <= fours) {
    for (const end = done + step; done < end; done++) add(bottom, values, done * ROWS * width);
    for (let level = 1; level < LEVELS; level++) {
      add(running[level]!, running[level - 1]!, 0);
      running[level - 1]!.fill(0);
      if ((done & ((step - 1) << (level * power))) !== 0) break;
    }
  }
  for (; done < fours; done++) add(bottom, values, done * ROWS * width);
  for (let level = 1; level < LEVELS; level++) add(bottom, running[level]!, 0);
  for (let row = fours * ROWS; row < rows; row++) add(bottom, values, row * width, 0, width);
  for (let row = 1; row < ROWS; row++) add(bottom, bottom, row * width, 0, width);
  return bottom.subarray(0, width);
}

/** The least n with 2ⁿ ≥ x, and 1 where that is less. */
function ceilLog2(x: number): number {
  return x <= 2 ? 1 : 32 - Math.clz32(x - 1);
}
