import { diversityChart, diversityTable, type DiversityData } from '../../charts/index.js';
import { sweepAnswers, type AnswersAt } from '../../experiment/sweepAnswers.js';
import type { PartialRecipe } from '../../recipe/recipe.js';
import type { Figure } from '../figure.js';
import { remembered } from '../remembered.js';
import { checkGoesOn, inThisThread } from '../work.js';
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

/** How different answers are that are there already. */
export function diversityOf(swept: readonly AnswersAt[]): DiversityData {
  const ordered = [...swept].sort((a, b) => a.temperature - b.temperature);
  const measures = ordered.map(({ measures }) => measures);
  const shares = measures.map(({ shareOfTrue }) => shareOfTrue);
  return {
    temperatures: ordered.map(({ temperature }) => temperature),
    distinct: measures.map(({ distinct, runs }) => distinct / runs),
    distinct2: measures.map(({ distinct2 }) => distinct2),
    selfBleu: measures.map(({ selfBleu }) => selfBleu),
    entropies: measures.map(({ entropy }) => entropy),
    ...(shares.every((share) => share !== undefined) && { shareOfTrue: shares }),
  };
}
