import { rankTokens, type RankData } from '../../../src/charts/index.js';
import type { Given } from '../../tags/attributes.js';
import type { Distribution } from './distribution.js';
import { readNumber } from '../read.js';
import { readTemperature } from './temperatureData.js';

/** The attributes that cut a ranking. */
export const rankFilters = ['top-k', 'top-p', 'min-p'] as const;

/** A whole vocabulary by rank, and where the author's filters cut it. */
export function rankData({ tokens, logits }: Distribution, given: Given): RankData {
  const filter = (name: (typeof rankFilters)[number]) =>
    given[name] === undefined
      ? undefined
      : readNumber(given, name, {
          fallback: 0,
          low: name === 'top-k' ? 1 : 0,
          high: name === 'top-k' ? Infinity : 1,
          whole: name === 'top-k',
        });
  return {
    ranking: rankTokens(logits),
    tokens,
    temperature: readTemperature(given),
    topK: filter('top-k'),
    topP: filter('top-p'),
    minP: filter('min-p'),
  };
}
