import { diversityChart, diversityTable, type DiversityData } from '../../charts/index.js';
import { sweepAnswers } from '../../experiment/sweepAnswers.js';
import type { PartialRecipe } from '../../recipe/recipe.js';
import type { Figure } from '../figure.js';
import { remembered } from '../remembered.js';
import { checkGoesOn, inThisThread } from '../work.js';
import { diversityOf } from './diversityOf.js';
import { judgeOf } from './judgeOf.js';

/** How different the answers of many runs are at some temperatures, and how many are true where that is known. */
export interface DiversitySource {
  readonly chart: 'diversity';
  readonly recipe: PartialRecipe;
  /** At each temperature. */
  readonly runs: number;
  /** Two or more. */
  readonly temperatures: readonly number[];
}

/** Diversity and truth over temperature. */
export const diversityFigure: Figure<DiversitySource, DiversityData> = {
  dataOf: (source, how = {}) =>
    remembered(JSON.stringify(source), async () => {
      const { recipe, runs, temperatures } = source;
      let before = 0;
      const count = (done: number) => (done === runs ? (before += runs) - runs : before);
      const options = inThisThread(how, runs * temperatures.length, count);
      const isTrue = judgeOf(recipe);
      const swept = await sweepAnswers(recipe, runs, temperatures, { ...options, isTrue });
      checkGoesOn(how);
      return diversityOf(swept);
    }),
  chart: diversityChart,
  table: diversityTable,
};
