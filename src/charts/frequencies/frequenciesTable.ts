import { checkFrequencies, type FrequenciesData } from './frequenciesData.js';
import type { InEach } from '../language.js';
import { largest } from '../largest.js';
import { drawsText } from '../numberText.js';
import type { Table, TableOptions } from '../table/table.js';

interface Words {
  readonly caption: (draws: string) => string;
  readonly columns: readonly string[];
}

const words: InEach<Words> = {
  en: {
    caption: (draws) =>
      `Drawn and expected frequencies, ${draws}. The 95 % band holds for each token alone.`,
    columns: ['token', 'drawn', 'expected', 'band from', 'band to'],
  },
  zh: {
    caption: (draws) => `实际频数与期望频数，${draws}。95 % 区间只对每个词元单独成立。`,
    columns: ['词元', '抽到', '期望', '区间下端', '区间上端'],
  },
};

/**
 * The data of the chart: every token, the likeliest first.
 *
 * @throws SamplescopeError as `checkFrequencies` does
 * @example
 * const shown = frequenciesTable({ tokens: ['a', 'b'], counts: [4, 6], probabilities: [0.5, 0.5], low: [2, 2], high: [8, 8] });
 * shown.rows[0] // → ['a', 4, 5, 2, 8]
 */
export function frequenciesTable(
  data: FrequenciesData,
  { language = 'en' }: TableOptions = {},
): Table {
  const n = checkFrequencies(data);
  const { tokens, counts, probabilities, low, high } = data;
  return {
    caption: words[language].caption(drawsText(n, language)),
    columns: words[language].columns,
    rows: largest(probabilities, tokens.length).map((i) => [
      tokens[i]!,
      counts[i]!,
      n * probabilities[i]!,
      low[i]!,
      high[i]!,
    ]),
  };
}
