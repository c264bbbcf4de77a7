import type { InEach } from '../language.js';
import { temperatureText } from '../numberText.js';
import { cutRanking, type RankData } from './rankData.js';
import { massUpTo, probabilityAt } from './ranking.js';
import type { Table, TableOptions } from '../table/table.js';

interface Words {
  readonly caption: (temperature: string) => string;
  readonly rank: string;
  readonly token: string;
  readonly filtered: string;
  readonly mass: string;
}

const words: InEach<Words> = {
  en: {
    caption: (temperature) => `Probabilities by rank at T = 1 and at ${temperature}`,
    rank: 'rank',
    token: 'token',
    filtered: 'after the filters',
    mass: 'mass up to here',
  },
  zh: {
    caption: (temperature) => `T = 1 与 ${temperature} 时按名次排列的概率`,
    rank: '名次',
    token: '词元',
    filtered: '过滤之后',
    mass: '累计概率',
  },
};

/**
 * The data of the chart: every token by rank, with its probability at T = 1, after the temperature and after
 * the filters, and the probability after the temperature of all tokens down to it.
 *
 * @throws SamplescopeError as `checkRank` does
 * @example
 * const ranking = rankTokens(new Float32Array([0, 0]));
 * rankTable({ ranking, temperature: 0.5, topK: 1 }).rows // → [[1, 0.5, 0.5, 1, 0.5], [2, 0.5, 0.5, 0, 1]]
 */
export function rankTable(data: RankData, { language = 'en' }: TableOptions = {}): Table {
  const { curve, left } = cutRanking(data);
  const { ranking, tokens, temperature } = data;
  const { caption, rank, token: tokenWord, filtered, mass } = words[language];
  return {
    caption: caption(temperatureText(temperature)),
    columns: [
      rank,
      ...(tokens ? [tokenWord] : []),
      'T = 1',
      temperatureText(temperature),
      filtered,
      mass,
    ],
    rows: Array.from(ranking.tokens, (token, i) => {
      const probability = probabilityAt(ranking, i, curve);
      return [
        i + 1,
        ...(tokens ? [tokens[token]!] : []),
        probabilityAt(ranking, i),
        probability,
        i < left.kept ? probability / left.mass : 0,
        massUpTo(curve, i + 1),
      ];
    }),
  };
}
