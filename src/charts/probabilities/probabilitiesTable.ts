import type { InEach } from '../language.js';
import {
  checkProbabilitiesData,
  beforeAndAfter,
  type ProbabilitiesData,
} from './probabilitiesData.js';
import type { Table, TableOptions } from '../table/table.js';

const words: InEach<{ caption: (before: string, after: string) => string; token: string }> = {
  en: { caption: (before, after) => `Probabilities: ${before} and ${after}`, token: 'token' },
  zh: { caption: (before, after) => `概率：${before} 与 ${after}`, token: '词元' },
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
  const { tokens, before, after, logits } = data;
  const names = beforeAndAfter(data);
  return {
    caption: words[language].caption(...names),
    columns: [words[language].token, ...names, ...(logits ? ['logit'] : [])],
    rows: tokens
      .map((token, i) => [token, before[i]!, after[i]!, ...(logits ? [logits[i]!] : [])] as const)
      .sort((a, b) => b[1] - a[1]),
  };
}
