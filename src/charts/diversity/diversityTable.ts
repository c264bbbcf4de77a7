import { diversityCurves, diversityWords } from './diversityCurves.js';
import { checkDiversity, type DiversityData } from './diversityData.js';
import type { Table, TableOptions } from '../table/table.js';

/**
 * The data of the chart: a row for each temperature; – where there is no value.
 *
 * @throws SamplescopeError as `diversityChart` does
 * @example
 * const data = { temperatures: [0, 1], distinct: [0.1, 0.5], distinct2: [0.1, 0.2], selfBleu: [1, 0.8], entropies: [0, 2] };
 * diversityTable(data).columns // → ['T', 'distinct answers', 'distinct-2', 'self-BLEU', 'entropy, bits']
 * diversityTable(data).rows[1] // → [1, 0.5, 0.2, 0.8, 2]
 */
export function diversityTable(data: DiversityData, { language = 'en' }: TableOptions = {}): Table {
  checkDiversity(data);
  const curves = diversityCurves(data, language);
  const words = diversityWords[language];
  return {
    caption: words.title,
    columns: ['T', ...curves.map(({ label }) => label), words.bits],
    rows: data.temperatures.map((temperature, i) => [
      temperature,
      ...curves.map(({ values }) => values[i] ?? '–'),
      data.entropies[i]!,
    ]),
  };
}
