import type { Answer } from '../../experiment/answer.js';
import { inCompany, type Company } from '../../experiment/inCompany.js';
import { measureAnswers, type AnswerMeasures } from '../../experiment/measureAnswers.js';
import { repeatAnswers, type Answers, type RepeatOptions } from '../../experiment/repeatAnswers.js';
import { sweepAnswers, type AnswersAt } from '../../experiment/sweepAnswers.js';
import { answerTree, type AnswerNode } from '../../experiment/answerTree.js';
import { judgeOf } from '../../figures/diversity/judgeOf.js';
import type { Recipe } from '../../recipe/recipe.js';
import type { Effects } from '../effects.js';
import { progressLine } from '../terminal/progress.js';
import { count } from '../terminal/numbers.js';

/** What many runs of a recipe gave. */
export interface RepeatResult {
  readonly answers: Answers;
  readonly measures: AnswerMeasures;
  readonly tree: AnswerNode;
  /** Where requests of one server parted; undefined without a backend. */
  readonly company: Company | undefined;
  /** Whether an answer is true; undefined where nobody can tell. */
  readonly isTrue: ((answer: Answer) => boolean) | undefined;
  /** How many runs were asked for. */
  readonly asked: number;
}

/** How the runs are made, as options say it. */
interface AskOptions extends Pick<RepeatOptions, 'seeding'> {
  readonly workers?: number | undefined;
}

/** Runs a recipe n times, with progress on standard error. An interrupt stops it; then there is what was done. */
export async function askRepeatedly(
  recipe: Recipe,
  runs: number,
  options: AskOptions,
  effects: Effects,
): Promise<RepeatResult> {
  const isTrue = judgeOf(recipe);
  const answers = await withWorkers(runs, options, effects, '', (how) =>
    repeatAnswers(recipe, runs, how),
  );
  const tree = answerTree(answers.answers, answers.vocabulary);
  const company =
    recipe.backend === undefined ? undefined : await inCompany(answers, { isTrue, most: 5 });
  return { answers, measures: measureAnswers(answers, isTrue), tree, company, isTrue, asked: runs };
}

/** The same at each of some temperatures. */
export async function askAtTemperatures(
  recipe: Recipe,
  runs: number,
  temperatures: readonly number[],
  options: AskOptions,
  effects: Effects,
): Promise<AnswersAt[]> {
  const isTrue = judgeOf(recipe);
  return withWorkers(runs, options, effects, ' at each temperature', (how) =>
    sweepAnswers(recipe, runs, temperatures, { ...how, isTrue }),
  );
}

/** Below this many runs for each, it is quicker without more workers. */
const runsForWorker = 100;

async function withWorkers<Result>(
  runs: number,
  { workers: wanted, seeding }: AskOptions,
  effects: Effects,
  note: string,
  act: (options: RepeatOptions) => Promise<Result>,
): Promise<Result> {
  const { startWorkers, onInterrupt, cores = 1 } = effects;
  const most = wanted ?? Math.max(1, Math.min(cores, 4, Math.floor(runs / runsForWorker)));
  const workers = await startWorkers?.(Math.min(most, runs));
  const line = progressLine(effects);
  const signal = { aborted: false };
  const forget = onInterrupt?.(() => void (signal.aborted = true));
  try {
    return await act({
      seeding,
      signal,
      open: workers?.open,
      onProgress: ({ done, runs, soFar }) => {
        const distinct = `, ${count(soFar().answers.length, 'distinct answer')}`;
        return line.show(done, runs, distinct + note);
      },
    });
  } finally {
    forget?.();
    await line.clear();
    await workers?.close();
  }
}

/** The result as --json gives it. */
export const repeatResultAsJson = ({
  answers,
  measures,
  tree,
  company,
  isTrue,
  asked,
}: RepeatResult) => ({
  recipe: answers.recipe,
  seeding: answers.seeding,
  asked,
  measures,
  answers: answers.answers.map((answer) => ({
    ...answer,
    ...(isTrue && { true: isTrue(answer) }),
  })),
  tree,
  ...(company && { company }),
});

/** The result of a sweep as --json gives it. */
export const sweepResultAsJson = (recipe: Recipe, asked: number, swept: readonly AnswersAt[]) => ({
  recipe,
  asked,
  temperatures: swept.map(({ temperature, measures, answers }) => ({
    temperature,
    measures,
    answers: answers.answers,
  })),
});
