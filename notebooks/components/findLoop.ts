/** Where a greedy text begins to run in a circle, and how many tokens the circle has. */
export interface Loop {
  readonly start: number;
  readonly length: number;
}

/**
 * The circle that a greedy text of a model with a memory of so many tokens runs in: once the same tokens
 * stand in its memory again, everything after them comes again.
 *
 * @param memory How many tokens back the model looks; at least 1.
 */
export function findLoop(tokens: readonly number[], memory: number): Loop | undefined {
  const seen = new Map<string, number>();
  for (let end = memory; end <= tokens.length; end++) {
    const state = tokens.slice(end - memory, end).join(' ');
    const before = seen.get(state);
    if (before !== undefined) return { start: before, length: end - before };
    seen.set(state, end);
  }
  return undefined;
}
