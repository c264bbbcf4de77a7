/**
 * All n-grams of one length n in a text, grouped by history (their first n − 1 tokens). The n-grams of
 * history h are the ids `starts[h]` to `starts[h + 1] − 1`; a history's own id is its id among the
 * (n − 1)-grams, and the empty history of n = 1 has the id 0.
 */
export interface NgramCounts {
  readonly starts: Int32Array;
  /** The last token of each n-gram; ascending within a history. */
  readonly tokens: Int32Array;
  /** How often each n-gram counts: see `countNgrams`. */
  readonly counts: Int32Array;
}

/**
 * Counts n-grams as Kneser-Ney smoothing wants them: at the highest order how often each occurs, at the
 * lower ones how many different tokens occur before it (its continuation count). The text begins after
 * order − 1 markers, which are never counted as something that follows.
 *
 * Every order is one stable counting sort of the places of the text, by history and last token: no
 * comparison, no hashing, no strings.
 *
 * @param tokens Ids in [0, vocabularySize).
 * @param order The highest n, at least 1.
 * @returns One entry for each n in 1 … order. The id `vocabularySize` stands for the marker.
 * @example
 * countNgrams([0, 1, 0, 1], 2, 2).map(({ counts }) => [...counts]) // → [[2, 1, 0], [2, 1, 1]]
 */
export function countNgrams(
  tokens: readonly number[],
  order: number,
  vocabularySize: number,
): NgramCounts[] {
  const marker = vocabularySize;
  const text = new Int32Array(order - 1 + tokens.length).fill(marker);
  text.set(tokens, order - 1);
  const places = Int32Array.from(text.keys());
  const byToken = sortBy(places, text, vocabularySize + 1);

  const orders: NgramCounts[] = [];
  // The id of the history before each place, one place further than the text goes.
  let before = new Int32Array(text.length + 1);
  let histories = 1;
  for (let n = 1; n <= order; n++) {
    const starts = new Int32Array(histories + 1);
    const lastTokens = new Int32Array(text.length);
    const counts = new Int32Array(text.length);
    const after = new Int32Array(text.length + 1);
    let id = -1;
    let history = -1;
    for (const place of sortBy(byToken, before, histories)) {
      if (place < n - 1) continue; // not enough text before it
      const token = text[place]!;
      const isNew = before[place] !== history || token !== lastTokens[id];
      if (isNew) {
        history = before[place]!;
        lastTokens[++id] = token;
        starts[history + 1]!++;
      }
      after[place + 1] = id;
      if (token === marker) continue;
      if (n === order) counts[id]!++;
      // A new n-gram is one more token seen before the (n − 1)-gram that it ends with.
      if (isNew && n > 1) orders[n - 2]!.counts[before[place + 1]!]!++;
    }
    for (let h = 0; h < histories; h++) starts[h + 1]! += starts[h]!;
    histories = id + 1;
    orders.push({
      starts,
      tokens: lastTokens.slice(0, histories),
      counts: counts.subarray(0, histories),
    });
    before = after;
  }
  return orders;
}

/** Places in ascending order of their keys, which are in [0, keyCount); stable. */
function sortBy(places: Int32Array, keys: Int32Array, keyCount: number): Int32Array {
  const next = new Int32Array(keyCount + 1);
  for (const place of places) next[keys[place]! + 1]!++;
  for (let key = 0; key < keyCount; key++) next[key + 1]! += next[key]!;
  const sorted = new Int32Array(places.length);
  for (const place of places) sorted[next[keys[place]!]!++] = place;
  return sorted;
}
