import { entropy } from '../../distribution/entropy.js';
import type { Ledger } from '../../sampling/ledger.js';
import { checkWithin, checkWholeDistribution, checkTokens } from '../check.js';

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
  checkWholeDistribution('before', before, tokens.length);
  stages.forEach(({ probabilities, ledger }, i) => {
    checkWholeDistribution(`stages[${i}].probabilities`, probabilities, tokens.length);
    checkWithin(`stages[${i}].ledger.tokensOut`, ledger.tokensOut, 1, tokens.length);
    const name = `stages[${i}].ledger.removed`;
    for (const { token } of ledger.removed) checkWithin(name, token, 0, tokens.length - 1);
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
  /** The comparison that a token lost here; undefined for one that the stage did not remove. */
  readonly becauseOf: (token: number) => string | undefined;
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
    entropy: entropyOf(before),
    becauseOf: () => undefined,
  };
  return [
    start,
    ...stages.map((stage, i) => columnOf(stage, stages[i - 1]?.probabilities ?? before)),
  ];
}

function columnOf(
  { name, note = '', probabilities, ledger }: LedgerStage,
  before: ArrayLike<number>,
): LedgerColumn {
  const { removed, tokensOut, massRemoved } = ledger;
  // Places in `removed`, counted from 1: a map of a whole vocabulary takes a tenth of a frame to make.
  const places = new Int32Array(before.length);
  removed.forEach(({ token }, i) => (places[token] = i + 1));
  let massKept = 0;
  for (let token = 0; token < places.length; token++) {
    if (places[token] === 0) massKept += before[token]!;
  }
  return {
    name,
    note,
    probabilities,
    tokensLeft: tokensOut,
    massRemoved,
    massKept,
    entropy: entropyOf(probabilities),
    becauseOf: (token) => removed[places[token]! - 1]?.because,
  };
}

const entropyOf = (probabilities: ArrayLike<number>): number =>
  entropy(probabilities instanceof Float64Array ? probabilities : Float64Array.from(probabilities));

/** Where a token was removed: the number of the column, and the comparison; undefined if it was not. */
export function removalOf(
  columns: readonly LedgerColumn[],
  token: number,
): { readonly column: number; readonly because: string } | undefined {
  const reasons = columns.map(({ becauseOf }) => becauseOf(token));
  const column = reasons.findIndex((because) => because !== undefined);
  return column < 0 ? undefined : { column, because: reasons[column]! };
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
