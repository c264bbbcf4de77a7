import { sweepAnswers, type Answer, type PartialRecipe } from '../../src/index.js';
import type { DiversityData } from '../../src/charts/index.js';
import type { Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { diversityOf } from '../../src/figures/diversity/diversityOf.js';
import { longTask } from '../page/longTask.js';
import { inBackground } from './manyAnswers.js';
import { countText } from '../../src/charts/index.js';

interface ManyTemperaturesOptions {
  readonly recipe: PartialRecipe;
  /** At each temperature. */
  readonly runs: number;
  /** Rising. */
  readonly temperatures: readonly number[];
  /** Tells true answers from others. Default: nobody can tell. */
  readonly isTrue?: ((answer: Answer) => boolean) | undefined;
  readonly begins?: boolean;
  readonly invalidation: Promise<void>;
}

/**
 * Asks the same many times at each of some temperatures, away from the page. Its value is how different the
 * answers are, null until there are two temperatures to compare, each with all its runs.
 */
export function manyTemperatures({
  recipe,
  runs,
  temperatures,
  isTrue,
  ...options
}: ManyTemperaturesOptions): Control<DiversityData | null> {
  return longTask<DiversityData>({
    ...options,
    label: inLanguage(words)(countText(runs), temperatures.length),
    total: runs * temperatures.length,
    async run(handle) {
      let before = 0;
      const swept = await sweepAnswers(recipe, runs, temperatures, {
        isTrue,
        ...(await inBackground(handle, (done) => {
          handle.report(before + done);
          if (done === runs) before += runs;
        })),
      });
      // Fewer runs have a larger share of distinct answers: a temperature that was stopped is no match for the others.
      const whole = swept.filter(({ answers }) => answers.runs === runs);
      return whole.length < 2 ? null : diversityOf(whole);
    },
  });
}

const words = {
  en: (runs: string, temperatures: number) => `Ask ${runs} times at ${temperatures} temperatures`,
  zh: (runs: string, temperatures: number) => `在 ${temperatures} 个温度上各问 ${runs} 遍`,
};
