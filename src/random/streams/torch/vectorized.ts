const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);
const f = Math.fround;

/** a · b + c with one rounding, as the processor's fused instruction: in doubles the product is exact. */
const fma = (a: number, b: number, c: number): number => f(a * b + c);

const LOG_TERMS = [
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1,
  -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
].map(f);
const LN2_HEAD = f(0.693359375);
const LN2_TAIL = f(-2.1219444e-4);

/**
 * The natural logarithm of a float32 as torch's AVX2 kernels compute it: up to some ulps off, and to the
 * bit what they give.
 *
 * Source: S. L. Moshier's Cephes library (`logf.c`), vectorised in G. Garberoglio's `avx_mathfun.h`.
 *
 * @param x A float32 above 0; subnormal numbers count as the smallest normal one.
 * @example
 * logOfVector(1) // → 0
 */
export function logOfVector(x: number): number {
  float[0] = Math.max(x, 1.1754943508222875e-38);
  let exponent = (bits[0]! >> 23) - 126;
  bits[0] = (bits[0]! & 0x7fffff) | 0x3f000000;
  let r = float[0];
  if (r < f(0.707106781186547524)) {
    exponent--;
    r = f(f(r - 1) + r);
  } else {
    r = f(r - 1);
  }
  const square = f(r * r);
  let y = LOG_TERMS[0]!;
  for (let i = 1; i < LOG_TERMS.length; i++) y = fma(y, r, LOG_TERMS[i]!);
  y = fma(f(y * r), square, f(exponent * LN2_TAIL));
  y = fma(-square, 0.5, y);
  return fma(exponent, LN2_HEAD, f(r + y));
}

const STEPS_PER_UNIT = f(1.27323954473516);
const STEP_HEAD = f(-0.78515625);
const STEP_MIDDLE = f(-2.4187564849853515625e-4);
const STEP_TAIL = f(-3.77489497744594108e-8);
const [COS_2, COS_1, COS_0] = [
  2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2,
].map(f) as [number, number, number];
const [SIN_2, SIN_1, SIN_0] = [-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1].map(f) as [
  number,
  number,
  number,
];

/**
 * The sine or the cosine of a float32 angle as torch's AVX2 kernels compute it, to the bit: both series on
 * an eighth of the circle, of which the octant picks one, and its sign.
 *
 * Source: as of `logOfVector` (`sinf.c`).
 *
 * @param x A float32 in [0, 8192).
 * @example
 * sinOfVector(0) // → 0
 * cosOfVector(0) // → 1
 */
export function sinOfVector(x: number): number {
  const octant = octantOf(x);
  const rest = restOf(x, octant);
  const value = (octant & 2) === 0 ? sinSeries(rest) : cosSeries(rest);
  return (octant & 4) === 0 ? value : -value;
}

/** See `sinOfVector`. */
export function cosOfVector(x: number): number {
  const octant = octantOf(x);
  const rest = restOf(x, octant);
  const value = (octant & 2) === 0 ? cosSeries(rest) : sinSeries(rest);
  return ((octant - 2) & 4) === 0 ? -value : value;
}

const octantOf = (x: number): number => (Math.trunc(f(x * STEPS_PER_UNIT)) + 1) & ~1;

const restOf = (x: number, octant: number): number =>
  fma(octant, STEP_TAIL, fma(octant, STEP_MIDDLE, fma(octant, STEP_HEAD, x)));

function cosSeries(rest: number): number {
  const square = f(rest * rest);
  const y = f(fma(fma(COS_2, square, COS_1), square, COS_0) * square);
  return f(f(y * square - f(square * 0.5)) + 1);
}

function sinSeries(rest: number): number {
  const square = f(rest * rest);
  const y = fma(fma(SIN_2, square, SIN_1), square, SIN_0);
  return fma(f(y * square), rest, rest);
}
