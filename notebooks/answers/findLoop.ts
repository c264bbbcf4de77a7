/** Where a greedy text begins to run in a circle, and how many tokens the circle has. */
export interface Loop {
  readonly start: number;
  readonly length: number;
}

/**
 * The circle that a text runs in, to its very end: some tokens come a second time, and from there on everything
 * comes again, at least once.
 *
 * @param memory How many tokens must come again to be taken for a circle; at least 1. Of a model that looks no
 * further back, the circle is then certain to go on.
 * @returns The earliest one; undefined where there is none.
 */
export function findLoop(tokens: readonly number[], memory: number): Loop | undefined {
  const seen = new Map<string, number>();
  for (let end = memory; end <= tokens.length; end++) {
    const state = tokens.slice(end - memory, end).join(' ');
    const before = seen.get(state);
    if (before !== undefined && comesAgain(tokens, before, end - before)) {
      return { start: before, length: end - before };
    }
    seen.set(state, end);
  }
  return undefined;
}

const comesAgain = (tokens: readonly number[], start: number, length: number) =>
  start + 2 * length <= tokens.length &&
  tokens.slice(start + length).every((token, i) => token === tokens[start + i]);
