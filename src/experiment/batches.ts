import { SamplescopeError, say } from '../error.js';
import { requestsOf } from '../decoding/modelOf.js';
import { loadModel } from '../model/loadModel.js';
import type { Model } from '../model/model.js';
import { openStream } from '../random/index.js';
import { allProcessors, type Recipe } from '../recipe/recipe.js';
import { loadProcessors } from '../sampling/processors/processors.js';
import { answerOf, createAnswerCounter, type Answer } from './answer.js';
import { createAnswerer } from './answerer.js';
import { seedOfRun } from './seedOfRun.js';

/**
 * Where the random numbers of many runs come from.
 *
 * - `eachRun`: run i has the seed `seedOfRun(seed, i)`. Runs do not depend on each other
 * - `oneStream`: one stream, seeded once, goes on from run to run, as in a program that seeds at its top
 * - `sameSeed`: every run begins with the recipe's seed, and so gives the same answer
 */
export type Seeding = (typeof seedings)[number];

/** All of them, the default first. */
export const seedings = ['eachRun', 'oneStream', 'sameSeed'] as const;

/** Runs a recipe, a batch of runs at a time. */
export interface Batches {
  readonly vocabulary: readonly string[];
  /** The answers of the runs from, …, to − 1, counted. On one stream, batches must come in order. */
  run(from: number, to: number): Promise<readonly Answer[]>;
}

/**
 * Batches of runs, in this thread.
 *
 * @param model One of the caller's own, which the recipe names.
 * @throws SamplescopeError what `loadModel` and `createAnswerer` throw, and for `oneStream` out of order
 */
export async function createBatches(
  recipe: Recipe,
  seeding: Seeding,
  model?: Model,
): Promise<Batches> {
  await loadProcessors(allProcessors(recipe));
  const own = await loadModel(recipe.model, model);
  const requestOf = requestsOf(recipe, own);
  const alike = createAnswerer(recipe, requestOf(0));
  // In company each run is computed by plans of its own.
  const answererOf = (run: number) =>
    recipe.load === undefined ? alike : createAnswerer(recipe, requestOf(run));
  const streamOf = createStreams(recipe, seeding);
  return {
    vocabulary: own.vocabulary,
    async run(from, to) {
      const counter = createAnswerCounter();
      for (let run = from; run < to; run++) {
        counter.add([answerOf(answererOf(run).answer(streamOf(run)), run, own)]);
      }
      return counter.answers();
    },
  };
}

function createStreams({ stream, seed }: Recipe, seeding: Seeding) {
  if (seeding === 'eachRun') return (run: number) => openStream(stream, seedOfRun(seed, run));
  if (seeding === 'sameSeed') return () => openStream(stream, seed);
  const one = openStream(stream, seed);
  let next = 0;
  return (run: number) => {
    if (run === next++) return one;
    throw new SamplescopeError(
      'out-of-range',
      say`run must be ${next - 1}, the next one on the stream, got ${run}. Runs out of order need
        a seed each`,
    );
  };
}
