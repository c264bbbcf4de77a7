import type { Logits } from '../distribution/logits.js';
import type { Stream } from '../random/stream.js';
import { createCandidates, loadScores, loadUnchecked, type Candidates } from './candidates.js';
import { beginStep, checkSomeLeft } from './chain.js';
import { picks, type DrawName } from './draws/draws.js';
import type { At, Memory, Processor } from './processors/processor.js';
import type { Scores } from './scores.js';
import { softmaxes, softmaxLlamaCpp } from './softmaxes.js';

/** Goes from logits to a token again and again, as fast as it can. */
export interface Sampler {
  /** The next token. For processors with a memory, the steps must come in order. */
  next(logits: Logits, stream: Stream, at?: At): number;
  /** The workspace after the last step: the tokens that were left, their logits and probabilities. */
  readonly candidates: Candidates;
}

const nowhere: At = { context: [], step: 0 };

/**
 * A chain and a draw made ready for many steps over one vocabulary. It runs the very code that explains a step,
 * on one workspace that is made once: no step allocates by the size of the vocabulary, and nothing is
 * copied, explained or recorded on the way.
 *
 * @param chain The processors; or, where they change from step to step as between text and images, what gives
 * those of a step. What they remember lasts as long as the same chain comes.
 * @param vocabularySize How many logits each step has.
 * @example
 * const sampler = createSampler([temperature(0)], 'inverseCdf', 3);
 * sampler.next(new Float32Array([1, 3, 2]), openStream('seedrandom', '1')) // → 1
 */
export function createSampler(
  chain: readonly Processor[] | ((at: At) => readonly Processor[]),
  draw: DrawName,
  vocabularySize: number,
): Sampler {
  const candidates = createCandidates(vocabularySize);
  const { pick, softmax } = picks[draw];
  const makeProbabilities = softmaxes[softmax];
  const needsProbabilities = draw !== 'greedy' && draw !== 'llamaCppDist';
  let current: readonly Processor[] = [];
  let witnesses: readonly (Witness | undefined)[] = [];
  let looksItself = false;
  const change = (next: readonly Processor[]) => {
    current = next;
    looksItself = isLookedAtAnyway(next, draw);
    witnesses = next.map(({ memory }) =>
      memory === undefined ? undefined : witnessOf(memory, vocabularySize),
    );
  };
  if (typeof chain !== 'function') change(chain);
  return {
    candidates,
    next(logits, stream, at = nowhere) {
      if (typeof chain === 'function') {
        const next = chain(at);
        if (next !== current) change(next);
      }
      if (looksItself) loadUnchecked(candidates, logits);
      else beginStep(candidates, current, logits);
      for (let index = 0; index < current.length; index++) {
        const processor = current[index]!;
        const witness = witnesses[index];
        if (witness === undefined) processor.run(candidates, at);
        else {
          witness.size = candidates.size;
          processor.run(candidates, { ...at, state: witness.state });
          checkSomeLeft(candidates, processor, index);
          watch(witness, candidates);
        }
      }
      if (needsProbabilities) {
        // A race runs over the whole vocabulary: whoever is out must stand still.
        if (candidates.size < vocabularySize) candidates.probabilities.fill(0);
        makeProbabilities(candidates);
      }
      const token = pick(candidates, stream);
      for (const witness of witnesses) if (witness !== undefined) remember(witness, token, at);
      return token;
    },
  };
}

/** Whether the first that looks at the logits sees by itself whether one is NaN or ∞; greedy does, too. */
function isLookedAtAnyway(chain: readonly Processor[], draw: DrawName): boolean {
  if (chain.some(({ name }) => name === 'infNanRemove')) return false;
  const first = chain.find(({ looks }) => looks !== 'not');
  return first === undefined ? draw === 'greedy' : first.looks === 'itself';
}

/** What the fast path keeps for a processor with a memory. */
interface Witness {
  readonly memory: Memory;
  state: unknown;
  /** How many tokens were in the running before the processor. */
  size: number;
  /** By token, the probabilities that the memory watches; undefined where it watches none. */
  readonly probabilities: Float64Array | undefined;
}

const witnessOf = (memory: Memory, vocabularySize: number): Witness => ({
  memory,
  state: memory.initial,
  size: vocabularySize,
  probabilities: memory.watches === undefined ? undefined : new Float64Array(vocabularySize),
});

function watch({ memory, probabilities }: Witness, candidates: Candidates): void {
  if (probabilities === undefined) return;
  if (memory.watches === 'after') softmaxLlamaCpp(candidates);
  const { tokens, size } = candidates;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    probabilities[token] = candidates.probabilities[token]!;
  }
}

function remember(witness: Witness, token: number, at: At): void {
  const { memory, state, size, probabilities } = witness;
  const probability = probabilities?.[token] ?? NaN;
  witness.state = memory.next(state, { token, at, size, probability });
}

/** The probabilities, by token, that a draw of this name draws from: 0 for every token that is out. */
export function probabilitiesOf(draw: DrawName, scores: Scores): Float64Array {
  const candidates = createCandidates(scores.logits.length);
  loadScores(candidates, scores);
  candidates.probabilities.fill(0);
  softmaxes[picks[draw].softmax](candidates);
  return candidates.probabilities;
}
