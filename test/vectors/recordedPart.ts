import { CannotRead } from './family.js';

/** A slice as Python has them: `[3, null]`, `[-3, null]`, `[0, null, 2]`, or its text, such as `[-3:]`. */
type Slice = readonly (number | null)[] | string;

/**
 * The part of a long list that was recorded: what `slice` or `index` of the parameters name. A list that is as
 * long as the recorded one is that part already.
 */
export function recordedPart<T>(
  whole: ArrayLike<T>,
  length: number,
  { slice, index }: { readonly slice?: Slice; readonly index?: number | readonly number[] } = {},
): ArrayLike<T> {
  if (whole.length === length) return whole;
  if (slice !== undefined) return sliceOf(Array.from(whole), slice);
  if (index === undefined) return whole;
  return [index].flat().map((i) => {
    const at = i < 0 ? whole.length + i : i;
    if (!(at >= 0 && at < whole.length)) throw new CannotRead(`index ${i} of ${whole.length}`);
    return whole[at]!;
  });
}

function sliceOf<T>(whole: readonly T[], slice: Slice): T[] {
  const [from, to, step = 1] =
    typeof slice === 'string'
      ? slice
          .replace(/^\[|\]$/g, '')
          .split(':')
          .map((end) => (end.trim() === '' ? null : Number(end)))
      : slice;
  if (!((step ?? 1) > 0)) throw new CannotRead(`slice ${String(slice)}`);
  return whole.slice(from ?? 0, to ?? undefined).filter((_, i) => i % (step ?? 1) === 0);
}
