import { lossChart, lossTable, type LossData } from '../../charts/index.js';
import type { StepReport } from '../../model/chameleon/training/train.js';
import type { Figure } from '../figure.js';

/** The loss of a training over its steps, of its reports and the entropy of the grammar that its documents come from. */
export const lossFigure: Figure<
  {
    readonly chart: 'loss';
    readonly reports: readonly Pick<StepReport, 'step' | 'loss' | 'entropy'>[];
  },
  LossData
> = {
  dataOf: async ({ reports }) => ({
    steps: reports.map(({ step }) => step),
    losses: reports.map(({ loss }) => loss),
    entropies: reports.map(({ entropy }) => entropy),
  }),
  chart: lossChart,
  table: lossTable,
};
