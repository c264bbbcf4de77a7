/**
 * What a + b lost when it was rounded: the true sum is a + b and this, exactly.
 *
 * Source: D. E. Knuth, *The Art of Computer Programming* 2, section 4.2.2, theorem B (TwoSum).
 *
 * @param a, b Finite, with a finite sum.
 * @example
 * errorOfSum(1, 1e-20) // → 1e-20
 */
export function errorOfSum(a: number, b: number): number {
  const sum = a + b;
  const bInSum = sum - a;
  return a - (sum - bInSum) + (b - bInSum);
}

/** 2²⁷ + 1: multiplying by it cuts the 53 bits of a double into 26 and 26 (and a sign). */
const SPLITTER = 134217729;

/**
 * What a · b lost when it was rounded: the true product is a · b and this, exactly.
 *
 * Source: G. W. Veltkamp's splitting and T. J. Dekker's product, "A floating-point technique for extending
 * the available precision", Numerische Mathematik 18 (1971).
 *
 * @param a, b Below 2⁹⁹⁵ in magnitude, with a product of at least 2⁻⁹⁶⁸, or 0.
 * @example
 * errorOfProduct(0.1, 10) // → 5.551115123125783e-17
 */
export function errorOfProduct(a: number, b: number): number {
  const product = a * b;
  const aScaled = SPLITTER * a;
  const aHead = aScaled - (aScaled - a);
  const aTail = a - aHead;
  const bScaled = SPLITTER * b;
  const bHead = bScaled - (bScaled - b);
  const bTail = b - bHead;
  return aHead * bHead - product + aHead * bTail + aTail * bHead + aTail * bTail;
}
