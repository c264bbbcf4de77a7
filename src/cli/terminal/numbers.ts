import { probabilityText } from '../../charts/numberText.js';

/** A probability as charts write it, 62.31% or <0.01%, without the narrow space that few terminals know. */
export const percent = (probability: number): string =>
  probabilityText(probability).replaceAll('\u202f', '');

/** A number with so many decimals, and with commas between thousands: 12,345.6. */
export function decimal(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return value === Infinity ? '∞' : String(value);
  const [whole, fraction] = value.toFixed(decimals).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A count: 1 token, 12,000 tokens. */
export const count = (n: number, thing: string): string =>
  `${decimal(n, 0)} ${thing}${n === 1 ? '' : 's'}`;
