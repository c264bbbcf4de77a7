import type { InEach } from '../language.js';
import { sweepCurves } from './sweepCurves.js';
import { checkSweep, type SweepData, type SweepOptions } from './sweepData.js';
import { curveText } from './sweepLabels.js';
import type { Table, TableOptions } from '../table/table.js';

const words: InEach<{ caption: string; entropy: string }> = {
  en: { caption: 'Probabilities and entropy over temperature', entropy: 'entropy in bits' },
  zh: { caption: '概率与熵随温度的变化', entropy: '熵（比特）' },
};

/**
 * The data of the chart: a row for each temperature, with its entropy and the probabilities of the
 * tokens that have a line.
 *
 * @throws SamplescopeError as `sweepChart` does
 * @example
 * const shown = sweepTable({ tokens: ['a', 'b'], temperatures: [1, 2], probabilities: [[0.7, 0.3], [0.6, 0.4]], entropies: [0.88, 0.97] });
 * shown.columns // → ['T', 'entropy in bits', 'a', 'b']
 * shown.rows[1] // → [2, 0.97, 0.6, 0.4]
 */
export function sweepTable(
  data: SweepData,
  options: Pick<SweepOptions, 'lines'> & TableOptions = {},
): Table {
  const { language = 'en' } = options;
  checkSweep(data, options);
  const curves = sweepCurves(data, options);
  return {
    caption: words[language].caption,
    columns: [
      'T',
      words[language].entropy,
      ...curves.map(({ label }) => curveText(label, language)),
    ],
    rows: data.temperatures.map((temperature, i) => [
      temperature,
      data.entropies[i]!,
      ...curves.map(({ values }) => values[i]!),
    ]),
  };
}
