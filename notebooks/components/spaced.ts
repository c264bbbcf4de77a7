/**
 * A whole number with its digits in threes.
 *
 * @example
 * spaced(128256) // → '128\u202f256'
 */
export const spaced = (count: number): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
