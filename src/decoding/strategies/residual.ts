/**
 * What is left of the target's distribution once the draft's share is taken out: max(0, p − q), made to
 * sum to 1. A rejected token is drawn again from it. Where p and q are the same up to rounding nothing is
 * left, and the answer is p.
 *
 * @param p, q The target's probabilities and the draft's, of the same tokens.
 * @example
 * residual(new Float64Array([0.5, 0.25, 0.25]), new Float64Array([0.25, 0.75, 0])) // → new Float64Array([0.5, 0, 0.5])
 */
export function residual(p: Float64Array, q: Float64Array): Float64Array {
  const left = p.map((probability, token) => Math.max(0, probability - q[token]!));
  const total = left.reduce((sum, value) => sum + value, 0);
  return total > 0 ? left.map((value) => value / total) : p.slice();
}
