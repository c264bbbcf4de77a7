import { exp } from '../../../numerics/exp.js';
import { log } from '../../../numerics/log.js';

/**
 * A table of numpy's ziggurats, each of 256 strips: `w` is the width of a strip in units of the
 * random integer, `k` the integers that fall into it for certain, `f` the density at its edge.
 */
export interface ZigguratTable {
  readonly k: Float64Array;
  readonly w: Float64Array;
  readonly f: Float64Array;
}

/** A value and where it stands in its table. */
type Entry = readonly [index: number, value: number];

/** What is stored of a table. */
interface Stored {
  /** How many values the random integer has. */
  readonly range: number;
  /** The distribution's density, 1 at 0. */
  readonly density: (x: number) => number;
  /** Where the density has a value. */
  readonly inverse: (density: number) => number;
  /** The integers that fall into strip 0 for certain; it has the tail beside it. */
  readonly base: number;
  /** How wide strip 0 would be if it were as high as strip 255 and had no tail, but its area. */
  readonly first: number;
  /** How wide strip 255 is: where the tail begins. */
  readonly last: number;
  /** By how many ulps `w` differs from what follows from the strip above: a digit for each of 1 to 254, 5 for nothing. */
  readonly w: string;
  /** By how much `k` differs from the ratio of neighbouring widths: a digit a strip, 3 for nothing. */
  readonly k: string;
  /** By how many ulps `f` differs from the density at the strip's edge: a digit a strip, 3 for nothing. */
  readonly f: string;
}

const differences = (digits: string, nothing: number): number[] =>
  [...digits.replace(/\s/g, '')].map((digit) => +digit - nothing);

/** Moves each number by so many ulps. */
function moveByUlps(numbers: Float64Array, ulps: readonly number[], from = 0): void {
  const bits = new BigInt64Array(numbers.buffer);
  ulps.forEach((by, i) => (bits[from + i]! += BigInt(by)));
}

/**
 * The widths: strips have one area, so each follows from the one above, save for last bits, which are numpy's own.
 *
 * @see G. Marsaglia and W. W. Tsang, "The ziggurat method for generating random variables", JSS 5 (2000)
 */
function widths({ range, density, inverse, first, last, w: digits }: Stored): Float64Array {
  const w = new Float64Array(256);
  w[0] = first / range;
  w[255] = last / range;
  const area = first * density(last);
  const ulps = differences(digits, 5);
  for (let strip = 254; strip > 0; strip--) {
    const x = w[strip + 1]! * range;
    w[strip] = inverse(area / x + density(x)) / range;
    moveByUlps(w, [ulps[strip - 1]!], strip);
  }
  return w;
}

/** The whole table: from where the tail begins, the area of a strip, and last bits. */
function table(stored: Stored): ZigguratTable {
  const { range, density, base } = stored;
  const w = widths(stored);
  const f = w.map((width, strip) => (strip === 0 ? 1 : density(width * range)));
  moveByUlps(f, differences(stored.f, 3));
  const k = w.map((width, strip) => Math.floor(range * (w[strip - 1]! / width)));
  k.set([base, 0]);
  differences(stored.k, 3).forEach((difference, strip) => (k[strip]! += difference));
  return { k, w, f };
}

/**
 * numpy's float32 tables are its float64 ones, rounded, for integers of `bits` fewer bits; but for four
 * entries, which are one ulp off.
 */
function single(
  { k, w, f }: ZigguratTable,
  bits: number,
  offByOneUlp: { readonly w?: readonly Entry[]; readonly f?: readonly Entry[] },
): ZigguratTable {
  const scale = bits === 29 ? 536870912 : 1073741824;
  const table = {
    k: k.map((value) => Math.floor(value / scale + 0.5)),
    w: w.map((value) => Math.fround(value * scale)),
    f: f.map(Math.fround),
  };
  for (const [index, value] of offByOneUlp.w ?? []) table.w[index] = value;
  for (const [index, value] of offByOneUlp.f ?? []) table.f[index] = value;
  return table;
}

/**
 * The normal distribution's strips, for integers of 52 bits.
 *
 * Source: numpy's `ziggurat_constants.h` (BSD-3-Clause; commit 1f90bbb55e65). Nobody says how they were made:
 * with 200 bits many widths come out an ulp or more off, but rounded strip by strip, as here, only one does.
 */
export const normalTable = table({
  range: 4503599627370496,
  density: (x) => exp(-0.5 * x * x),
  inverse: (density) => Math.sqrt(-2 * log(density)),
  base: 4208095142473578,
  first: 3.910757959524912,
  last: 3.654152885361009,
  w: `
5555555555555555555555555555555555553555555555555555555555555555
5555555555555555555555555555555555555555555555555555555555555555
5555555555555555555555555555555555555555555555555555555555555555
55555555555555555555555555555555555555555555555555555555555555
`,
  k: `
3333343444443343343334343333333433343333343333333334334334343333
3333343343433333333333443433444333334334333333433333333333334333
4333334343343344333334434343344333433444434333333443333333333334
3443333334334333333333343333343433333344334333333433334333344433
`,
  f: `
3333333333333333333333333333333333333343333333333333333333333333
3333333333333333333333333333333333333333333333333333333333333333
3333333333333333333333333333333333333333333333333333333333333333
3333333333333333333333333333333333333333333333333333333333333333
`,
});

/** The exponential distribution's strips, for integers of 53 bits; from the same source. Of its widths 106 differ. */
export const exponentialTable = table({
  range: 9007199254740992,
  density: (x) => exp(-x),
  inverse: (density) => -log(density),
  base: 7971545857431494,
  first: 8.69711747013105,
  last: 7.69711747013105,
  w: `
7034553765456555737586345555644465555666564555555555465465555536
5455556556565655654646456545556565465646555555555455555555654555
5556555554655554554545564555655555456554555546456555465555554555
45656555555554564645554656555565555555545555555555454556555545
`,
  k: `
3313231121211332221322212223221322312241213232222222222223312212
2112221322013222120240313212333322222310321131221322112222322131
3212122313322232231221232132121232213112332211213123323211322130
3143120331213133312221123020223223212222032311231212322141231223
`,
  f: `
3333333333333333332433333333332333333333333233333333323223333333
3323333433323343343333434323334433234332322244333344333333333243
3233323433343333233343433243231122225413254332424312214332233243
2244131344443224424234334232322422223344355530351222525241341256
`,
});

/** The normal distribution's strips for float32, for integers of 23 bits. */
export const normalTable32 = single(normalTable, 29, {});

/** The exponential distribution's strips for float32, for integers of 23 bits. */
export const exponentialTable32 = single(exponentialTable, 30, {
  w: [[226, 4.4002547383570345e-7]],
  f: [
    [128, 0.18818119168281555],
    [154, 0.1324453353881836],
    [171, 0.10132299363613129],
  ],
});
