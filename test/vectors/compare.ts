import type { Allowance, Recorded, Value } from './family.js';

const view = new DataView(new ArrayBuffer(8));

/**
 * Recorded values as JavaScript's: floats from their bit patterns, not from their digits; integers as numbers
 * where a double counts that far, else as bigints; hexadecimal words as they are.
 */
export function decode(recorded: Recorded | readonly Value[]): Value[] {
  if (!('dtype' in recorded)) return recorded.flat(Infinity);
  const { dtype, v, u32, hex } = recorded;
  if (u32 !== undefined) return u32.map(float32Of);
  if (hex !== undefined) return hex.map(float64Of);
  if (dtype.startsWith('hex')) return [...v];
  if (dtype === 'bool') return v.map(Boolean);
  return v.map((value) => (/^[iu]/.test(dtype) ? integerOf(value) : numberOf(value)));
}

function float32Of(bits: number): number {
  view.setUint32(0, bits);
  return view.getFloat32(0);
}

function float64Of(bits: string): number {
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

const integerOf = (value: number | string | boolean): Value =>
  Number.isSafeInteger(Number(value)) ? Number(value) : BigInt(value);

const SPECIAL: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity, nan: NaN };

/** A number as recorded: digits, or `inf`, `-inf` and `nan`. */
export const numberOf = (value: number | string | boolean): number =>
  SPECIAL[String(value)] ?? Number(value);

/** Whether values agree: to the bit, within what is allowed, or not. */
export type Agreement = 'exact' | 'relaxed' | 'different';

export function compare(
  produced: ArrayLike<Value>,
  recorded: readonly Value[],
  allowance: Allowance | undefined,
): Agreement {
  if (produced.length !== recorded.length) return 'different';
  const misses = recorded
    .map((value, i) => [produced[i], value])
    .filter(([a, b]) => !Object.is(a, b));
  if (misses.length === 0) return 'exact';
  if (allowance === undefined) return 'different';
  const allowed = misses.every(
    ([a, b]) => typeof a === 'number' && typeof b === 'number' && allowance.within(a, b),
  );
  return allowed ? 'relaxed' : 'different';
}

/** Within an absolute and a relative error, whichever is larger, summed as numpy's `allclose` does. */
export const near = (reason: string, relative: number, absolute: number): Allowance => ({
  reason,
  within: (a, b) => Math.abs(a - b) <= absolute + relative * Math.abs(b),
});

/** Doubles that went through log, sin, cos or exp, which C libraries round a little differently. */
export const throughLog: Allowance = {
  reason: 'float64 through log, sin, cos or exp: 1.6e-15 · max(1, |x|)',
  within: (a, b) => Math.abs(a - b) <= 4 * 4e-16 * Math.max(1, Math.abs(b)),
};

/** At most so many float32 numbers apart. */
export const ulps32 = (reason: string, count: number): Allowance => ({
  reason,
  within: (a, b) => Math.abs(ordinal32(a) - ordinal32(b)) <= count,
});

/** Numbers the float32s in order, so that neighbours are 1 apart. */
function ordinal32(value: number): number {
  view.setFloat32(0, value);
  const bits = view.getInt32(0);
  return bits < 0 ? -(bits & 0x7fffffff) : bits;
}
