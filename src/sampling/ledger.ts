import { softmax } from '../distribution/softmax.js';
import { log } from '../numerics/log.js';
import type { Candidates } from './candidates.js';
import type { Processor } from './processors/processor.js';
import type { Scores } from './scores.js';

/** What one stage did, found by comparing the scores before and after it. Plain data. */
export interface Ledger {
  /** How many tokens had a logit above −∞ before, and after. */
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** The probability, before the stage, of the tokens that it removed. */
  readonly massRemoved: number;
  /** In bits. */
  readonly entropyBefore: number;
  readonly entropyAfter: number;
  /** The tokens that it removed, likeliest first. */
  readonly removed: readonly Removal[];
  /**
   * The tokens that it left and whose logit it changed. An engine's first stage makes 32-bit floats of the logits,
   * and divides by a temperature that was still waiting; that alone is no move.
   */
  readonly moved: readonly Move[];
}

/** One token's end. */
export interface Removal {
  readonly token: number;
  /** Its probability before the stage. */
  readonly probability: number;
  /** What the stage compared with its threshold; left out where it removes by name. */
  readonly value?: number;
  readonly threshold?: number;
  /** Such as "probability 0.012 < 0.05". */
  readonly because: string;
}

/** One token's change of logit, in units of the temperature that the stage leaves. */
export interface Move {
  readonly token: number;
  readonly from: number;
  readonly to: number;
}

/** Scores, with what they say, which is looked at after one stage and before the next. */
interface Weighed extends Scores {
  readonly probabilities: Float64Array;
  /** In bits. */
  readonly entropy: number;
}

function weigh({ logits, temperature }: Scores): Weighed {
  const probabilities = softmax(logits, temperature);
  return { logits, temperature, probabilities, entropy: entropyInBits(probabilities) };
}

/**
 * Keeps the ledger of a chain: what it gives is to be called just after each processor ran on the candidates.
 *
 * @param start The scores before the first of them.
 */
export function keepLedger(
  start: Scores,
): (processor: Processor, scores: Scores, candidates: Candidates) => Ledger {
  let latest: Weighed | undefined;
  return (processor, scores, candidates) => {
    const before = latest ?? weigh(start);
    latest = weigh(scores);
    return ledgerOf(before, latest, removals(processor, candidates));
  };
}

function ledgerOf(before: Weighed, after: Weighed, removalOf: Removals): Ledger {
  const { probabilities } = before;
  const removed: Removal[] = [];
  const moved: Move[] = [];
  let massRemoved = 0;
  let tokensIn = 0;
  for (let token = 0; token < probabilities.length; token++) {
    const from = before.logits[token]!;
    const to = after.logits[token]!;
    if (from > -Infinity) tokensIn++;
    if (from > -Infinity && to === -Infinity) {
      massRemoved += probabilities[token]!;
      removed.push(removalOf(token, probabilities[token]!));
    } else if (from !== to && to !== settled(from, before)) moved.push({ token, from, to });
  }
  removed.sort((a, b) => b.probability - a.probability);
  return {
    tokensIn,
    tokensOut: countLive(after),
    massRemoved,
    entropyBefore: before.entropy,
    entropyAfter: after.entropy,
    removed,
    moved,
  };
}

/** What a logit becomes where a stage only makes a 32-bit float of it, as `settleFloat32` does. */
const settled = (logit: number, { temperature }: Scores): number =>
  Math.fround(Math.fround(logit) / Math.fround(temperature));

type Removals = (token: number, probability: number) => Removal;

/** How a stage removes tokens, in numbers and words. */
function removals({ name, comparison }: Processor, { measure, threshold }: Candidates): Removals {
  if (comparison === undefined) {
    return (token, probability) => ({ token, probability, because: `${name} forbids it` });
  }
  const end = `${comparison.removedIf} ${short(threshold)}`;
  return (token, probability) => {
    const value = measure[token]!;
    const because = `${comparison.measure} ${short(value)} ${end}`;
    return { token, probability, value, threshold, because };
  };
}

/** At most five digits, and ∞ by its sign. */
function short(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : 'NaN';
  const digits = value.toPrecision(5);
  // Written anew only to be rid of zeros: a stage may remove a whole vocabulary but for a few.
  const text = digits.endsWith('0') || digits.includes('e') ? String(Number(digits)) : digits;
  return text.replace('-', '−');
}

function countLive({ logits }: Scores): number {
  let live = 0;
  for (const logit of logits) if (logit > -Infinity) live++;
  return live;
}

const LN2 = log(2);

function entropyInBits(probabilities: Float64Array): number {
  let nats = 0;
  for (const p of probabilities) if (p > 0) nats -= p * log(p);
  return nats / LN2;
}
