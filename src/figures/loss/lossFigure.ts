import { lossChart, lossTable, type LossData } from '../../charts/index.js';
import type { StepReport } from '../../model/chameleon/training/train.js';
import type { Figure } from '../figure.js';

/** A training's reports, with the entropy of the grammar that its documents come from. */
export interface LossSource {
  readonly chart: 'loss';
  readonly reports: readonly Pick<StepReport, 'step' | 'loss' | 'entropy'>[];
}

/** The loss of a training over its steps. */
export const lossFigure: Figure<LossSource, LossData> = {
  dataOf: async ({ reports }) => ({
    steps: reports.map(({ step }) => step),
    losses: reports.map(({ loss }) => loss),
    entropies: reports.map(({ entropy }) => entropy),
  }),
  chart: lossChart,
  table: lossTable,
};
