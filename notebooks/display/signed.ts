/**
 * A number with so many decimals and a true minus sign.
 *
 * @example
 * signed(-0.7, 1) // → '−0.7'
 */
export const signed = (value: number, digits: number): string =>
  `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(digits)}`;
