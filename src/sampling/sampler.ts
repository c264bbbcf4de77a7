import type { Logits } from '../distribution/logits.js';
import type { Stream } from '../random/stream.js';
import { createCandidates, loadScores, type Candidates } from './candidates.js';
import { runChain, type ChainRun, type Witnesses } from './chain.js';
import { checkFloat32 } from './checkStage.js';
import { looksAtLogits, picks, type DrawName } from './draws/draws.js';
import type { At, Processor } from './processors/processor.js';
import type { Scores } from './scores.js';
import { softmaxByName } from './softmaxByName.js';

/**
 * The step that everything takes, from logits to a token, made again and again on one workspace: nothing is allocated
 * by the size of the vocabulary but what a recorder keeps.
 */
export interface Sampler {
  /** The workspace: after `process` the tokens that are left, and their logits. */
  readonly candidates: Candidates;
  /** Sends logits through a chain, as `runChain` does. */
  process(chain: readonly Processor[], logits: Logits, at: At, run?: ChainRun): Witnesses;
  /** Chooses one of the tokens that are left. The numbers that it takes go to a list, where there is one. */
  draw(stream: Stream, consumed?: number[]): number;
  /** What a draw chooses by: the probabilities of all tokens, 0 for those that are out. They last until the next step. */
  probabilities(): Float64Array;
  /** The same for scores that were processed before. */
  probabilitiesOf(scores: Scores): Float64Array;
}

/**
 * A sampler for a way to draw and a size of the vocabulary.
 *
 * @example
 * const sampler = createSampler('greedy', 3);
 * sampler.process([temperature(0.5)], new Float32Array([1, 3, 2]), { context: [], step: 0 });
 * sampler.draw(openStream('seedrandom', '1')) // → 1
 */
export function createSampler(draw: DrawName, vocabularySize: number): Sampler {
  const candidates = createCandidates(vocabularySize);
  const { pick, softmax } = picks[draw];
  const needsProbabilities = !looksAtLogits(draw);
  const looksItself = draw === 'greedy';
  const checkDrawable = () => {
    if (softmax !== 'textbook') checkFloat32(candidates, draw);
  };
  const probabilities = () => {
    checkDrawable();
    // A race runs over the whole vocabulary: whoever is out must stand still.
    if (candidates.size < vocabularySize) candidates.probabilities.fill(0);
    softmaxByName[softmax](candidates);
    return candidates.probabilities;
  };
  return {
    candidates,
    process: (chain, logits, at, run) =>
      runChain(candidates, chain, logits, at, { ...run, looksItself }),
    draw(stream, consumed) {
      if (needsProbabilities) probabilities();
      else checkDrawable();
      return pick(candidates, stream, consumed);
    },
    probabilities,
    probabilitiesOf(scores) {
      loadScores(candidates, scores);
      return probabilities();
    },
  };
}

/**
 * The probabilities, by token, that a draw of this name draws from: 0 for every token that is out.
 *
 * @throws SamplescopeError `out-of-range` or `empty` for a draw in 32 bits, where the scores do not fit into them
 */
export const probabilitiesOf = (draw: DrawName, scores: Scores): Float64Array =>
  createSampler(draw, scores.logits.length).probabilitiesOf(scores);
