/**
 * A probability in percent with two decimals. Only what is exactly 0 reads 0, and only 1 reads 100%:
 * in between it says <0.01% and >99.99%.
 */
export function percent(probability: number): string {
  if (probability === 0) return '0';
  if (probability === 1) return '100%';
  if (probability < 0.0001) return '<0.01%';
  if (probability > 0.9999) return '>99.99%';
  return `${(probability * 100).toFixed(2)}%`;
}

/** A number with so many decimals, and with spaces between thousands: 12 345.6. */
export function decimal(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return value === Infinity ? '∞' : String(value);
  const [whole, fraction] = value.toFixed(decimals).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ' ');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A count: 1 token, 12 000 tokens. */
export const count = (n: number, thing: string): string =>
  `${decimal(n, 0)} ${thing}${n === 1 ? '' : 's'}`;
