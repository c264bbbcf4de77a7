import { checkFrequencies, type FrequenciesData } from './frequenciesData.js';
import { largest } from './largest.js';
import { drawsText } from './numberText.js';
import type { Table } from './table.js';

/**
 * The data of the chart: every token, the likeliest first.
 *
 * @throws SamplescopeError as `checkFrequencies` does
 * @example
 * const shown = frequenciesTable({ tokens: ['a', 'b'], counts: [4, 6], probabilities: [0.5, 0.5], low: [2, 2], high: [8, 8] });
 * shown.rows[0] // → ['a', 4, 5, 2, 8]
 */
export function frequenciesTable(data: FrequenciesData): Table {
  const n = checkFrequencies(data);
  const { tokens, counts, probabilities, low, high } = data;
  return {
    caption: `Drawn and expected frequencies, ${drawsText(n)}. The 95 % band holds for each token alone.`,
    columns: ['token', 'drawn', 'expected', 'band from', 'band to'],
    rows: largest(probabilities, tokens.length).map((i) => [
      tokens[i]!,
      counts[i]!,
      n * probabilities[i]!,
      low[i]!,
      high[i]!,
    ]),
  };
}
