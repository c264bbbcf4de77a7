import type { Chance } from './chances.js';
import type { InLanguages } from './language.js';

/** A part of the picture that has a name: a corner (a quarter of it) or a side (a half). */
export interface Place extends InLanguages {
  /** Rows and columns of patches, first and last. */
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

const [first, second, all] = [
  [0, 1],
  [2, 3],
  [0, 3],
] as const;

/** The corners. Every patch lies in one. */
export const corners: readonly Place[] = [
  { rows: first, columns: first, en: 'in the top left', zh: '左上角' },
  { rows: first, columns: second, en: 'in the top right', zh: '右上角' },
  { rows: second, columns: first, en: 'in the bottom left', zh: '左下角' },
  { rows: second, columns: second, en: 'in the bottom right', zh: '右下角' },
];

/** The upper and the lower half. Every patch lies in one. */
export const heights: readonly Place[] = [
  { rows: first, columns: all, en: 'at the top', zh: '上面' },
  { rows: second, columns: all, en: 'at the bottom', zh: '下面' },
];

/** The left and the right half. Every patch lies in one. */
export const flanks: readonly Place[] = [
  { rows: all, columns: first, en: 'on the left', zh: '左边' },
  { rows: all, columns: second, en: 'on the right', zh: '右边' },
];

/** In what terms people say where something is, and how often. */
export const placings: readonly (Chance & { readonly places: readonly Place[] })[] = [
  { probability: 0.5, places: corners },
  { probability: 0.25, places: heights },
  { probability: 0.25, places: flanks },
];

/**
 * Whether a patch lies in a place.
 *
 * @example
 * liesIn({ row: 0, column: 3 }, heights[0]!) // → true
 */
export function liesIn({ row, column }: { row: number; column: number }, place: Place): boolean {
  return (
    row >= place.rows[0] &&
    row <= place.rows[1] &&
    column >= place.columns[0] &&
    column <= place.columns[1]
  );
}
