/** Where the parts of a rank chart are, in pixels. */
export interface RankLayout {
  readonly left: number;
  readonly right: number;
  /** The base lines of the legend, two where there is little room. */
  readonly legend: readonly [number, number];
  /** The base line of the name of the upper panel. */
  readonly title: number;
  /** The base line of the names of the cuts. */
  readonly cuts: number;
  readonly probability: { readonly top: number; readonly bottom: number };
  readonly mass: { readonly top: number; readonly bottom: number };
  /** The base lines of the rows of numbers underneath, their head first. */
  readonly rows: readonly number[];
  /** The right edges of their two columns. */
  readonly numbers: readonly [number, number];
  readonly height: number;
}

/** Narrower than this, the legend needs two lines. */
const narrow = 420;

/** One panel under the other, as wide as there is room; the numbers under both. */
export function rankLayout(width: number): RankLayout {
  const second = width < narrow ? 18 : 0;
  const top = 72 + second;
  const bottom = top + 210;
  const mass = { top: bottom + 34, bottom: bottom + 114 };
  const first = mass.bottom + 68;
  return {
    left: 42,
    right: width - 24,
    numbers: width < narrow ? [width - 80, width] : [232, 330],
    legend: [15, 15 + second],
    title: top - 32,
    cuts: top - 12,
    probability: { top, bottom },
    mass,
    rows: [0, 1, 2, 3, 4].map((row) => first + 20 * row),
    height: first + 92,
  };
}
