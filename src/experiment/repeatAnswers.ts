import { checkName, say } from '../error.js';
import type { Model } from '../model/model.js';
import { checkNumber } from '../numerics/checkNumber.js';
import { nameModel } from '../recipe/nameModel.js';
import { parseRecipe, type PartialRecipe, type Recipe } from '../recipe/recipe.js';
import { createAnswerCounter, type Answer } from './answer.js';
import { createBatches, seedings, type Batches, type Seeding } from './batches.js';

/** The answers of many runs of one recipe. Plain data. */
export interface Answers {
  readonly recipe: Recipe;
  readonly seeding: Seeding;
  readonly vocabulary: readonly string[];
  /** How many runs there were: those that were asked for, or fewer if they were stopped. */
  readonly runs: number;
  /** The distinct answers, the most frequent first. */
  readonly answers: readonly Answer[];
}

/** How the runs are made. */
export interface RepeatOptions {
  /** Default `eachRun`. */
  readonly seeding?: Seeding | undefined;
  /** A model of your own, as in `run`; no worker has it. */
  readonly model?: Model | undefined;
  /** What runs the batches, side by side: a worker each. Default: this thread. On one stream, the first alone. */
  readonly open?: readonly OpenBatches[] | undefined;
  /** How many runs are a batch: what is reported, and what a stop waits for. Default: a 50th of them, at most 25. */
  readonly batch?: number | undefined;
  /** Called after each batch, with all answers so far if it asks for them. It is waited for. */
  readonly onProgress?: ((progress: Progress) => void | Promise<void>) | undefined;
  /** Stops the runs after the batches that are under way; an AbortSignal will do. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** Opens a recipe for batches of runs: here, or in a worker. */
export type OpenBatches = (recipe: Recipe, seeding: Seeding) => Promise<Batches>;

/** How far the runs are. */
export interface Progress {
  /** How many have been made, of `runs`. */
  readonly done: number;
  readonly runs: number;
  /** The answers so far. */
  soFar(): Answers;
}

/**
 * Asks the same again and again: runs a recipe n times, and counts the answers. The result is the same for any
 * number of workers, and whatever the batches are.
 *
 * @param runs n; a whole number ≥ 1.
 * @throws SamplescopeError `out-of-range` or `not-a-number` for n, `unknown-name` for a seeding, and what `run`
 * throws
 * @example
 * const model = tableModel('coin', { '': { heads: 0, tails: 0 } });
 * const { answers } = await repeatAnswers({ prompt: '' }, 100, { model });
 * answers.map(({ text, count }) => [text, count]) // → [['tails', 51], ['heads', 49]]
 */
export async function repeatAnswers(
  recipe: PartialRecipe,
  runs: number,
  options: RepeatOptions = {},
): Promise<Answers> {
  checkNumber('runs', runs, Number.isInteger(runs) && runs >= 1, say`a whole number ≥ 1`);
  const { seeding = 'eachRun', model, signal, onProgress } = options;
  checkName('seeding', seedings, seeding);
  const whole = parseRecipe(nameModel(recipe, model));
  const here: OpenBatches = (recipe, seeding) => createBatches(recipe, seeding, model);
  const { open = [here], batch = Math.min(25, Math.ceil(runs / 50)) } = options;
  const able = seeding === 'oneStream' ? open.slice(0, 1) : open;
  const workers = await Promise.all(able.map((openBatches) => openBatches(whole, seeding)));
  const { vocabulary } = workers[0]!;

  const counter = createAnswerCounter();
  let next = 0;
  let done = 0;
  const soFar = () => ({
    recipe: whole,
    seeding,
    vocabulary,
    runs: done,
    answers: counter.answers(),
  });
  const work = async (worker: Batches): Promise<void> => {
    while (next < runs && signal?.aborted !== true) {
      const from = next;
      const to = (next = Math.min(runs, from + batch));
      counter.add(await worker.run(from, to));
      done += to - from;
      await onProgress?.({ done, runs, soFar });
    }
  };
  const stopAll = (error: unknown) => {
    next = runs;
    throw error;
  };
  await Promise.all(workers.map((worker) => work(worker).catch(stopAll)));
  return soFar();
}
