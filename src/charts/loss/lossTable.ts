import { checkLoss, meanLoss, type LossData } from './lossData.js';
import type { InEach } from '../language.js';
import type { Table, TableOptions } from '../table/table.js';

/** What the parts of the chart are called. */
export const lossWords: InEach<{
  title: string;
  step: string;
  loss: string;
  entropy: string;
  nats: string;
  mean: (steps: number) => string;
}> = {
  en: {
    title: 'Loss over the steps of a training',
    step: 'step',
    loss: 'loss',
    entropy: 'entropy of the data',
    nats: 'nats per token, logarithmic',
    mean: (steps) => (steps === 1 ? 'Each step' : `Means of ${steps} steps`),
  },
  zh: {
    title: '训练各步的损失',
    step: '步',
    loss: '损失',
    entropy: '数据的熵',
    nats: '每词元奈特数（对数刻度）',
    mean: (steps) => (steps === 1 ? '每一步' : `每 ${steps} 步的平均值`),
  },
};

/**
 * The data of the chart: a row for each of its points.
 *
 * @throws SamplescopeError as `lossChart` does
 * @example
 * lossTable({ steps: [0, 1], losses: [5.5, 4.5], entropies: [0.5, 0.4] }).rows[1] // → [1, 4.5, 0.4]
 */
export function lossTable(data: LossData, { language = 'en' }: TableOptions = {}): Table {
  checkLoss(data);
  const words = lossWords[language];
  const { steps, losses, entropies } = meanLoss(data);
  return {
    caption: words.title,
    columns: [words.step, words.loss, ...(entropies ? [words.entropy] : [])],
    rows: steps.map((step, i) => [step, losses[i]!, ...(entropies ? [entropies[i]!] : [])]),
  };
}
