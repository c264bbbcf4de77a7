import type { Stream } from '../../random/stream.js';
import { inverseCdf } from '../../sampling/draws/inverseCdf.js';
import type { Pipeline, Prefix } from './pipeline.js';
import { residual } from './residual.js';

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
   * distribution after the last proposed token. Left out where maxTokens leaves no room for it, and where that
   * token ends the text.
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

/** A token that the draft model drew, from which distribution, and with which number. */
interface Proposal {
  readonly token: number;
  readonly u: number;
  readonly probabilities: Float64Array;
}

/** Where a round stops. */
interface Limits {
  /** How many tokens the draft proposes, and how many there is room for. */
  readonly draftTokens: number;
  readonly room: number;
  /** The token after which nothing comes; undefined where nothing ends a text. */
  readonly end: number | undefined;
}

/** Plays a round: draft, verdicts, and the target's own token. */
export function playRound(
  { target, draft }: Record<'target' | 'draft', Pipeline>,
  start: Record<'target' | 'draft', Prefix>,
  limits: Limits,
  stream: Stream,
): SpeculativeRound {
  const { position } = stream;
  const consumed: number[] = [];
  const take = () => {
    const u = stream.uniform();
    consumed.push(u);
    return u;
  };
  const proposals = propose(draft, start.draft, limits, take);
  const { verdicts, prefix } = judge(target, start.target, proposals, take);
  const own = ownToken(target, prefix, verdicts, limits, take);
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

function propose(
  draft: Pipeline,
  start: Prefix,
  { draftTokens, room, end }: Limits,
  take: () => number,
): Proposal[] {
  const proposals: Proposal[] = [];
  let prefix = start;
  while (proposals.length < Math.min(draftTokens, room)) {
    const next = draft.next(prefix);
    const { probabilities } = next;
    const u = take();
    const token = inverseCdf(probabilities, u);
    proposals.push({ token, u, probabilities });
    if (token === end) break;
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
  { room, end }: Limits,
  take: () => number,
): SpeculativeRound['own'] {
  const last = verdicts.at(-1)!;
  if (last.accepted && (verdicts.length === room || last.token === end)) return undefined;
  const probabilities = last.accepted
    ? target.next(prefix).probabilities
    : residual(last.targetProbabilities, last.draftProbabilities);
  const u = take();
  const from = last.accepted ? 'target' : 'residual';
  return { from, probabilities, u, token: inverseCdf(probabilities, u) };
}
