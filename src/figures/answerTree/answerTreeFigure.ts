import { answerTreeChart, answerTreeTable, type AnswerTreeData } from '../../charts/index.js';
import { repeatAnswers } from '../../experiment/repeatAnswers.js';
import type { PartialRecipe } from '../../recipe/recipe.js';
import type { Figure } from '../figure.js';
import { remembered } from '../remembered.js';
import { checkGoesOn, inThisThread } from '../work.js';
import { answerTreeOf } from './answerTreeOf.js';

/** Where the answers of many runs of a recipe part. */
export interface AnswerTreeSource {
  readonly chart: 'answerTree';
  readonly recipe: PartialRecipe;
  readonly runs: number;
}

/** The tree of the answers, each way with how probable it is. */
export const answerTreeFigure: Figure<AnswerTreeSource, AnswerTreeData> = {
  dataOf: ({ recipe, runs }, how = {}) =>
    remembered(JSON.stringify({ recipe, runs }), async () => {
      const answers = await repeatAnswers(recipe, runs, inThisThread(how, runs));
      checkGoesOn(how);
      return answerTreeOf(answers);
    }),
  chart: answerTreeChart,
  table: answerTreeTable,
};
