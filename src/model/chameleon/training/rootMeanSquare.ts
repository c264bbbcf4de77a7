import type { MatrixPlace } from './matrix.js';

/**
 * RMSNorm of groups of `size` numbers: out = x / √(mean x² + ε) · gain, and each group's 1 / √(…) into
 * `inverses` for the way back. The groups follow each other, and all have the same gains.
 */
export function normalizeGroups(
  x: Float64Array,
  { values, start }: MatrixPlace,
  epsilon: number,
  out: Float64Array,
  inverses: Float64Array,
  groups: number,
  size: number,
): void {
  for (let group = 0; group < groups; group++) {
    const from = group * size;
    let squares = 0;
    for (let i = from; i < from + size; i++) squares += x[i]! * x[i]!;
    const inverse = 1 / Math.sqrt(squares / size + epsilon);
    inverses[group] = inverse;
    for (let i = 0; i < size; i++) out[from + i] = x[from + i]! * inverse * values[start + i]!;
  }
}

/**
 * The way back through `normalizeGroups`: adds to dx, and to the gradient of the gains.
 *
 * With y = x r g and r = (mean x² + ε)^(−½): dx = r (g dy) − x r³ / size · Σ (g dy x), dg = Σ dy x r.
 */
export function normalizeGroupsBack(
  x: Float64Array,
  { values, start }: MatrixPlace,
  inverses: Float64Array,
  dOut: Float64Array,
  dx: Float64Array,
  { values: dValues, start: dStart }: MatrixPlace,
  groups: number,
  size: number,
): void {
  for (let group = 0; group < groups; group++) {
    const from = group * size;
    const inverse = inverses[group]!;
    let along = 0;
    for (let i = 0; i < size; i++) {
      const change = dOut[from + i]! * x[from + i]!;
      along += change * values[start + i]!;
      dValues[dStart + i]! += change * inverse;
    }
    const back = (along * inverse * inverse * inverse) / size;
    for (let i = 0; i < size; i++) {
      dx[from + i]! += inverse * values[start + i]! * dOut[from + i]! - back * x[from + i]!;
    }
  }
}
