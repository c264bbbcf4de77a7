import { entropy } from '../distribution/entropy.js';
import type { Ledger } from '../sampling/ledger.js';
import { checkNumber, checkProbabilities, checkTokens } from './check.js';
import { sumWithout } from './tokenRows.js';

/** One stage of a chain, and what it did. */
export interface LedgerStage {
  readonly name: string;
  /** Its parameters in a few characters, such as "p = 0.9". Default: none. */
  readonly note?: string;
  /** After the stage: one probability per token, summing to 1. */
  readonly probabilities: ArrayLike<number>;
  readonly ledger: Pick<Ledger, 'tokensIn' | 'tokensOut' | 'massRemoved' | 'removed'>;
}

/** A distribution on its way through the stages of a chain. */
export interface LedgerData {
  /** The vocabulary. */
  readonly tokens: readonly string[];
  /** Before the first stage: one probability per token, summing to 1. */
  readonly before: ArrayLike<number>;
  /** In their order; none for an empty chain. */
  readonly stages: readonly LedgerStage[];
}

/**
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that do not
 * fit together
 */
export function checkLedgerData({ tokens, before, stages }: LedgerData): void {
  checkTokens(tokens);
  checkProbabilities('before', before, tokens.length);
  stages.forEach(({ probabilities, ledger }, i) => {
    checkProbabilities(`stages[${i}].probabilities`, probabilities, tokens.length);
    checkNumber(`stages[${i}].ledger.tokensOut`, ledger.tokensOut, 1, tokens.length);
    for (const { token } of ledger.removed) {
      checkNumber(`stages[${i}].ledger.removed`, token, 0, tokens.length - 1);
    }
  });
}

/** A column of the ledger: what there was before the first stage, or after one of them. */
export interface LedgerColumn {
  /** Empty for the one before the first stage. */
  readonly name: string;
  readonly note: string;
  readonly probabilities: ArrayLike<number>;
  readonly tokensLeft: number;
  readonly massRemoved: number;
  /** The probability, before the stage, of the tokens that it left. */
  readonly massKept: number;
  /** In bits. */
  readonly entropy: number;
  /** The comparison that each removed token lost, by token. */
  readonly removed: ReadonlyMap<number, string>;
}

/** The columns of the ledger, the one before the first stage included. */
export function ledgerColumns({ before, stages }: LedgerData): readonly LedgerColumn[] {
  const start: LedgerColumn = {
    name: '',
    note: '',
    probabilities: before,
    tokensLeft: stages[0]?.ledger.tokensIn ?? Array.from(before).filter((p) => p > 0).length,
    massRemoved: 0,
    massKept: 1,
    entropy: entropy(Float64Array.from(before)),
    removed: new Map(),
  };
  return [
    start,
    ...stages.map(({ name, note = '', probabilities, ledger }, i) => ({
      name,
      note,
      probabilities,
      tokensLeft: ledger.tokensOut,
      massRemoved: ledger.massRemoved,
      massKept: sumWithout(
        stages[i - 1]?.probabilities ?? before,
        ledger.removed.map(({ token }) => token),
      ),
      entropy: entropy(Float64Array.from(probabilities)),
      removed: new Map(ledger.removed.map(({ token, because }) => [token, because])),
    })),
  ];
}

/** Where a token was removed: the number of the column, and the comparison; undefined if it was not. */
export function removalOf(
  columns: readonly LedgerColumn[],
  token: number,
): { readonly column: number; readonly because: string } | undefined {
  const column = columns.findIndex(({ removed }) => removed.has(token));
  return column < 0 ? undefined : { column, because: columns[column]!.removed.get(token)! };
}

/** What rounding to 32 bits may do to a ratio of probabilities. */
const rounding = 1e-5;

/**
 * How a stage moved a token against the others: up where it gained more than its share of what was
 * removed, down where less, and neither where its share of what is left is what it was.
 *
 * @param massKept The probability, before the stage, of all tokens that it left.
 */
export function moveOf(
  from: number,
  to: number,
  massKept: number,
): 'raised' | 'lowered' | undefined {
  const share = massKept > 0 ? from / massKept : to;
  if (to > share * (1 + rounding)) return 'raised';
  return to < share * (1 - rounding) ? 'lowered' : undefined;
}
