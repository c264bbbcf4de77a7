import { type BigNumber, create, all } from 'mathjs';

/** mathjs with 80 digits: the truth that doubles are measured against. */
export const oracle = create(all!, { number: 'BigNumber', precision: 80 });

/** A double as what it is, digit for digit, and not as the shortest decimal that stands for it. */
export function exact(x: number): BigNumber {
  if (!Number.isFinite(x)) throw new RangeError(`${x} is no number to compare`);
  let exponent = 0;
  let whole = x;
  for (; !Number.isInteger(whole); exponent++) whole *= 2;
  return oracle.bignumber(String(BigInt(whole))).div(oracle.bignumber(2).pow(exponent));
}

/** How far a double is from the truth, in units of its last place. */
export function ulpsFrom(got: number, truth: BigNumber): number {
  return exact(got)
    .minus(truth)
    .abs()
    .div(exact(ulp(got)))
    .toNumber();
}

/** The distance from a normal double to the next larger in magnitude. */
function ulp(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  view.setBigUint64(0, view.getBigUint64(0) + 1n);
  return view.getFloat64(0) - Math.abs(x);
}

/** Numbers spread evenly over a range, with all the bits of a double; the same ones every time. */
export function* between(low: number, high: number, count: number): Generator<number> {
  let state = 1n;
  for (let i = 0; i < count; i++) {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    yield low + (high - low) * (Number(state >> 11n) / 2 ** 53);
  }
}
