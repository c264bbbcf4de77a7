import { checkLedgerData, ledgerColumns, type LedgerData } from '../ledger/ledgerData.js';

/** A distribution on which a cut fell: every token by rank, and which of them stayed. */
export interface CutTokens {
  /** By the probability before the cut, the likeliest first; of equal ones, what stayed comes first. */
  readonly ranks: readonly number[];
  /** Before the cut, by rank. */
  readonly probabilities: readonly number[];
  /** By rank. */
  readonly isKept: readonly boolean[];
  readonly kept: number;
  /** The probability, before the cut, of the tokens that stayed. */
  readonly massKept: number;
  /** The cut's name and its parameters; empty where there is no stage. */
  readonly name: string;
  readonly note: string;
}

/**
 * What the last stage of a chain did; what earlier ones removed is left out.
 *
 * @throws SamplescopeError as `ledgerChart` does
 */
export function cutTokens(data: LedgerData): CutTokens {
  checkLedgerData(data);
  const columns = ledgerColumns(data);
  const { probabilities: after, name, note } = columns.at(-1)!;
  const { probabilities: before } = columns.at(-2) ?? columns[0]!;
  const ranks = Array.from(data.tokens.keys())
    .filter((token) => before[token]! > 0 || after[token]! > 0)
    .sort((a, b) => before[b]! - before[a]! || after[b]! - after[a]! || a - b);
  const isKept = ranks.map((token) => after[token]! > 0);
  const kept = ranks.filter((_, rank) => isKept[rank]);
  return {
    ranks,
    probabilities: ranks.map((token) => before[token]!),
    isKept,
    kept: kept.length,
    massKept: kept.reduce((sum, token) => sum + before[token]!, 0),
    name,
    note,
  };
}

/** Whether what stayed are the likeliest tokens, so that one line parts them from the others. */
export const isHead = ({ isKept, kept }: CutTokens): boolean =>
  isKept.slice(0, kept).every((stays) => stays);
