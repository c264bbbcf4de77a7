import type { Logits } from '../distribution/logits.js';
import { SamplescopeError, say } from '../error.js';
import {
  checkLogits,
  createCandidates,
  loadAnyLogits,
  scoresOf,
  type Candidates,
} from './candidates.js';
import { keepLedger, type Ledger } from './ledger.js';
import type { At, Memory, Outcome, Processor } from './processors/processor.js';
import type { Scores } from './scores.js';
import { probabilityLlamaCpp } from './softmaxes.js';

/** What one processor made of the scores that reached it. */
export interface Stage {
  readonly name: string;
  readonly description: string;
  readonly scores: Scores;
  /** For a processor with a memory: what it remembered at this step. Plain data. */
  readonly state?: unknown;
  /** Who was removed and why; only where it was asked for. */
  readonly ledger?: Ledger;
}

/** What a chain made of some logits. */
export interface ChainResult {
  /** One per processor. */
  readonly stages: Stage[];
  /** The scores after the last of them: the logits as they came, at temperature 1, for an empty chain. */
  readonly processed: Scores;
}

/** What each processor of a chain remembers; undefined for those without a memory. */
export type ChainState = readonly unknown[];

/**
 * Sends logits through processors, in order, and keeps what each of them made.
 *
 * @param logits In [−∞, ∞), at least one of them finite.
 * @param states What the processors remember; see `nextStates`. Default: nothing yet.
 * @param explain Whether to keep a ledger of every stage. Default false.
 * @throws SamplescopeError what a processor throws; `empty` if one leaves no token, naming it
 * @example
 * applyChain([temperature(0.5)], new Float64Array([1, 2]), { context: [], step: 0 }).processed.temperature // → 0.5
 */
export function applyChain(
  chain: readonly Processor[],
  logits: Logits,
  at: At,
  { states = [], explain = false }: { states?: ChainState; explain?: boolean } = {},
): ChainResult {
  const candidates = createCandidates(logits.length);
  beginStep(candidates, chain, logits);
  candidates.explaining = explain;
  const stages: Stage[] = [];
  let processed: Scores = { logits, temperature: 1 };
  const ledgerOf = explain ? keepLedger(processed) : undefined;
  for (const [index, processor] of chain.entries()) {
    const state = states[index] ?? processor.memory?.initial;
    processor.run(candidates, state === undefined ? at : { ...at, state });
    checkSomeLeft(candidates, processor, index);
    const scores = scoresOf(candidates);
    stages.push({
      name: processor.name,
      description: processor.description,
      scores,
      ...(state === undefined ? {} : { state }),
      ...(ledgerOf && { ledger: ledgerOf(processor, scores, candidates) }),
    });
    processed = scores;
  }
  return { stages, processed };
}

/**
 * What the processors of a chain remember after a token was drawn.
 *
 * @param result What `applyChain` gave at this step.
 */
export function nextStates(
  chain: readonly Processor[],
  logits: Logits,
  { stages }: ChainResult,
  at: At,
  token: number,
): ChainState {
  return chain.map(({ memory }, index) => {
    const { state, scores: after } = stages[index]!;
    if (memory === undefined) return undefined;
    const before = index === 0 ? { logits, temperature: 1 } : stages[index - 1]!.scores;
    return memory.next(state, outcomeOf(memory, token, before, after, at));
  });
}

/** What a memory is told after a token was drawn: between which scores its processor stood, as far as it matters. */
export function outcomeOf(
  { watches }: Memory,
  token: number,
  before: Scores,
  after: Scores,
  at: At,
): Outcome {
  const size = before.tokens?.length ?? before.logits.length;
  if (watches === undefined) return { token, at, size, probability: NaN };
  const probability = probabilityLlamaCpp(watches === 'before' ? before : after, token);
  return { token, at, size, probability };
}

/** Loads the logits of a step; what only infNanRemove can mend is let through to it, and to nobody else. */
export function beginStep(
  candidates: Candidates,
  chain: readonly Processor[],
  logits: Logits,
): void {
  const proper = loadAnyLogits(candidates, logits);
  if (!proper && !chain.some(({ name }) => name === 'infNanRemove')) checkLogits(candidates);
}

/** Whether a processor has left anything to draw from; an error that names it where it has not. */
export function checkSomeLeft(
  { tokens, size, logits }: Candidates,
  { name, description }: Processor,
  index: number,
): void {
  for (let i = 0; i < size; i++) if (logits[tokens[i]!]! > -Infinity) return;
  throw new SamplescopeError(
    'empty',
    say`processors[${index}] must leave at least one token, but ${name} leaves none
      (${description}). Loosen it, or one before it`,
  );
}
