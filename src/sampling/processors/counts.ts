/** How often each token stands in a stretch of text, in order of first appearance. */
export function countTokens(tokens: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** The last n of some tokens. */
export const lastOf = (tokens: readonly number[], n: number): readonly number[] =>
  n >= tokens.length ? tokens : tokens.slice(tokens.length - n);
