/**
 * Puts an entry in its place in a list that is sorted by value, largest first, and keeps the list from
 * growing beyond `limit`. An entry comes after those of the same value, so among ties who came first
 * stays ahead.
 *
 * @param entry Made only where there is a place for it.
 * @example
 * const best = [{ value: 3 }, { value: 1 }];
 * insertRanked(best, 2, 2, () => ({ value: 2 }));
 * best // → [{ value: 3 }, { value: 2 }]
 */
export function insertRanked<Entry extends { readonly value: number }>(
  list: Entry[],
  limit: number,
  value: number,
  entry: () => Entry,
): void {
  let place = list.length;
  while (place > 0 && list[place - 1]!.value < value) place--;
  if (place >= limit) return;
  list.splice(place, 0, entry());
  if (list.length > limit) list.pop();
}
