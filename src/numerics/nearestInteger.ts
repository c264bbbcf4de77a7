/** 1.5 · 2⁵²: beside it a double has no room for a fraction, so adding it rounds to a whole number. */
const ROUNDER = 6755399441055744;

/**
 * The whole number nearest to x, ties to even; Math.round takes ties upward.
 *
 * @param x Below 2⁵¹ in magnitude.
 * @example
 * nearestInteger(2.5) // → 2
 */
export function nearestInteger(x: number): number {
  return x + ROUNDER - ROUNDER;
}
