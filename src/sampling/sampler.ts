import type { Logits } from '../distribution/logits.js';
import type { Stream } from '../random/stream.js';
import { createCandidates, loadScores, type Candidates } from './candidates.js';
import { applyChain, beginStep, nextStates, type ChainState } from './chain.js';
import { picks, type DrawName } from './draws/draws.js';
import type { At, Processor } from './processors/processor.js';
import type { Scores } from './scores.js';
import { softmaxes } from './softmaxes.js';

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
  let remembers = false;
  let states: ChainState = [];
  const change = (next: readonly Processor[]) => {
    current = next;
    remembers = next.some(({ memory }) => memory !== undefined);
    states = [];
  };
  if (typeof chain !== 'function') change(chain);
  return {
    candidates,
    next(logits, stream, at = nowhere) {
      if (typeof chain === 'function') {
        const next = chain(at);
        if (next !== current) change(next);
      }
      if (remembers) {
        const result = applyChain(current, logits, at, { states });
        loadScores(candidates, result.processed);
        candidates.probabilities.fill(0);
        makeProbabilities(candidates);
        const token = pick(candidates, stream);
        states = nextStates(current, logits, result, at, token);
        return token;
      }
      beginStep(candidates, current, logits);
      for (const processor of current) processor.run(candidates, at);
      if (needsProbabilities) {
        // A race runs over the whole vocabulary: whoever is out must stand still.
        if (candidates.size < vocabularySize) candidates.probabilities.fill(0);
        makeProbabilities(candidates);
      }
      return pick(candidates, stream);
    },
  };
}

/** The probabilities, by token, that a draw of this name draws from: 0 for every token that is out. */
export function probabilitiesOf(draw: DrawName, scores: Scores): Float64Array {
  const candidates = createCandidates(scores.logits.length);
  loadScores(candidates, scores);
  candidates.probabilities.fill(0);
  softmaxes[picks[draw].softmax](candidates);
  return candidates.probabilities;
}
