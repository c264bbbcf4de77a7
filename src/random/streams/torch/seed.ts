import { SamplescopeError, say } from '../../../error.js';
import type { IntegerSeed } from '../../integerSeed.js';

/**
 * What `torch.manual_seed` makes of a seed: 64 bits, as an upper and a lower word. A negative seed wraps
 * around, so −1 is 2⁶⁴ − 1. The CPU's generator goes on with the lower word alone.
 *
 * @param seed An integer in [−2⁶³, 2⁶⁴).
 * @throws SamplescopeError `out-of-range` where torch raises a RuntimeError
 * @example
 * torchSeed(-1) // → [4294967295, 4294967295]
 */
export function torchSeed(seed: IntegerSeed): [high: number, low: number] {
  const whole = typeof seed === 'bigint' || Number.isSafeInteger(seed);
  const value = whole ? BigInt(seed) : undefined;
  if (value === undefined || value < -(1n << 63n) || value >= 1n << 64n) {
    throw new SamplescopeError(
      'out-of-range',
      say`seed must be an integer in [-2⁶³, 2⁶⁴), got ${String(seed)}. torch.manual_seed takes 64
        bits and raises an error beyond; past 2⁵³ − 1 write a bigint.`,
    );
  }
  const wrapped = BigInt.asUintN(64, value);
  return [Number(wrapped >> 32n), Number(wrapped & 0xffffffffn)];
}
