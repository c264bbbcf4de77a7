import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { AnswerBranch, AnswerTreeData } from '../../src/charts/answerTree/answerTreeData.js';
import type { BitsData } from '../../src/charts/bits/bitsData.js';
import type { DiversityData } from '../../src/charts/diversity/diversityData.js';
import type { LossData } from '../../src/charts/loss/lossData.js';
import type { DrawData } from '../../src/charts/draw/drawData.js';
import type { FrequenciesData } from '../../src/charts/frequencies/frequenciesData.js';
import type { LedgerData } from '../../src/charts/ledger/ledgerData.js';
import { numberLineOf, type NumberLineData } from '../../src/charts/numberLine/numberLineData.js';
import type { SumTreeData } from '../../src/charts/sumTree/sumTreeData.js';
import type { ProbabilitiesData } from '../../src/charts/probabilities/probabilitiesData.js';
import type { RankData } from '../../src/charts/rank/rankData.js';
import { rankTokens } from '../../src/charts/rank/ranking.js';
import type { StreamsData } from '../../src/charts/streams/streamsData.js';
import type { SweepData } from '../../src/charts/sweep/sweepData.js';
import { entropy } from '../../src/distribution/entropy.js';
import { softmax } from '../../src/distribution/softmax.js';
import { binomialInterval } from '../../src/experiment/binomialInterval.js';
import { applyChain } from '../../src/sampling/chain.js';
import { exactSum, formats, sumTreeOf } from '../../src/numerics/index.js';
import { inverseCdf } from '../../src/sampling/draws/inverseCdf.js';
import { createProcessor } from '../../src/sampling/processors/processors.js';

export const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** A vocabulary and its logits: what all kinds of data are made from. */
export interface Distribution {
  readonly tokens: readonly string[];
  readonly logits: Float64Array;
}

export const sofa: Distribution = {
  tokens: [' mat', ' floor', ' sofa', '\n', ' windowsill-of-the-neighbouring-house'],
  logits: new Float64Array([3, 2, 1.5, 0, -1]),
};

/** A long tail, the likely tokens scattered over the vocabulary. */
export const large: Distribution = {
  tokens: Array.from({ length: 6000 }, (_, i) => ` token${i}`),
  logits: Float64Array.from({ length: 6000 }, (_, i) => -Math.log(1 + ((i * 1009) % 6000))),
};

export function probabilitiesOf(
  { tokens, logits }: Distribution,
  temperature = 0.5,
): ProbabilitiesData {
  return { tokens, before: softmax(logits, 1), after: softmax(logits, temperature), temperature };
}

export function sweepOf({ tokens, logits }: Distribution, temperature = 0.5): SweepData {
  const temperatures = [0.05, 0.1, 0.2, 0.5, 1, 2, 5];
  if (!temperatures.includes(temperature)) temperatures.push(temperature);
  temperatures.sort((a, b) => a - b);
  const probabilities = temperatures.map((at) => softmax(logits, at));
  const entropies = probabilities.map((p) => entropy(p));
  return { tokens, temperatures, probabilities, entropies, temperature };
}

export function drawOf({ tokens, logits }: Distribution, numbers: readonly number[]): DrawData {
  const probabilities = softmax(logits, 1);
  const draws = numbers.map((u, position) => ({
    position,
    u,
    token: inverseCdf(probabilities, u),
  }));
  return { tokens, probabilities, draws };
}

export function frequenciesOf(
  distribution: Distribution,
  numbers: readonly number[],
): FrequenciesData {
  const { tokens, probabilities, draws } = drawOf(distribution, numbers);
  const counts = new Array<number>(tokens.length).fill(0);
  for (const { token } of draws) counts[token]!++;
  const bands = Array.from(probabilities, (p) => binomialInterval(numbers.length, Math.min(1, p)));
  return {
    tokens,
    counts,
    probabilities,
    low: bands.map(({ low }) => low),
    high: bands.map(({ high }) => high),
  };
}

/** Two streams of the same numbers, one of them backwards, and one that refuses the seed. */
export function streamsOf(
  { tokens, logits }: Distribution,
  numbers: readonly number[],
): StreamsData {
  return {
    seed: tokens[0]!,
    streams: [
      { name: 'forwards', numbers },
      { name: tokens.at(-1)!, note: tokens.at(-1)!, numbers: [...numbers].reverse() },
      { name: 'mute', note: 'refuses this seed', numbers: [] },
    ],
    landing: { tokens, probabilities: softmax(logits, 1) },
  };
}

/** A word of 32 bits and one of 64, named after tokens, and what is done with them. */
export function bitsDataOf({ tokens }: Distribution, numbers: readonly number[]): BitsData {
  const word = Math.floor(numbers[0]! * 4294967296);
  return {
    title: 'A word and a wide one',
    words: [
      { name: tokens[0]!, value: word, taken: { from: 5, to: 31 } },
      { name: tokens.at(-1)!, value: BigInt(word) << 32n, bits: 64 },
    ],
    steps: [
      { what: tokens[0]!, arithmetic: `${word} >> 5`, result: String(word >>> 5).padEnd(9, '0') },
      { what: 'decided', arithmetic: '', result: 'accepted' },
    ],
  };
}

/** Three filters; the first number decides what top-p leaves. */
export function rankOf(
  { tokens, logits }: Distribution,
  temperature: number,
  numbers: readonly number[],
): RankData {
  const topP = Math.max(0.001, numbers[0]!);
  return { ranking: rankTokens(logits), tokens, temperature, topK: 40, topP, minP: 0.05 };
}

/** Four stages; the first number decides how much top-p leaves. */
export function ledgerOf(
  { tokens, logits }: Distribution,
  temperature: number,
  numbers: readonly number[],
): LedgerData {
  const specs = [
    { logitBias: { 0: 1 } },
    { temperature },
    { topP: Math.max(0.001, numbers[0]!) },
    { minP: 0.05 },
  ];
  const chain = specs.map((spec) => createProcessor(spec as Parameters<typeof createProcessor>[0]));
  const { stages } = applyChain(chain, logits, { context: [], step: 0 }, { explain: true });
  return {
    tokens,
    before: softmax(logits, 1),
    stages: stages.map(({ name, scores, ledger }, i) => ({
      name,
      note: Object.values(specs[i]!).map(String)[0]!,
      probabilities: softmax(scores.logits, scores.temperature),
      ledger: ledger!,
    })),
  };
}

/** Numbers spread evenly over [0, 1) in an order that looks drawn. */
export const evenly = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => (0.5 + i * 0.6180339887498949) % 1);

/** Any vocabulary: empty and strange texts, equal texts, ties, and logits that underflow. */
export const distributions: fc.Arbitrary<Distribution> = fc
  .array(
    fc.record({
      token: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom(
          ' the',
          '\n\n',
          '明月',
          '',
          '   ',
          '<|end|>',
          '"&<>',
          'mmmmmmmmmmmmmmmmmmmm',
        ),
      ),
      logit: fc.oneof(
        fc.double({ min: -900, max: 900, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.constantFrom(0, 1, -Infinity),
      ),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .filter((entries) => entries.some(({ logit }) => logit > -Infinity))
  .map((entries) => ({
    tokens: entries.map(({ token }) => token),
    logits: Float64Array.from(entries, ({ logit }) => logit),
  }));

export const widths = fc.integer({ min: 240, max: 1400 });
export const temperatures = fc.constantFrom(0.05, 0.3, 0.7, 1, 1.37, 5);
export const uniforms = fc.array(
  fc.oneof(
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.constantFrom(0, 0.5, 1 - 2 ** -53),
  ),
  { minLength: 1, maxLength: 40 },
);

/** The elements of a class, and their numeric attributes. */
export const all = (root: Element, selector: string): Element[] => [
  ...root.querySelectorAll(selector),
];
export const number = (element: Element, name: string): number =>
  Number(element.getAttribute(name));

/** What is seen of a text: its titles are not. */
export function visibleText(text: Element): string {
  return [...text.childNodes]
    .filter(({ nodeName }) => nodeName.toLowerCase() !== 'title')
    .map(({ textContent }) => textContent ?? '')
    .join('');
}

/** Answers that begin with any token, and then say it again or end. */
export function answerTreeOf(
  { tokens, logits }: Distribution,
  temperature = 0.5,
  answers = 1000,
): AnswerTreeData {
  const probabilities = softmax(logits, temperature);
  const begins = Array.from(probabilities.keys())
    .sort((a, b) => probabilities[b]! - probabilities[a]!)
    .map((token): AnswerBranch => {
      const count = 2 + Math.round(answers * probabilities[token]!);
      const text = tokens[token]!;
      const again = { text, count: Math.ceil(count / 2), probability: 0.55, children: [] };
      const end = { text: '', count: Math.floor(count / 2), probability: 0.45, children: [] };
      return { text, count, probability: probabilities[token]!, children: [again, end] };
    });
  const count = begins.reduce((sum, begin) => sum + begin.count, 0);
  return { root: { text: '', count, probability: 1, children: begins } };
}

/** A sweep whose measures are the likeliest tokens' probabilities. */
export function diversityOf({ logits }: Distribution, temperature = 0.5): DiversityData {
  const temperatures = [...new Set([0, 0.25, 0.5, 1, 1.5, temperature])].sort((a, b) => a - b);
  const at = temperatures.map((T) => softmax(logits, T === 0 ? 1e-3 : T));
  const one = (i: number) => at.map((p) => Math.min(1, p[i % p.length]!));
  return {
    temperatures,
    distinct: one(0),
    distinct2: one(1),
    selfBleu: one(2),
    entropies: at.map((p) => entropy(p)),
    shareOfTrue: one(3),
  };
}

/** A training whose losses are the likeliest tokens' probabilities, one after another. */
export function lossOf({ logits }: Distribution, temperature = 0.5): LossData {
  const losses = [...softmax(logits, temperature === 0 ? 1e-3 : temperature)].map((p) => p + 1e-6);
  const both = losses.length === 1 ? [...losses, ...losses] : losses;
  return { steps: both.map((_, step) => step), losses: both, entropies: both.map(() => 1e-6) };
}

/** The logits of the likeliest tokens on the line of two formats. */
export function numberLineDataOf({ tokens, logits }: Distribution): NumberLineData {
  const values = tokens.slice(0, 3).map((name, i) => ({ name, value: finite(logits[i]!) }));
  return numberLineOf(values, ['float16', 'bfloat16']);
}

/** The logits of some tokens, added one after another. */
export function sumTreeDataOf({ logits }: Distribution): SumTreeData {
  const { bfloat16 } = formats as { bfloat16: (typeof formats)[string] };
  const values = Array.from(logits.slice(0, 40), finite);
  const nodes = sumTreeOf(values, 'sequential', bfloat16);
  const exact = exactSum(values.map(bfloat16.round), bfloat16);
  return { order: 'sequential', format: 'bfloat16', nodes, exact };
}

/** Logits may be −∞, and larger than float16 has numbers. */
const finite = (logit: number) => Math.max(-1000, Math.min(1000, logit));
