import type { Chance } from './chances.js';
import type { InLanguages } from './language.js';

/** A part of the picture that has a name: a corner (a quarter of it) or a side (a half). */
interface Place extends InLanguages {
  /** Rows and columns of patches, first and last. */
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

const [first, second, all] = [
  [0, 1],
  [2, 3],
  [0, 3],
] as const;

/** The places, each with its patches and its words. */
export const places = {
  topLeft: { rows: first, columns: first, en: 'in the top left', zh: '左上角' },
  topRight: { rows: first, columns: second, en: 'in the top right', zh: '右上角' },
  bottomLeft: { rows: second, columns: first, en: 'in the bottom left', zh: '左下角' },
  bottomRight: { rows: second, columns: second, en: 'in the bottom right', zh: '右下角' },
  top: { rows: first, columns: all, en: 'at the top', zh: '上面' },
  bottom: { rows: second, columns: all, en: 'at the bottom', zh: '下面' },
  left: { rows: all, columns: first, en: 'on the left', zh: '左边' },
  right: { rows: all, columns: second, en: 'on the right', zh: '右边' },
} as const satisfies Record<string, Place>;

/** The name of a place. */
export type PlaceName = keyof typeof places;

/** In what terms people say where something is, and how often. Every patch lies in one place of each. */
export const placings: readonly (Chance & { readonly names: readonly PlaceName[] })[] = [
  { probability: 0.5, names: ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] },
  { probability: 0.25, names: ['top', 'bottom'] },
  { probability: 0.25, names: ['left', 'right'] },
];

/**
 * Whether a patch lies in a place.
 *
 * @example
 * liesIn({ row: 0, column: 3 }, 'top') // → true
 */
export function liesIn(
  { row, column }: { readonly row: number; readonly column: number },
  name: PlaceName,
): boolean {
  const { rows, columns } = places[name];
  return row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1];
}
