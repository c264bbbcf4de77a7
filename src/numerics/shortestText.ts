/**
 * A number of a format in as few digits as tell it from all others of that format.
 *
 * @param round To the nearest number of the format.
 * @example
 * shortestText(0.8822692632675171, Math.fround) // → '0.88226926'
 */
export function shortestText(value: number, round: (value: number) => number): string {
  for (let digits = 1; digits < 17; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (round(shorter) === value) return String(shorter);
  }
  return String(value);
}
