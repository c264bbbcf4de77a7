import {
  repeatAnswers,
  type Answers,
  type PartialRecipe,
  type RepeatOptions,
  type Seeding,
} from '../../src/index.js';
import { inLanguage } from '../page/language.js';
import { longTask, type LongTask, type TaskHandle } from '../page/longTask.js';
import { openAnswers } from './openAnswers.js';
import { countText } from '../../src/charts/index.js';

interface ManyAnswersOptions {
  readonly recipe: PartialRecipe;
  readonly runs: number;
  /** Default: each run has a seed of its own. */
  readonly seeding?: Seeding;
  /** Whether it begins by itself. Default: when the reader says so. */
  readonly begins?: boolean;
  readonly invalidation: Promise<void>;
}

/** Asks the same many times, away from the page. */
export function manyAnswers({
  recipe,
  runs,
  seeding = 'eachRun',
  ...options
}: ManyAnswersOptions): LongTask<Answers> {
  return longTask<Answers>({
    ...options,
    label: inLanguage(words)(countText(runs)),
    total: runs,
    async run(handle) {
      const answers = await repeatAnswers(recipe, runs, {
        seeding,
        ...(await inBackground(handle, (done, soFar) => handle.report(done, soFar))),
      });
      return answers.runs === 0 ? null : answers;
    },
  });
}

const words = {
  en: (runs: string) => `Ask ${runs} times`,
  zh: (runs: string) => `问 ${runs} 遍`,
};

/** How `repeatAnswers` works in the worker, and if there is none, here, with pauses in which the page lives on. */
export async function inBackground(
  { signal }: Pick<TaskHandle<unknown>, 'signal'>,
  report: (done: number, soFar: () => Answers) => void,
): Promise<RepeatOptions> {
  const open = await openAnswers();
  return {
    open,
    signal,
    onProgress: async ({ done, soFar }) => {
      report(done, soFar);
      if (open === undefined) await new Promise((resolve) => setTimeout(resolve));
    },
  };
}
