import { decimal } from '../terminal/numbers.js';
import { possibleTokens } from '../../figures/possibleTokens.js';
import { showToken } from '../terminal/showToken.js';

/** One line of a list of tokens: a token, or all those for which there is no line. */
export interface ListedToken {
  readonly label: string;
  /** Ids; one, but for the last line of a list that is cut short. */
  readonly tokens: readonly number[];
  readonly isRest: boolean;
}

/**
 * The lines of a list of tokens, the likeliest first, equal ones by id, and the rest together in a last
 * line. Tokens that are impossible have no line.
 *
 * @param top How many tokens have a line of their own.
 */
export function listedTokens(
  vocabulary: readonly string[],
  logits: ArrayLike<number>,
  top: number,
): ListedToken[] {
  const ids = possibleTokens(logits).sort((a, b) => logits[b]! - logits[a]! || a - b);
  const rest = ids.slice(top);
  const rows = ids.slice(0, top).map((id) => ({
    label: showToken(vocabulary[id]!),
    tokens: [id],
    isRest: false,
  }));
  if (rest.length === 0) return rows;
  return [...rows, { label: `… ${decimal(rest.length, 0)} more`, tokens: rest, isRest: true }];
}

/** What a row's tokens have together. */
export const sumOf = ({ tokens }: ListedToken, values: ArrayLike<number>): number =>
  tokens.reduce((sum, id) => sum + values[id]!, 0);
