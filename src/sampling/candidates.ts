import type { Logits } from '../distribution/logits.js';
import { SamplescopeError, say } from '../error.js';
import { allBelowInfinity, nextAbove, nextAtLeast } from './scan.js';
import type { Scores } from './scores.js';

/**
 * The tokens still in the running, and room to work in: the one thing that all processors of a chain
 * write to. It is made once for a vocabulary and used for every step, so a step allocates nothing.
 */
export interface Candidates {
  /** The tokens in the running are the first `size` of these, in the order that a draw will see. */
  readonly tokens: Int32Array;
  size: number;
  /** By token. What stands at a token that is out has no meaning. */
  readonly logits: Float64Array;
  /** By token: what the last softmax made of the logits. */
  readonly probabilities: Float64Array;
  /** What the logits are still to be divided by. */
  temperature: number;
  /** Whether `tokens` are known to be in the order of their logits; llama.cpp sorts only where they are not. */
  sorted: boolean;
  /** Whether `tokens` are known to be in the order of the vocabulary. */
  inOrder: boolean;
  /** Whether no logit is NaN or ∞, as far as anybody has looked. */
  checked: boolean;
  /** Whether every logit is a 32-bit float, as the engines' are. */
  float32: boolean;
  /** Whether a logit was too large to become one, and somebody has yet to say so. */
  overflowed: boolean;
  /** By token, after a filter: what it compared with its `threshold`. */
  measure: Float64Array;
  threshold: number;
  /** Whether a ledger is kept: then filters work out `measure` for the tokens they need not look at, too. */
  explaining: boolean;
  /** Scratch: tokens in rank order, counts of buckets, two numbers and a mark for each token. */
  readonly order: Int32Array;
  readonly buckets: Int32Array;
  readonly scratch: Float64Array;
  readonly keys: Float64Array;
  readonly marks: Uint8Array;
  /** By place in a chain, the probabilities that a memory watches; made where the first one does. */
  readonly watched: Float64Array[];
  /** Every token, in order. */
  readonly vocabulary: Int32Array;
}

/** Room for a vocabulary of so many tokens. */
export function createCandidates(vocabularySize: number): Candidates {
  const numbers = () => new Float64Array(vocabularySize);
  const probabilities = numbers();
  return {
    tokens: new Int32Array(vocabularySize),
    size: 0,
    logits: numbers(),
    probabilities,
    temperature: 1,
    sorted: false,
    inOrder: false,
    checked: false,
    float32: false,
    overflowed: false,
    measure: probabilities,
    threshold: 0,
    explaining: false,
    order: new Int32Array(vocabularySize),
    buckets: new Int32Array(4097),
    scratch: numbers(),
    keys: numbers(),
    marks: new Uint8Array(vocabularySize),
    watched: [],
    vocabulary: new Int32Array(vocabularySize).map((_, token) => token),
  };
}

/**
 * Begins a step: every token is in the running, in the order of the vocabulary.
 *
 * @param logits In [−∞, ∞), as many as there is room for.
 * @throws SamplescopeError `not-a-number` for a NaN, `out-of-range` for an ∞, naming the token; `out-of-range`
 * for another number of logits
 */
export function loadLogits(candidates: Candidates, logits: Logits): void {
  if (!loadAnyLogits(candidates, logits)) checkLogits(candidates);
}

/**
 * The same for logits that may hold NaN and ∞: for the processor that mends them.
 *
 * @returns Whether there is none.
 */
export function loadAnyLogits(candidates: Candidates, logits: Logits): boolean {
  loadUnchecked(candidates, logits);
  candidates.checked = allBelowInfinity(candidates.logits);
  return candidates.checked;
}

/** The same without a look at the logits: for a filter that looks at each of them itself. */
export function loadUnchecked(candidates: Candidates, logits: Logits): void {
  const { tokens, logits: own } = candidates;
  if (logits.length !== tokens.length) {
    throw new SamplescopeError(
      'out-of-range',
      say`logits must be ${tokens.length}, one per token, got ${logits.length}`,
    );
  }
  tokens.set(candidates.vocabulary);
  own.set(logits);
  candidates.size = tokens.length;
  candidates.temperature = 1;
  candidates.sorted = false;
  candidates.inOrder = true;
  candidates.float32 = logits instanceof Float32Array;
  candidates.checked = false;
  candidates.overflowed = false;
}

/** Has a look at logits that were loaded without one. */
export function ensureChecked(candidates: Candidates): void {
  if (!candidates.checked && !allBelowInfinity(candidates.logits)) {
    candidates.tokens.set(candidates.vocabulary);
    checkLogits(candidates);
  }
  candidates.checked = true;
}

/** Says which logit is none, if there is one. */
export function checkLogits({ logits, tokens, size }: Candidates): void {
  for (let i = 0; i < size; i++) {
    const logit = logits[tokens[i]!]!;
    if (logit < Infinity) continue;
    throw new SamplescopeError(
      logit === Infinity ? 'out-of-range' : 'not-a-number',
      say`logits[${tokens[i]}] must be in [−∞, ∞), got ${logit === Infinity ? '∞' : 'NaN'}. Look
        at what made it: an overflow, or a division by 0; or put infNanRemove first`,
    );
  }
}

/** Takes up the work where some scores leave it. */
export function loadScores(candidates: Candidates, scores: Scores): void {
  loadAnyLogits(candidates, scores.logits);
  candidates.temperature = scores.temperature;
  if (scores.tokens === undefined) return;
  candidates.tokens.set(scores.tokens);
  candidates.size = scores.tokens.length;
  candidates.sorted = isSorted(candidates);
  candidates.inOrder = false;
}

function isSorted({ tokens, size, logits }: Candidates): boolean {
  for (let i = 1; i < size; i++) if (logits[tokens[i]!]! > logits[tokens[i - 1]!]!) return false;
  return true;
}

/**
 * What the candidates are now, as a value of its own.
 *
 * @param before Scores whose list of logits may be shared where nothing has changed it. Default: none.
 */
export function scoresOf(candidates: Candidates, before?: Scores): Scores {
  const { tokens, size, logits, temperature, float32 } = candidates;
  const List = float32 ? Float32Array : Float64Array;
  if (isWhole(candidates)) {
    const unchanged = before?.tokens === undefined && before?.logits;
    const shared = unchanged instanceof List && areEqual(unchanged, logits);
    return { logits: shared ? unchanged : new List(logits), temperature };
  }
  const kept = tokens.slice(0, size);
  const values = new List(size);
  for (let place = 0; place < size; place++) values[place] = logits[kept[place]!]!;
  let whole: Logits | undefined;
  return {
    get logits() {
      return (whole ??= spread(values, kept, new List(logits.length)));
    },
    temperature,
    tokens: kept,
  };
}

/** Whether two lists hold the same numbers, to the bit but for NaN. */
function areEqual(a: Logits, b: Float64Array): boolean {
  for (let i = 0; i < b.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/** Values in their tokens' places, −∞ in all others. */
function spread(values: Logits, tokens: Int32Array, out: Logits): Logits {
  out.fill(-Infinity);
  for (let place = 0; place < tokens.length; place++) out[tokens[place]!] = values[place]!;
  return out;
}

/** Whether every token is in the running, in the order of the vocabulary. */
export function isWhole({ tokens, size, inOrder }: Candidates): boolean {
  return inOrder && size === tokens.length;
}

/** Keeps the tokens whose value is at least the threshold, in the order they have. */
export function keepAtLeast(candidates: Candidates, values: Float64Array, threshold: number): void {
  const { tokens, size } = candidates;
  let kept = 0;
  // Where every token is in the running, those before the first that stays need no look of their own.
  const whole = isWhole(candidates);
  for (let i = whole ? nextAtLeast(values, 0, threshold) : 0; i < size; i++) {
    const token = tokens[i]!;
    if (values[token]! >= threshold) tokens[kept++] = token;
    else if (whole) i = nextAtLeast(values, i + 1, threshold) - 1;
  }
  candidates.size = kept;
  candidates.measure = values;
  candidates.threshold = threshold;
}

/** Keeps the first `count` tokens of `order`, and the order that the candidates have. */
export function keepRanked(candidates: Candidates, count: number): void {
  const { tokens, order, marks, size, inOrder } = candidates;
  if (inOrder && count * 16 < size) {
    keepInRankOrder(candidates, count);
    tokens.subarray(0, count).sort();
    candidates.inOrder = true;
    return;
  }
  for (let rank = 0; rank < count; rank++) marks[order[rank]!] = 1;
  let kept = 0;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    if (marks[token] === 1) tokens[kept++] = token;
  }
  for (let rank = 0; rank < count; rank++) marks[order[rank]!] = 0;
  candidates.size = kept;
}

/** Keeps the first `count` tokens of `order`, in that order. */
export function keepInRankOrder(candidates: Candidates, count: number): void {
  const { tokens, order } = candidates;
  for (let rank = 0; rank < count; rank++) tokens[rank] = order[rank]!;
  candidates.size = count;
  candidates.inOrder = false;
}

/** The largest value in the running, by default the largest logit; −∞ where there is none. */
export function maximumOf(candidates: Candidates, values = candidates.logits): number {
  const { tokens, size } = candidates;
  const whole = isWhole(candidates);
  let maximum = -Infinity;
  for (let i = 0; i < size; i++) {
    const value = values[tokens[i]!]!;
    if (value > maximum) maximum = value;
    else if (whole) i = nextAbove(values, i + 1, maximum) - 1;
  }
  return maximum;
}
