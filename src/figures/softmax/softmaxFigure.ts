import {
  probabilitiesChart,
  probabilitiesTable,
  type ProbabilitiesData,
} from '../../charts/index.js';
import { softmax } from '../../distribution/softmax.js';
import type { WrittenLogits } from '../asked.js';
import type { Figure } from '../figure.js';

/** The probabilities that numbers stand for, beside others. */
export interface SoftmaxSource extends WrittenLogits {
  readonly chart: 'softmax';
  /** The logits of the other probabilities. Default: all are equal. */
  readonly before?: ArrayLike<number>;
  /** What the two are called. */
  readonly names: readonly [before: string, after: string];
}

/** What numbers stand for as probabilities. */
export const softmaxFigure: Figure<SoftmaxSource, ProbabilitiesData> = {
  dataOf: async ({ tokens, logits, before, names }) => ({
    tokens,
    before: before ? softmax(Float64Array.from(before)) : tokens.map(() => 1 / tokens.length),
    after: softmax(Float64Array.from(logits)),
    logits,
    names,
  }),
  chart: probabilitiesChart,
  table: probabilitiesTable,
};
