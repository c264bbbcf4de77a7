import type { InEach } from '../language.js';
import {
  checkProbabilitiesData,
  beforeAndAfter,
  type ProbabilitiesData,
} from './probabilitiesData.js';
import type { Table, TableOptions } from '../table/table.js';

interface Words {
  readonly caption: (before: string, after: string) => string;
  readonly token: string;
  readonly bounds: (after: string) => readonly [least: string, most: string];
}

const words: InEach<Words> = {
  en: {
    caption: (before, after) => `Probabilities: ${before} and ${after}`,
    token: 'token',
    bounds: (after) => [`${after}, at least`, `${after}, at most`],
  },
  zh: {
    caption: (before, after) => `概率：${before} 与 ${after}`,
    token: '词元',
    bounds: (after) => [`${after}，至少`, `${after}，至多`],
  },
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
  const { tokens, before, after, high, logits } = data;
  const names = beforeAndAfter(data);
  const { token: tokenName, bounds } = words[language];
  return {
    caption: words[language].caption(...names),
    columns: [
      tokenName,
      names[0],
      ...(high ? bounds(names[1]) : [names[1]]),
      ...(logits ? ['logit'] : []),
    ],
    rows: tokens
      .map(
        (token, i) =>
          [
            token,
            before[i]!,
            after[i]!,
            ...(high ? [high[i]!] : []),
            ...(logits ? [logits[i]!] : []),
          ] as const,
      )
      .sort((a, b) => b[1] - a[1]),
  };
}
