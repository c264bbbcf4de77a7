import { SamplescopeError, say } from '../../../error.js';
import { countOf } from '../count.js';
import type { TorchBuild } from './builds.js';
import { type CpuGenerator, random64 } from './generator.js';

/**
 * `randint(low, high)`: one word modulo the range, which is a little uneven. Wide ranges take two: from
 * 2³² on, and since 2.7 from 2²⁸ on.
 *
 * @throws SamplescopeError `out-of-range` unless low is below high, both whole and less than 2⁵³ apart
 */
export function integers(
  generator: CpuGenerator,
  { version }: TorchBuild,
  low: number,
  high: number,
  count: number,
): number[] {
  const range = rangeOf(low, high);
  const narrow = range < (version === '2.14' ? 268435456 : 4294967296);
  const wide = BigInt(range);
  const draw = narrow
    ? () => generator.engine.next() % range
    : () => Number(random64(generator) % wide);
  return Array.from({ length: countOf(count) }, () => low + draw());
}

/** The number of integers from low to high − 1, checked. */
export function rangeOf(low: number, high: number): number {
  const range = high - low;
  const whole = [low, high, range].every(Number.isSafeInteger);
  if (whole && range > 0) return range;
  throw new SamplescopeError(
    'out-of-range',
    say`low must be below high, both whole numbers less than 2⁵³ apart, got low ${low} and high
      ${high}`,
  );
}

/**
 * `randperm(count)`: 0 … count − 1, shuffled from the front with one word each.
 *
 * @throws SamplescopeError `out-of-range` for 2³² / 20 numbers and more, where torch changes the algorithm
 */
export function permutation(generator: CpuGenerator, count: number): number[] {
  if (countOf(count) >= 214748365) {
    throw new SamplescopeError('out-of-range', say`count must be below 214748365, got ${count}`);
  }
  const values = Array.from({ length: count }, (_, i) => i);
  for (let i = 0; i < count - 1; i++) {
    const j = i + (generator.engine.next() % (count - i));
    [values[i], values[j]] = [values[j]!, values[i]!];
  }
  return values;
}
