import { describe, expect, it } from 'vitest';
import {
  readLogprobs,
  resample,
  tokenAt,
  type Place,
  type ResampleOptions,
} from '../../src/logprobs/index.js';
import { openStream } from '../../src/random/index.js';

const stream = openStream('numpy', '20261128');
const uniform = () => stream.uniform();
const between = (low: number, high: number) => low + (high - low) * uniform();
const oneOf = <T>(...values: readonly T[]) => values[Math.floor(uniform() * values.length)]!;

/** Probabilities of a random vocabulary, likeliest first: flat ones, Zipf's, and such with one giant. */
function vocabulary(): number[] {
  const size = Math.floor(between(2, 400));
  const steepness = oneOf(0, 0.5, 1, 2, 4);
  const weights = Array.from({ length: size }, (_, i) => between(0.1, 1) / (i + 1) ** steepness);
  if (uniform() < 0.2) weights[0] = 1000;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all).sort((a, b) => b - a);
}

/** What a program that knows the whole vocabulary would give. */
function truth(
  all: readonly number[],
  { temperature = 1, topK, topP = 1, minP = 0 }: ResampleOptions,
) {
  const tempered = all.map((p) => (p / all[0]!) ** (1 / temperature));
  const normalized = (weights: readonly number[]) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => weight / sum);
  };
  let left = normalized(tempered.slice(0, topK));
  if (topP < 1) {
    let reached = 0;
    left = normalized(left.filter((p) => (reached += p) - p < topP));
  }
  if (minP > 0) left = normalized(left.filter((p) => p >= minP * left[0]!));
  const entropy = left.reduce((sum, p) => sum - (p > 0 ? p * Math.log2(p) : 0), 0);
  return { probabilities: all.map((_, i) => left[i] ?? 0), kept: left.length, entropy };
}

const shown = (all: readonly number[], k: number): Place => ({
  candidates: all
    .slice(0, k)
    .map((p, id) => ({ text: String(id), id, logit: Math.log(p), atMost: false, line: 1 })),
  chosen: undefined,
  text: undefined,
  part: 'answer',
  answer: 0,
});

const slack = 1e-9; // the rounding of this test's own powers and sums

describe('resample', () => {
  it('holds the truth for 10 000 random vocabularies, cut at 1 to 100 tokens', () => {
    for (let i = 0; i < 10_000; i++) {
      const all = vocabulary();
      const k = Math.min(Math.floor(between(1, 101)), all.length);
      const options: ResampleOptions = {
        temperature: oneOf(1, 0.2, 0.5, 0.8, 1.3, 2, 5),
        ...(uniform() < 0.3 && { topK: Math.floor(between(1, 150)) }),
        ...(uniform() < 0.3 && { topP: between(0.05, 1) }),
        ...(uniform() < 0.3 && { minP: between(0, 0.5) }),
        ...(uniform() < 0.5 && { vocabularySize: all.length }),
      };
      const { probabilities, kept, entropy } = truth(all, options);
      const place = shown(all, k);
      const again = resample(place, options);
      const about = JSON.stringify({ i, k, size: all.length, options });
      again.tokens.forEach((token, at) => {
        const p = probabilities[at]!;
        const { low, high } = token.probability;
        if (!(p >= low * (1 - slack) && p <= high * (1 + slack))) {
          expect.fail(`token ${at}: ${p} is not in [${low}, ${high}] for ${about}`);
        }
        if (token.kept !== 'perhaps' && (token.kept === 'yes') !== at < kept) {
          expect.fail(`token ${at} of ${kept}: kept ${token.kept} for ${about}`);
        }
      });
      const tail = probabilities.slice(k).reduce((sum, p) => sum + p, 0);
      expect(tail, about).toBeGreaterThanOrEqual(again.tail.low - slack);
      expect(tail, about).toBeLessThanOrEqual(again.tail.high + slack);
      expect(entropy, about).toBeGreaterThanOrEqual(again.entropy.low - slack);
      expect(entropy, about).toBeLessThanOrEqual(again.entropy.high + slack);
      const u = uniform();
      const certain = tokenAt(again, u);
      if (certain !== undefined) {
        let reached = 0;
        expect(
          probabilities.findIndex((p) => (reached += p) > u),
          about,
        ).toBe(certain);
      }
    }
  });

  it('is one point at T = 1: the probabilities that were given', () => {
    for (let i = 0; i < 200; i++) {
      const all = vocabulary();
      const k = Math.ceil(all.length / 2);
      resample(shown(all, k)).tokens.forEach(({ probability: { low, high } }, at) => {
        expect(low).toBe(high);
        expect(low).toBeCloseTo(all[at]!, 14);
      });
    }
  });

  it('counts a token that was shown behind a gap among the shown', () => {
    const { places } = readLogprobs(
      '{"token": "A", "logprob": -1.2, "top_logprobs": [{"token": "B", "logprob": -0.5}]}',
      'x',
    );
    const { tail, tokens } = resample(places[0]!);
    expect(tokens).toHaveLength(2);
    const missing = 1 - Math.exp(-1.2) - Math.exp(-0.5);
    expect(tail.low).toBeCloseTo(missing, 9);
    expect(tail.high).toBeCloseTo(missing, 9);
    // Least where all that is behind the gap is one token, as likely as it can be.
    const [b, rest] = [Math.exp(-0.5), 1 - Math.exp(-0.5)];
    const least = -b * Math.log2(b) - rest * Math.log2(rest);
    expect(resample(places[0]!).entropy.low).toBeCloseTo(least, 9);
  });

  it('cannot be narrower: the truth of a tail at either extreme is the bound', () => {
    const head = [0.4, 0.2];
    const equal = [...head, ...new Array<number>(8).fill(0.05)];
    const concentrated = [...head, 0.2, 0.2, ...new Array<number>(6).fill(0)];
    for (const temperature of [0.5, 2]) {
      const { tokens } = resample(shown(head, 2), { temperature, vocabularySize: 10 });
      const ends = [equal, concentrated]
        .map((all) => truth(all, { temperature }).probabilities[0]!)
        .sort((a, b) => a - b);
      expect(tokens[0]!.probability.low).toBeCloseTo(ends[0]!, 9);
      expect(tokens[0]!.probability.high).toBeCloseTo(ends[1]!, 9);
    }
  });

  it('shows how wrong the naive number is, as measured on a Zipf vocabulary of 50 257', () => {
    const weights = Array.from({ length: 50_257 }, (_, i) => 1 / (i + 1));
    const all = weights.map((w) => w / weights.reduce((sum, weight) => sum + weight, 0));
    const [best] = resample(shown(all, 20), { temperature: 1.5, vocabularySize: 50_257 }).tokens;
    const real = truth(all, { temperature: 1.5 }).probabilities[0]!;
    expect(best!.naive).toBeGreaterThan(4 * real);
    expect(best!.naive).toBeGreaterThan(best!.probability.high);
    expect(real).toBeGreaterThanOrEqual(best!.probability.low);
  });

  it('refuses a vocabulary that cannot hold what is missing', () => {
    expect(() => resample(shown([0.5, 0.1], 2), { vocabularySize: 3 })).toThrow(
      'vocabularySize must be at least 6, got 3',
    );
    expect(() => resample(shown([0.5], 1), { topP: 1.5 })).toThrow(
      'topP must be in (0, 1], got 1.5',
    );
  });
});
