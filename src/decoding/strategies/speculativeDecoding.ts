import type { Model } from '../../model/model.js';
import type { Stream } from '../../random/stream.js';
import { parseRecipe, type PartialRecipe } from '../../recipe/recipe.js';
import { inverseCdf } from '../../sampling/draws/inverseCdf.js';
import { readOptions, wholeNumber, withDefault } from '../../sampling/processors/options.js';
import { checkSameVocabulary } from './checkSameVocabulary.js';
import { createPipeline, type Pipeline, type Prefix } from './pipeline.js';

/** The model whose text is wanted, and a cheaper one that guesses it. Both have one vocabulary. */
export interface SpeculativeModels {
  readonly target: Model;
  readonly draft: Model;
}

/** How speculative decoding goes. */
export interface SpeculativeOptions {
  /** How many tokens the draft model proposes in a round, the γ of the paper; from 1. Default 4. */
  readonly draftTokens?: number | undefined;
}

/** What became of one token that the draft model proposed. */
export interface Verdict {
  /** The proposed token, and the number that drew it. */
  readonly token: number;
  readonly draftU: number;
  /** q and p: what draft and target think of every token at this place. */
  readonly draftProbabilities: Float64Array;
  readonly targetProbabilities: Float64Array;
  /** min(1, p / q) of the token. */
  readonly acceptance: number;
  /** Accepted where this is below `acceptance`. */
  readonly u: number;
  readonly accepted: boolean;
}

/** One round: the draft proposes, the target judges and adds a token of its own. */
export interface SpeculativeRound {
  /** As the round began. */
  readonly context: readonly number[];
  /** The tokens that the draft proposed; those after a rejected one were never judged. */
  readonly proposed: readonly number[];
  /** In order; only the last one can be a rejection. */
  readonly verdicts: readonly Verdict[];
  /**
   * The target's own token: after a rejection from the residual, else, as a gift, from the target's
   * distribution after the last proposed token. Left out where maxTokens leaves no room for it.
   */
  readonly own?: {
    readonly from: 'residual' | 'target';
    readonly probabilities: Float64Array;
    readonly u: number;
    readonly token: number;
  };
  /** What the round adds to the text: the accepted tokens and the target's own. */
  readonly tokens: readonly number[];
  /** Where the stream stood before the round, and the numbers taken: all proposals, all verdicts, own token. */
  readonly position: number;
  readonly consumed: readonly number[];
}

/** What speculative decoding gave. */
export interface SpeculativeDecoding {
  /** The target looks at all places of a round at once, so their number is what it costs. */
  readonly rounds: readonly SpeculativeRound[];
  readonly tokens: readonly number[];
  readonly text: string;
  /** The share of the judged tokens that were accepted, in [0, 1]. */
  readonly acceptanceRate: number;
}

/**
 * Speculative decoding: a cheap draft model proposes a few tokens, and the target model accepts each with
 * probability min(1, p / q). At the first rejection a token from the residual takes its place. The text has
 * exactly the distribution that the target would have given it alone, whatever the draft: a bad draft only
 * makes it slow. Which text a seed gives does depend on the draft.
 *
 * A round near the end proposes no more tokens than maxTokens leaves room for. All draws are by inverse CDF.
 *
 * Source: Leviathan, Kalman and Matias, "Fast Inference from Transformers via Speculative Decoding" (ICML
 * 2023, arXiv:2211.17192), algorithm 1; Chen et al., "Accelerating Large Language Model Decoding with
 * Speculative Sampling" (arXiv:2302.01318).
 *
 * @param recipe Its prompt, processors and maxTokens are followed; both models go through the processors.
 * @throws SamplescopeError `malformed` for models with two vocabularies; `out-of-range`, `not-a-number` or
 * `unknown-name` for an option; what `parseRecipe`, the models and the processors throw
 * @example
 * const target = tableModel('target', { '': { a: 1, b: 0 } });
 * const draft = tableModel('draft', { '': { a: 0, b: 1 } });
 * const twin = speculativeDecoding({ prompt: '', maxTokens: 6 }, { target, draft: target }, openStream('seedrandom', '1'));
 * [twin.acceptanceRate, twin.rounds.length] // → [1, 2]
 * speculativeDecoding({ prompt: '', maxTokens: 6 }, { target, draft }, openStream('seedrandom', '1')).tokens.length // → 6
 */
export function speculativeDecoding(
  recipe: PartialRecipe,
  { target, draft }: SpeculativeModels,
  stream: Stream,
  options: SpeculativeOptions = {},
): SpeculativeDecoding {
  const { draftTokens } = readOptions('speculativeDecoding', options, '', {
    draftTokens: withDefault(wholeNumber('from 1', 1, 'The paper takes 3 to 10'), 4),
  });
  checkSameVocabulary(['target', 'draft'], target, draft);
  const whole = parseRecipe(recipe);
  const pipelines = { target: createPipeline(whole, target), draft: createPipeline(whole, draft) };
  const { start } = pipelines.target;
  let prefixes = { target: start, draft: start };
  const rounds: SpeculativeRound[] = [];
  for (let room = whole.maxTokens; room > 0;) {
    const round = playRound(pipelines, prefixes, { draftTokens, room }, stream);
    rounds.push(round);
    room -= round.tokens.length;
    prefixes = {
      target: advance(pipelines.target, prefixes.target, round.tokens),
      draft: advance(pipelines.draft, prefixes.draft, round.tokens),
    };
  }
  const tokens = rounds.flatMap((round) => round.tokens);
  const verdicts = rounds.flatMap((round) => round.verdicts);
  const accepted = verdicts.filter((verdict) => verdict.accepted).length;
  return {
    rounds,
    tokens,
    text: target.detokenize(tokens),
    acceptanceRate: accepted / verdicts.length,
  };
}

/**
 * What is left of the target's distribution once the draft's share is taken out: max(0, p − q), made to sum to
 * 1. A rejected token is drawn again from it. Where p and q are the same up to rounding nothing is
 * left, and the answer is p.
 *
 * @param p, q The target's probabilities and the draft's, of the same tokens.
 * @example
 * residual(new Float64Array([0.5, 0.25, 0.25]), new Float64Array([0.25, 0.75, 0])) // → new Float64Array([0.5, 0, 0.5])
 */
export function residual(p: Float64Array, q: Float64Array): Float64Array {
  const left = p.map((probability, token) => Math.max(0, probability - q[token]!));
  const total = left.reduce((sum, value) => sum + value, 0);
  return total > 0 ? left.map((value) => value / total) : p.slice();
}

/** A token that the draft model drew, from which distribution, and with which number. */
interface Proposal {
  readonly token: number;
  readonly u: number;
  readonly probabilities: Float64Array;
}

function playRound(
  { target, draft }: Record<'target' | 'draft', Pipeline>,
  start: Record<'target' | 'draft', Prefix>,
  { draftTokens, room }: { readonly draftTokens: number; readonly room: number },
  stream: Stream,
): SpeculativeRound {
  const { position } = stream;
  const consumed: number[] = [];
  const take = () => {
    const u = stream.uniform();
    consumed.push(u);
    return u;
  };
  const proposals = propose(draft, start.draft, Math.min(draftTokens, room), take);
  const { verdicts, prefix } = judge(target, start.target, proposals, take);
  const own = ownToken(target, prefix, verdicts, room, take);
  const accepted = verdicts.filter((verdict) => verdict.accepted).map(({ token }) => token);
  return {
    context: start.target.context,
    proposed: proposals.map(({ token }) => token),
    verdicts,
    ...(own === undefined ? {} : { own }),
    tokens: own === undefined ? accepted : [...accepted, own.token],
    position,
    consumed,
  };
}

function propose(draft: Pipeline, start: Prefix, count: number, take: () => number): Proposal[] {
  const proposals: Proposal[] = [];
  let prefix = start;
  while (proposals.length < count) {
    const next = draft.next(prefix);
    const { probabilities } = next;
    const u = take();
    const token = inverseCdf(probabilities, u);
    proposals.push({ token, u, probabilities });
    prefix = draft.extend(next, token);
  }
  return proposals;
}

/** The verdicts up to the first rejection, and the prefix with the accepted tokens. */
function judge(
  target: Pipeline,
  start: Prefix,
  proposals: readonly Proposal[],
  take: () => number,
): { verdicts: readonly Verdict[]; prefix: Prefix } {
  const verdicts: Verdict[] = [];
  let prefix = start;
  for (const { token, u: draftU, probabilities: draftProbabilities } of proposals) {
    const next = target.next(prefix);
    const targetProbabilities = next.probabilities;
    const acceptance = Math.min(1, targetProbabilities[token]! / draftProbabilities[token]!);
    const u = take();
    const accepted = u < acceptance;
    verdicts.push({
      ...{ token, draftU, draftProbabilities, targetProbabilities },
      ...{ acceptance, u, accepted },
    });
    if (!accepted) break;
    prefix = target.extend(next, token);
  }
  return { verdicts, prefix };
}

function ownToken(
  target: Pipeline,
  prefix: Prefix,
  verdicts: readonly Verdict[],
  room: number,
  take: () => number,
): SpeculativeRound['own'] {
  const last = verdicts.at(-1)!;
  if (last.accepted && verdicts.length === room) return undefined;
  const probabilities = last.accepted
    ? target.next(prefix).probabilities
    : residual(last.targetProbabilities, last.draftProbabilities);
  const u = take();
  const from = last.accepted ? 'target' : 'residual';
  return { from, probabilities, u, token: inverseCdf(probabilities, u) };
}

/** Goes along the text that came out, so that the processors remember that, and not what was proposed. */
const advance = (pipeline: Pipeline, start: Prefix, tokens: readonly number[]): Prefix =>
  tokens.reduce((prefix, token) => pipeline.extend(pipeline.next(prefix), token), start);
