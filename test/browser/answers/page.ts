import { openRemotely, webPort } from '../../../src/experiment/remoteBatches.js';
import { repeatAnswers } from '../../../src/experiment/repeatAnswers.js';
import type { PartialRecipe } from '../../../src/recipe/recipe.js';

/** What the test reads: the answers of two web workers, and what one of them refuses. */
export interface AnswersPage {
  ask(recipe: PartialRecipe, runs: number): Promise<unknown>;
}

const workers = Array.from(
  { length: 2 },
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
);
const open = workers.map((worker) => openRemotely(webPort(worker)));

const page: AnswersPage = {
  ask: (recipe, runs) => repeatAnswers(recipe, runs, { open, batch: 7 }),
};
Object.assign(window, { answers: page });
