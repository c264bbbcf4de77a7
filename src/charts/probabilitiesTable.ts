import type { InEach } from './language.js';
import { temperatureText } from './numberText.js';
import { checkProbabilitiesData, type ProbabilitiesData } from './probabilitiesData.js';
import type { Table, TableOptions } from './table.js';

const words: InEach<{ caption: (temperature: string) => string; token: string }> = {
  en: { caption: (temperature) => `Probabilities at T = 1 and at ${temperature}`, token: 'token' },
  zh: { caption: (temperature) => `T = 1 与 ${temperature} 时的概率`, token: '词元' },
};

/**
 * The data of the chart: every token, the likeliest first.
 *
 * @throws SamplescopeError as `probabilitiesChart` does
 * @example
 * const shown = probabilitiesTable({ tokens: ['a', 'b'], before: [0.4, 0.6], after: [0.2, 0.8], temperature: 0.3 });
 * shown.rows // → [['b', 0.6, 0.8], ['a', 0.4, 0.2]]
 */
export function probabilitiesTable(
  data: ProbabilitiesData,
  { language = 'en' }: TableOptions = {},
): Table {
  checkProbabilitiesData(data);
  const { tokens, before, after, temperature } = data;
  return {
    caption: words[language].caption(temperatureText(temperature)),
    columns: [words[language].token, 'T = 1', temperatureText(temperature)],
    rows: tokens
      .map((token, i) => [token, before[i]!, after[i]!] as const)
      .sort((a, b) => b[1] - a[1]),
  };
}
