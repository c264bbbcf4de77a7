import {
  atTemperature,
  repeatAnswers,
  type Answers,
  type PartialRecipe,
} from '../../../src/index.js';
import type { Control } from '../../page/control.js';
import { inLanguage } from '../../page/language.js';
import { longTask } from '../../page/longTask.js';
import { inBackground } from '../../answers/manyAnswers.js';

interface ManyDrawingsOptions {
  readonly recipe: PartialRecipe;
  /** At each temperature. */
  readonly runs: number;
  readonly temperatures: readonly number[];
  readonly invalidation: Promise<void>;
}

/** Asks for the same picture many times at each of some temperatures. Its value has those that are done. */
export function manyDrawings({
  recipe,
  runs,
  temperatures,
  invalidation,
}: ManyDrawingsOptions): Control<readonly Answers[] | null> {
  return longTask<readonly Answers[]>({
    label: inLanguage(words)(runs, temperatures.length),
    total: runs * temperatures.length,
    invalidation,
    async run(handle) {
      const drawn: Answers[] = [];
      for (const [i, temperature] of temperatures.entries()) {
        const background = await inBackground(handle, (done) =>
          handle.report(i * runs + done, () => [...drawn]),
        );
        const answers = await repeatAnswers(atTemperature(recipe, temperature), runs, background);
        if (answers.runs > 0) drawn.push(answers);
      }
      return drawn;
    },
  });
}

const words = {
  en: (runs: number, temperatures: number) => `Draw ${runs} times at ${temperatures} temperatures`,
  zh: (runs: number, temperatures: number) => `在 ${temperatures} 个温度上各画 ${runs} 次`,
};
