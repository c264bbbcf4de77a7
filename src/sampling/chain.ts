import type { Logits } from '../distribution/logits.js';
import {
  checkLogits,
  createCandidates,
  loadAnyLogits,
  loadUnchecked,
  type Candidates,
} from './candidates.js';
import { checkLogitLeft, checkStage } from './checkStage.js';
import type { At, Memory, Processor } from './processors/processor.js';
import type { Scores } from './scores.js';
import { softmaxLlamaCpp } from './softmaxByName.js';
import { recordStages, type Recorder, type Stage } from './stages.js';

/** What each processor of a chain remembers; undefined for those without a memory. */
export type ChainState = readonly unknown[];

/** What a processor with a memory saw at a step. */
interface Witness {
  /** What it remembered. */
  readonly state: unknown;
  /** How many tokens were in the running when it began. */
  readonly size: number;
  /** By token, the probabilities that it watches; left out where it watches none. */
  readonly probabilities?: Float64Array | undefined;
}

/** One for each processor with a memory, at its place in the chain. */
export type Witnesses = readonly (Witness | undefined)[];

const none: readonly undefined[] = [];

/** What goes along with a step. */
export interface ChainRun {
  /** What the processors remember; see `nextStates`. Default: nothing yet. */
  readonly states?: ChainState | undefined;
  /** Takes down what each processor made. Default: nobody does. */
  readonly recorder?: Recorder | undefined;
  /** Whether what comes after the chain sees by itself that a logit is NaN or ∞. Default false. */
  readonly looksItself?: boolean | undefined;
}

/**
 * Sends the logits of a step through a chain: each processor does its work in place, on the candidates that the one
 * before it left. There is no other way through a chain.
 *
 * @param logits In [−∞, ∞), at least one of them above −∞; what infNanRemove will mend may be anything.
 * @returns What the processors with a memory saw, until the next step on these candidates.
 * @throws SamplescopeError what a processor throws; `empty`, `not-a-number` or `out-of-range` where one leaves no
 * token or makes a logit that is none, naming it
 */
export function runChain(
  candidates: Candidates,
  chain: readonly Processor[],
  logits: Logits,
  at: At,
  { states = none, recorder, looksItself = false }: ChainRun = {},
): Witnesses {
  beginStep(candidates, chain, logits, looksItself);
  candidates.explaining = recorder?.explains ?? false;
  let witnesses: (Witness | undefined)[] | undefined;
  for (let index = 0; index < chain.length; index++) {
    const processor = chain[index]!;
    const { memory } = processor;
    const { size } = candidates;
    const state = memory && (states[index] ?? memory.initial);
    processor.run(candidates, memory === undefined ? at : { ...at, state });
    checkStage(candidates, chain, index);
    recorder?.note(processor, candidates, state);
    if (memory === undefined) continue;
    witnesses ??= [];
    witnesses[index] = { state, size, probabilities: watched(candidates, memory, index) };
  }
  return witnesses ?? none;
}

/** Loads the logits of a step; what only infNanRemove can mend is let through to it, and to nobody else. */
function beginStep(
  candidates: Candidates,
  chain: readonly Processor[],
  logits: Logits,
  looksItself: boolean,
): void {
  if (chain.some(({ name }) => name === 'infNanRemove')) {
    loadAnyLogits(candidates, logits);
    return;
  }
  if (isLookedAtAnyway(chain, looksItself)) loadUnchecked(candidates, logits);
  else if (!loadAnyLogits(candidates, logits)) checkLogits(candidates);
  checkLogitLeft(candidates);
}

/** Whether the first that looks at the logits sees by itself whether one is NaN or ∞. */
function isLookedAtAnyway(chain: readonly Processor[], looksItself: boolean): boolean {
  const first = chain.find(({ looks }) => looks !== 'not');
  return first === undefined ? looksItself : first.looks === 'itself';
}

/** The probabilities that a memory watches, in room that the candidates have for its place in the chain. */
function watched(
  candidates: Candidates,
  { watches }: Memory,
  index: number,
): Float64Array | undefined {
  if (watches === undefined) return undefined;
  if (watches === 'after') softmaxLlamaCpp(candidates);
  const { tokens, size, probabilities } = candidates;
  const room = (candidates.watched[index] ??= new Float64Array(probabilities.length));
  for (let place = 0; place < size; place++) {
    const token = tokens[place]!;
    room[token] = probabilities[token]!;
  }
  return room;
}

/** Witnesses that stay what they are when the candidates go on. */
export const keepWitnesses = (witnesses: Witnesses): Witnesses =>
  witnesses.map(
    (witness) => witness && { ...witness, probabilities: witness.probabilities?.slice() },
  );

/**
 * What the processors of a chain remember after a token was drawn.
 *
 * @param result What `applyChain` or `runChain` gave at this step.
 * @param at Where the step was taken.
 */
export function nextStates(
  chain: readonly Processor[],
  { witnesses }: { readonly witnesses: Witnesses },
  at: At,
  token: number,
): ChainState {
  if (witnesses.length === 0) return none;
  return chain.map(({ memory }, index) => {
    if (memory === undefined) return undefined;
    const { state, size, probabilities } = witnesses[index]!;
    return memory.next(state, { token, at, size, probability: probabilities?.[token] ?? NaN });
  });
}

/** What a chain made of some logits. */
export interface ChainResult {
  /** One per processor. */
  readonly stages: readonly Stage[];
  /** The scores after the last of them: the logits as they came, at temperature 1, for an empty chain. */
  readonly processed: Scores;
  /** What the processors with a memory saw, for `nextStates`. */
  readonly witnesses: Witnesses;
}

/**
 * One step through a chain by itself, recorded: what `decode` does between the model and the draw.
 *
 * @param logits In [−∞, ∞), at least one of them above −∞.
 * @param states What the processors remember; see `nextStates`. Default: nothing yet.
 * @param explain Whether to keep a ledger of every stage. Default false.
 * @throws SamplescopeError what a processor throws; `empty`, `not-a-number` or `out-of-range` where one leaves no
 * token or makes a logit that is none, naming it
 * @example
 * applyChain([temperature(0.5)], new Float64Array([1, 2]), { context: [], step: 0 }).processed.temperature // → 0.5
 */
export function applyChain(
  chain: readonly Processor[],
  logits: Logits,
  at: At,
  { states, explain = false }: { states?: ChainState; explain?: boolean } = {},
): ChainResult {
  const recorder = recordStages(logits, explain);
  const candidates = createCandidates(logits.length);
  const witnesses = runChain(candidates, chain, logits, at, { states, recorder });
  const { stages, processed } = recorder;
  return { stages, processed, witnesses };
}
