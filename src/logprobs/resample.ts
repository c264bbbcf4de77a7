import { SamplescopeError, say } from '../error.js';
import { BITS_PER_NAT } from '../distribution/entropy.js';
import { checkNumber } from '../numerics/checkNumber.js';
import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { errorOfSum } from '../numerics/roundingError.js';
import { sum } from '../numerics/sum.js';
import type { Place } from './place.js';
import { tailSum, tailTopSum, type Interval, type Tail } from './tail.js';

/** How a place is sampled again: temperature first, then the filters, each on what the one before left. */
export interface ResampleOptions {
  /** In (0, ∞). Default 1: the probabilities as they were given. */
  readonly temperature?: number | undefined;
  /** Keeps so many of the likeliest; an integer of at least 1. Default: all. */
  readonly topK?: number | undefined;
  /** Keeps the fewest of the likeliest that have this probability together; in (0, 1]. Default: all. */
  readonly topP?: number | undefined;
  /** Keeps what has at least this part of the best token's probability; in [0, 1]. Default: all. */
  readonly minP?: number | undefined;
  /** How many tokens the vocabulary has. Default: nobody knows, which is the worst case. */
  readonly vocabularySize?: number | undefined;
}

/** What is certain of a token after temperature and filters. */
export interface ResampledToken {
  /** Its index among the candidates that were given. */
  readonly candidate: number;
  readonly probability: Interval;
  /** What softmax over the shown tokens alone would say: right only where nothing is hidden. */
  readonly naive: number;
  /** Whether the filters keep it. */
  readonly kept: 'yes' | 'no' | 'perhaps';
}

/** A place after temperature and filters, as far as it can be known. */
export interface Resampled {
  /** The tokens that were given, likeliest first. */
  readonly tokens: readonly ResampledToken[];
  /** The probability of all tokens together that were not shown. */
  readonly tail: Interval;
  /** Entropy in bits of the whole distribution; ∞ above where nobody knows how long the tail is. */
  readonly entropy: Interval;
  /** Entropy in bits of what softmax over the shown tokens alone would give. */
  readonly naiveEntropy: number;
}

/** Relative room for the rounding of the sums and exponentials here; every bound is moved outward by it. */
const room = 1e-11;

/** How far 1 minus a sum of probabilities may be off by rounding. */
const massRoom = 1e-14;

/**
 * Samples a place again at another temperature and with other filters, where only the best of its log-probabilities
 * were shown. Nobody knows what the hidden tokens are; but together they have the probability that is missing, and
 * none is likelier than the last of the shown. From that follows, for each number, an interval that holds whatever
 * they are. At T = 1 without filters it is one point. With u in hand, `tokenAt` says which token is drawn for certain.
 *
 * Takes the numbers that were shown as exact, and as given before any sampler.
 *
 * @param place Its candidates' numbers must be log-probabilities.
 * @throws SamplescopeError `out-of-range` for an option, or a vocabulary too small to hold the missing probability;
 * `empty` without a candidate
 * @example
 * const { places } = readLogprobs('{"top_logprobs": {"A": -0.5, "B": -1.2}}', 'x');
 * resample(places[0]).tokens[0].probability // → { low: 0.6065306597126334, high: 0.6065306597126334 }
 */
export function resample(place: Place, options: ResampleOptions = {}): Resampled {
  checkOptions(options);
  const order = place.candidates.map((_, i) => i).filter((i) => !place.candidates[i]!.atMost);
  order.sort((i, j) => place.candidates[j]!.logit - place.candidates[i]!.logit || i - j);
  if (order.length === 0) {
    throw new SamplescopeError('empty', say`a place must have at least one probability, got none`);
  }
  const logits = order.map((i) => place.candidates[i]!.logit);
  const known = unbroken(place, order);
  const a = 1 / (options.temperature ?? 1);
  const weights = logits.map((logit) => exp(a * (logit - logits[0]!)));
  const tail = tailBehind(logits, known, options.vocabularySize);
  const real = cut(weights.slice(0, known), tail, a, options);
  const naive = cut(weights, { mass: { low: 0, high: 0 }, size: 0, cap: 0 }, a, options);
  const tokens = order.map((candidate, i): ResampledToken => {
    const { kept, probability } = i < known ? real.token(i) : real.hidden(weights[i]!);
    const isAsGiven = a === 1 && real.isWhole;
    const given = exp(logits[i]!);
    return {
      candidate,
      kept,
      probability: isAsGiven ? { low: given, high: given } : probability,
      naive: naive.token(i).probability.low,
    };
  });
  // Behind the gap stand tokens that were shown, too.
  const shown = tokens.slice(known).map(({ probability }) => probability);
  const hidden = outward({
    low: Math.max(0, real.tail.low - sum(shown.map(({ high }) => high))),
    high: Math.max(0, real.tail.high - sum(shown.map(({ low }) => low))),
  });
  const bounded = place.candidates.flatMap(({ atMost }, candidate): ResampledToken[] =>
    atMost
      ? [
          {
            candidate,
            kept: hidden.high > 0 ? 'perhaps' : 'no',
            probability: { low: 0, high: hidden.high },
            naive: 0,
          },
        ]
      : [],
  );
  return {
    tokens: [...tokens, ...bounded],
    tail: shown.length > 0 ? hidden : real.tail,
    entropy: real.entropy,
    naiveEntropy: naive.entropy.low,
  };
}

function checkOptions({
  temperature = 1,
  topK = 1,
  topP = 1,
  minP = 0,
  vocabularySize = 1,
}: ResampleOptions): void {
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 1;
  checkNumber(
    'temperature',
    temperature,
    temperature > 0 && temperature < Infinity,
    say`in (0, ∞)`,
  );
  checkNumber('topK', topK, isCount(topK), say`a whole number ≥ 1`);
  checkNumber('topP', topP, topP > 0 && topP <= 1, say`in (0, 1]`);
  checkNumber('minP', minP, minP >= 0 && minP <= 1, say`in [0, 1]`);
  checkNumber('vocabularySize', vocabularySize, isCount(vocabularySize), say`a whole number ≥ 1`);
}

/**
 * How many of the likeliest stand without a gap. A token that was chosen is shown even where it is not among the best:
 * ranks tell; without them the chosen one does not count where it is the last.
 */
function unbroken({ candidates, chosen }: Place, order: readonly number[]): number {
  const ranks = order.map((i) => candidates[i]!.rank);
  if (ranks.every((rank) => rank !== undefined)) {
    const gap = ranks.findIndex((rank, i) => rank !== i + 1);
    return Math.max(1, gap < 0 ? ranks.length : gap);
  }
  const isLast = order.length > 1 && order.at(-1) === chosen;
  return isLast ? order.length - 1 : order.length;
}

/** What is behind the unbroken list, in units of the best token's probability. */
function tailBehind(logits: readonly number[], known: number, vocabularySize = Infinity): Tail {
  const best = exp(logits[0]!);
  const missing = 1 - sum(logits.slice(0, known).map((logit) => exp(logit)));
  const size = vocabularySize - known;
  const cap = exp(logits[known - 1]! - logits[0]!);
  const high = Math.max(0, missing + massRoom) / best;
  if (missing > 1e-3 && size * cap * (1 + 1e-6) < missing / best) {
    throw new SamplescopeError(
      'out-of-range',
      say`vocabularySize must be at least ${known + Math.ceil(missing / best / cap)}, got ${vocabularySize}: fewer tokens cannot hold the probability that is missing`,
    );
  }
  return {
    mass: { low: Math.max(0, missing - massRoom) / best, high: size > 0 ? high : 0 },
    size,
    cap,
  };
}

interface Cut {
  /** Whether no filter took anything. */
  readonly isWhole: boolean;
  readonly token: (i: number) => { kept: ResampledToken['kept']; probability: Interval };
  /** A token whose weight is known and whose rank is not. */
  readonly hidden: (weight: number) => { kept: ResampledToken['kept']; probability: Interval };
  readonly tail: Interval;
  readonly entropy: Interval;
}

/**
 * What filters leave of weights, likeliest first, with a tail behind them. Every filter keeps the first so many; how
 * many, and how much weight they have, is known between two bounds each.
 */
function cut(weights: readonly number[], tail: Tail, a: number, options: ResampleOptions): Cut {
  const count = weights.length;
  const upTo = cumulative(weights);
  const head = upTo[count]!;
  const whole = tailSum(tail, a);
  const capWeight = tail.cap > 0 ? exp(a * log(tail.cap)) : 0;
  const hasTail = whole.high > 0;
  let fewest = count + (hasTail ? tail.size : 0);
  let most = fewest;
  let total = { low: head + whole.low, high: head + whole.high };
  const weightOf = (kept: number): Interval => {
    if (kept <= count) return { low: upTo[kept]!, high: upTo[kept]! };
    const behind = tailTopSum(tail, a, kept - count);
    return { low: head + behind.low, high: head + behind.high };
  };
  const keep = (low: number, high: number, within: Interval) => {
    fewest = Math.min(fewest, low);
    most = Math.min(most, high);
    total = {
      low: Math.max(Math.min(total.low, within.low), upTo[Math.min(fewest, count)]!),
      high: Math.min(total.high, within.high),
    };
  };
  const { topK = Infinity, topP = 1, minP = 0 } = options;
  if (topK < most) keep(topK, topK, weightOf(topK));
  if (topP < 1) {
    const enough = { low: topP * total.low * (1 - room), high: topP * total.high * (1 + room) };
    const low = firstWith(upTo, enough.low);
    const high = firstWith(upTo, enough.high);
    keep(low, high > count ? most : high, {
      low: low > count ? enough.low : upTo[low]!,
      high: high > count ? Math.min(total.high, enough.high + capWeight) : upTo[high]!,
    });
  }
  if (minP > 0) {
    const reach = (least: number) => weights.filter((weight) => weight >= least).length;
    const low = reach(minP * (1 + room));
    const high = reach(minP * (1 - room));
    const isInHead = !hasTail || capWeight < minP * (1 - room);
    keep(low, isInHead ? high : most, {
      low: upTo[low]!,
      high: isInHead ? upTo[Math.min(high, count)]! : total.high,
    });
  }
  const share = (weight: number): Interval =>
    outward({ low: weight / total.high, high: weight / Math.max(total.low, weight) });
  const keptTail: Interval =
    most <= count || !hasTail
      ? { low: 0, high: 0 }
      : outward({
          low: fewest > count ? Math.max(0, 1 - head / total.low) : 0,
          high: total.high === Infinity ? 1 : 1 - head / total.high,
        });
  return {
    isWhole: fewest >= count + (hasTail ? tail.size : 0),
    token(i) {
      if (i >= most) return { kept: 'no', probability: { low: 0, high: 0 } };
      const { high } = share(weights[i]!);
      const least = weights[i]! / Math.max(total.low, upTo[i + 1]!);
      if (i >= fewest) {
        return { kept: 'perhaps', probability: outward({ low: 0, high: least }) };
      }
      return { kept: 'yes', probability: { low: share(weights[i]!).low, high } };
    },
    hidden(weight) {
      if (most <= count) return { kept: 'no', probability: { low: 0, high: 0 } };
      const isSure = fewest >= count + tail.size;
      const { low, high } = share(weight);
      return { kept: isSure ? 'yes' : 'perhaps', probability: { low: isSure ? low : 0, high } };
    },
    tail: keptTail,
    entropy: entropyOf(weights, upTo, { fewest, most }, keptTail, {
      least: log(Math.max(1, capWeight > 0 ? (total.low - head) / capWeight : 1)),
      most: log(Math.max(1, Math.min(tail.size, most - count))),
    }),
  };
}

const outward = ({ low, high }: Interval): Interval => ({
  low: Math.max(0, low * (1 - room)),
  high: Math.min(1, high * (1 + room)),
});

/** The sum of the first i weights, for i from 0 to all. */
function cumulative(weights: readonly number[]): Float64Array {
  const upTo = new Float64Array(weights.length + 1);
  let total = 0;
  let lost = 0; // as in `sum`, so that a long list keeps within the room
  weights.forEach((weight, i) => {
    lost += errorOfSum(total, weight);
    total += weight;
    upTo[i + 1] = total + lost;
  });
  return upTo;
}

/** The fewest of the first weights that reach a sum; one more than there are where none do. */
function firstWith(upTo: Float64Array, enough: number): number {
  const at = upTo.findIndex((reached, i) => i > 0 && reached >= enough);
  return at < 0 ? upTo.length : at;
}

/**
 * Entropy in bits: of which part the token is, and which token of its part. In the tail it is least where all are at
 * the cap, and greatest where all are equal; both `tail` bounds are in nats.
 */
function entropyOf(
  weights: readonly number[],
  upTo: Float64Array,
  kept: { fewest: number; most: number },
  share: Interval,
  tail: { least: number; most: number },
): Interval {
  const count = weights.length;
  const values: Interval[] = [];
  const fewest = share.high > 0 ? kept.fewest : Math.min(kept.fewest, count);
  for (let j = Math.max(1, fewest); j <= Math.min(kept.most, count); j++) {
    const within = headEntropy(weights, upTo[j]!, j);
    values.push({ low: within, high: within });
  }
  if (share.high > 0) {
    const head = headEntropy(weights, upTo[count]!, count);
    const mixed = (part: number, behind: number) =>
      part === 0 ? head : binary(part) + (1 - part) * head + part * behind;
    const peak = 1 / (1 + exp(head - tail.most));
    const best = Math.min(Math.max(peak, share.low), share.high);
    values.push({
      low: Math.min(mixed(share.low, tail.least), mixed(share.high, tail.least)),
      high: tail.most === Infinity ? Infinity : mixed(best, tail.most),
    });
  }
  return {
    low: Math.max(0, Math.min(...values.map(({ low }) => low)) * (1 - room)) * BITS_PER_NAT,
    high: Math.max(...values.map(({ high }) => high)) * (1 + room) * BITS_PER_NAT,
  };
}

function headEntropy(weights: readonly number[], all: number, count: number): number {
  return sum(
    weights
      .slice(0, count)
      .map((weight) => (weight === 0 ? 0 : -(weight / all) * log(weight / all))),
  );
}

const binary = (part: number) =>
  part <= 0 || part >= 1 ? 0 : -part * log(part) - (1 - part) * log(1 - part);

/**
 * The candidate that a number u draws by the inverse CDF over the tokens, likeliest first, whatever the tail is;
 * undefined where that depends on the tail, or where the draw falls into it.
 *
 * @param u In [0, 1)
 * @throws SamplescopeError `out-of-range`
 * @example
 * const { places } = readLogprobs('{"top_logprobs": {"A": -0.5, "B": -1.2}}', 'x');
 * tokenAt(resample(places[0]), 0.6) // → 0
 * tokenAt(resample(places[0]), 0.95) // → undefined
 */
export function tokenAt({ tokens }: Resampled, u: number): number | undefined {
  checkNumber('u', u, u >= 0 && u < 1, say`in [0, 1)`);
  let low = 0;
  let high = 0;
  for (const { candidate, probability, kept } of tokens) {
    if (kept !== 'yes') return undefined;
    const before = high;
    low += probability.low;
    high += probability.high;
    if (u >= before && u < low * (1 - room)) return candidate;
    if (u < high) return undefined;
  }
  return undefined;
}
