import type { NumberFormat } from '../../../src/index.js';

/** A number of a format in as few digits as tell it from all others, as numpy writes it. */
export function shortest(value: number, { round }: NumberFormat): string {
  for (let digits = 1; digits < 17; digits++) {
    const short = Number(value.toPrecision(digits));
    if (round(short) === value) return String(short);
  }
  return String(value);
}
