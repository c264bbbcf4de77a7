import { frequenciesChart, frequenciesTable, type FrequenciesData } from '../../charts/index.js';
import { binomialInterval } from '../../experiment/binomialInterval.js';
import type { Sample } from '../../experiment/sample.js';
import { sampleOf, type Draws } from '../draws.js';
import type { Figure } from '../figure.js';
import { possibleTokens } from '../possibleTokens.js';

/** How often each token came in draws from one distribution, one at least, and how often it could be expected. */
export interface FrequenciesSource extends Draws {
  readonly chart: 'frequencies';
}

/** What was drawn, and the band in which each count is expected. */
export const frequenciesFigure: Figure<FrequenciesSource, FrequenciesData> = {
  dataOf: async (source) => frequenciesDataOf(await sampleOf(source)),
  ofSample: frequenciesDataOf,
  chart: frequenciesChart,
  table: frequenciesTable,
};

/** The frequencies of draws that are made already, of every token that the model holds possible. */
function frequenciesDataOf({
  vocabulary,
  logits,
  probabilities,
  count,
  counts,
}: Sample): FrequenciesData {
  const ids = possibleTokens(logits);
  const bands = ids.map((id) => binomialInterval(count, Math.min(1, probabilities[id]!)));
  return {
    tokens: ids.map((id) => vocabulary[id]!),
    counts: ids.map((id) => counts[id]!),
    probabilities: ids.map((id) => probabilities[id]!),
    low: bands.map(({ low }) => low),
    high: bands.map(({ high }) => high),
  };
}
