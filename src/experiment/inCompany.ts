import { partingOf, type Parting } from '../decoding/compare.js';
import { runWithModel } from '../decoding/run.js';
import type { Model } from '../model/model.js';
import type { Recipe } from '../recipe/recipe.js';
import type { Answer } from './answer.js';
import { shareOfTrue } from './diversity.js';
import { meanOf } from './meanOf.js';
import type { Answers } from './repeatAnswers.js';
import { seedOfRun } from './seedOfRun.js';

/** The requests that gave one answer, and where it parted from the most frequent one. */
export interface Group {
  readonly answer: Answer;
  /** How many tokens it has in common with the most frequent answer, from the first on. */
  readonly common: number;
  /** Of the first request of each; undefined for the most frequent answer, and for those beyond `most`. */
  readonly parting: Parting | undefined;
}

/** What many requests at one server say together. Plain data. */
export interface Company {
  readonly requests: number;
  /** The most frequent first. */
  readonly groups: readonly Group[];
  /** How many tokens all answers have in common, from the first on. */
  readonly common: number;
  /** The share of requests that agree with the most frequent answer in the first i tokens, for i from 0. */
  readonly survival: readonly number[];
  /** Total agreement: the share of requests that gave the most frequent answer, as it stands and as it is read. */
  readonly agreement: { readonly raw: number; readonly parsed: number };
  /** The share of requests with a true answer; undefined where nobody can tell. */
  readonly shareOfTrue: number | undefined;
}

/** How often the answers to several questions are true, when each is asked many times. Shares of questions, in [0, 1]. */
export interface Accuracy {
  readonly mean: number;
  /** Where of every question the luckiest request counts. */
  readonly best: number;
  /** Where of every question the unluckiest one does. */
  readonly worst: number;
}

/**
 * The accuracy over several questions, and its spread: how good or bad one and the same model can look, at one and the
 * same setting, by the luck of what else was in the batch.
 *
 * Source: best and worst possible accuracy of B. Atil et al. (arXiv 2408.04667).
 *
 * @param companies One a question, each with a share of true answers; others do not count.
 * @returns Undefined where none has one.
 * @example
 * accuracyOf([{ shareOfTrue: 1 }, { shareOfTrue: 0.75 }]) // → { mean: 0.875, best: 1, worst: 0.5 }
 */
export function accuracyOf(
  companies: readonly Pick<Company, 'shareOfTrue'>[],
): Accuracy | undefined {
  const shares = companies.flatMap(({ shareOfTrue }) => shareOfTrue ?? []);
  if (shares.length === 0) return undefined;
  return {
    mean: meanOf(shares),
    best: meanOf(shares.map((share) => (share > 0 ? 1 : 0))),
    worst: meanOf(shares.map((share) => (share === 1 ? 1 : 0))),
  };
}

/** What is asked beyond the answers. */
export interface CompanyOptions {
  /** Tells true answers from others. Default: nobody can tell. */
  readonly isTrue?: ((answer: Answer) => boolean) | undefined;
  /** What is read in an answer. Default: its words, whatever their case, and the signs between them. */
  readonly parse?: ((text: string) => string) | undefined;
  /** How many answers are followed to where they parted. Default 20. */
  readonly most?: number | undefined;
  /** A model of your own, as in `run`. */
  readonly model?: Model | undefined;
}

/**
 * The answers of many requests in groups, and where each group parted from the most frequent answer: in which token, and
 * in which operation bits first differed.
 *
 * Source: TARr@N and TARa@N of B. Atil et al., "Non-determinism of 'deterministic' LLM settings" (arXiv 2408.04667).
 *
 * @param answers Of `repeatAnswers`, for a recipe with a backend and a load.
 * @throws SamplescopeError what `compare` throws
 * @example
 * const model = tableModel('coin', { '': { heads: 0, tails: 0 } });
 * const { agreement, groups } = await inCompany(await repeatAnswers({ prompt: '' }, 100, { model }), { model });
 * [agreement.raw, groups.map(({ common }) => common)] // → [0.51, [1, 0]]
 */
export async function inCompany(
  answers: Answers,
  { isTrue, parse = wordsOf, most = 20, model }: CompanyOptions = {},
): Promise<Company> {
  const { runs, answers: all } = answers;
  const [first, ...others] = all;
  const sideAt = ({ firstRun }: Answer) => runWithModel(requestOf(answers, firstRun), { model });
  const usual = others.length > 0 && most > 0 ? await sideAt(first!) : undefined;
  const groups: Group[] = [];
  for (const [i, answer] of all.entries()) {
    const followed = i > 0 && i <= most && usual !== undefined;
    const parting = followed ? partingOf(usual, await sideAt(answer)) : undefined;
    groups.push({ answer, common: commonLength(first!.tokens, answer.tokens), parting });
  }
  const read = new Map<string, number>();
  for (const { text, count } of all) read.set(parse(text), (read.get(parse(text)) ?? 0) + count);
  return {
    requests: runs,
    groups,
    common: Math.min(...groups.map(({ common }) => common)),
    survival: Array.from({ length: (first?.tokens.length ?? 0) + 1 }, (_, length) => {
      const agreeing = groups.filter(({ common }) => common >= length);
      return agreeing.reduce((sum, { answer }) => sum + answer.count, 0) / runs;
    }),
    agreement: { raw: (first?.count ?? 0) / runs, parsed: Math.max(0, ...read.values()) / runs },
    shareOfTrue: isTrue && shareOfTrue(all, isTrue),
  };
}

/** The recipe of one of the runs: it gives the same answer by itself. */
export function requestOf({ recipe, seeding }: Answers, run: number): Recipe {
  const { load, seed } = recipe;
  return {
    ...recipe,
    seed: seeding === 'eachRun' ? seedOfRun(seed, run) : seed,
    ...(load && { load: { ...load, request: load.request + run } }),
  };
}

function commonLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .split(/[\s.,!?;:。，！？；：]+/)
    .filter(Boolean)
    .join(' ');
