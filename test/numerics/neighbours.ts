/** A double that is not 0, with the `count` doubles before it and after it, in ascending order. */
export function neighbours(x: number, count: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  const around = Array.from({ length: 2 * count + 1 }, (_, i) => {
    view.setFloat64(0, x);
    view.setBigInt64(0, view.getBigInt64(0) + BigInt(i - count));
    return view.getFloat64(0);
  });
  return x < 0 ? around.reverse() : around;
}
