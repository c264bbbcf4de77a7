import { log, type ProcessorSpec } from '../../../src/index.js';
import { inLanguage } from '../../page/language.js';

/** A way to cut the tail, with one number to set. */
export interface Cut {
  readonly label: string;
  /** What stays, in a sentence. */
  readonly about: string;
  /** The number's name, its stops on a slider, and where it begins. */
  readonly option: string;
  readonly stops: readonly number[];
  readonly marks: readonly number[];
  readonly value: number;
  spec(value: number): ProcessorSpec;
  /**
   * A number that keeps just so many of the likeliest tokens, on its slider or not.
   *
   * @param probabilities Of all tokens, in any order.
   */
  keeping(kept: number, probabilities: Float64Array): number;
}

/** The number of a cut that keeps just so many of the likeliest tokens, as near as its slider can come to it. */
export const numberKeeping = (
  { stops, keeping }: Cut,
  kept: number,
  probabilities: Float64Array,
): number => Math.max(stops[0]!, Math.min(keeping(kept, probabilities), stops.at(-1)!));

const steps = (count: number, size: number) =>
  Array.from({ length: count }, (_, i) => Number(((i + 1) * size).toFixed(4)));

/** The number with the fewest decimals that is larger than one and not larger than another. */
function between(low: number, high: number): number {
  for (let scale = 10; scale <= 1e12; scale *= 10) {
    const rounded = Math.floor(high * scale) / scale;
    if (rounded > low) return rounded;
  }
  return high;
}

/** Largest first. */
const falling = (probabilities: Float64Array) => probabilities.slice().sort().reverse();

/** What a share keeps that is counted from the likeliest down. */
function shareKeeping(kept: number, probabilities: Float64Array): number {
  const before = falling(probabilities).slice(0, kept - 1);
  const low = before.reduce((sum, p) => sum + p, 0);
  return between(low, low + falling(probabilities)[kept - 1]!);
}

/** A least probability that keeps so many. */
const leastKeeping = (kept: number, probabilities: Float64Array) =>
  between(falling(probabilities)[kept] ?? 0, falling(probabilities)[kept - 1]!);

/** Probabilities in units of the largest. */
const scaled = (probabilities: Float64Array) => {
  const most = falling(probabilities)[0]!;
  return probabilities.map((p) => p / most);
};

/** How many standard deviations of the logits lie between the largest and the last that is to stay. */
function deviationsKeeping(kept: number, probabilities: Float64Array): number {
  const logits = falling(probabilities)
    .filter((p) => p > 0)
    .map(log);
  const mean = logits.reduce((sum, z) => sum + z, 0) / logits.length;
  const square = logits.reduce((sum, z) => sum + (z - mean) ** 2, 0) / logits.length;
  const distance = (rank: number) => (logits[0]! - logits[rank]!) / Math.sqrt(square);
  const next = kept < logits.length ? distance(kept) : distance(kept - 1) + 1;
  return Number(((distance(kept - 1) + next) / 2).toFixed(3));
}

/** The cuts of the lesson, by the name of their processor. */
export const cuts = {
  topK: {
    label: 'top-k',
    about: inLanguage({
      en: 'The k likeliest tokens stay, whatever their probabilities.',
      zh: '留下最可能的 k 个词元，不管它们的概率是多少。',
    }),
    option: 'k',
    stops: steps(40, 1),
    marks: [1, 10, 20, 30, 40],
    value: 10,
    spec: (k) => ({ topK: k }),
    keeping: (kept) => kept,
  },
  topP: {
    label: 'top-p',
    about: inLanguage({
      en: 'The likeliest tokens stay that together have at least the share p of the probability.',
      zh: '从最可能的词元起往下取，直到概率之和至少达到 p。',
    }),
    option: 'p',
    stops: steps(20, 0.05),
    marks: [0.25, 0.5, 0.75, 1],
    value: 0.9,
    spec: (p) => ({ topP: p }),
    keeping: shareKeeping,
  },
  minP: {
    label: 'min-p',
    about: inLanguage({
      en: 'What is at least p times as probable as the likeliest token stays.',
      zh: '留下概率至少为最高概率的 p 倍的词元。',
    }),
    option: 'p',
    stops: steps(50, 0.01),
    marks: [0.1, 0.2, 0.3, 0.4, 0.5],
    value: 0.1,
    spec: (p) => ({ minP: p }),
    keeping: (kept, probabilities) => leastKeeping(kept, scaled(probabilities)),
  },
  typical: {
    label: inLanguage({ en: 'typical', zh: '典型采样' }),
    about: inLanguage({
      en: 'The tokens stay whose surprise is nearest to the entropy, until they have the share asked for.',
      zh: '留下惊奇度最接近熵的词元，直到它们占够所要求的份额。',
    }),
    option: inLanguage({ en: 'share', zh: '份额' }),
    stops: steps(20, 0.05),
    marks: [0.25, 0.5, 0.75, 1],
    value: 0.9,
    spec: (mass) => ({ typical: mass }),
    keeping: shareKeeping,
  },
  topNSigma: {
    label: 'top-nσ',
    about: inLanguage({
      en: 'The logits stay that lie at most n standard deviations below the largest.',
      zh: '留下离最大 logit 不超过 n 个标准差的词元。',
    }),
    option: 'n',
    stops: steps(16, 0.25),
    marks: [1, 2, 3, 4],
    value: 2,
    spec: (n) => ({ topNSigma: n }),
    keeping: deviationsKeeping,
  },
  epsilon: {
    label: 'epsilon',
    about: inLanguage({
      en: 'What has at least the probability ε stays.',
      zh: '留下概率至少为 ε 的词元。',
    }),
    option: 'ε',
    stops: steps(50, 0.002),
    marks: [0.02, 0.04, 0.06, 0.08, 0.1],
    value: 0.01,
    spec: (epsilon) => ({ epsilon }),
    keeping: leastKeeping,
  },
} as const satisfies Record<string, Cut>;

export type CutName = keyof typeof cuts;
