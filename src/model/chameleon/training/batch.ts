/** Some documents, one after another with nothing between them: no padding, so nothing is worked out in vain. */
export interface Batch {
  /** The tokens that are read: all of each document but its last one. */
  readonly tokens: Int32Array;
  /** What should come next after each of them. */
  readonly targets: Int32Array;
  /** How much each target counts, from 0. */
  readonly importance: Float64Array;
  /** Where each document begins in `tokens`, and behind the last of them the number of tokens. */
  readonly starts: Int32Array;
}

/**
 * The batch of some documents.
 *
 * @param importance How much each document's tokens count as targets, all but its first. Default: 1, each.
 * @example
 * const batch = batchOf([[0, 5, 2], [0, 2]]);
 * [[...batch.tokens], [...batch.targets], [...batch.starts]] // → [[0, 5, 0], [5, 2, 2], [0, 2, 3]]
 */
export function batchOf(
  documents: readonly (readonly number[])[],
  importance: readonly (readonly number[])[] = documents.map((document) =>
    document.slice(1).map(() => 1),
  ),
): Batch {
  const starts = new Int32Array(documents.length + 1);
  documents.forEach((document, i) => (starts[i + 1] = starts[i]! + document.length - 1));
  return {
    tokens: Int32Array.from(documents.flatMap((document) => document.slice(0, -1))),
    targets: Int32Array.from(documents.flatMap((document) => document.slice(1))),
    importance: Float64Array.from(importance.flat()),
    starts,
  };
}
