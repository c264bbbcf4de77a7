import type { Asked } from '../../../src/figures/asked.js';
import type { RankSource } from '../../../src/figures/rank/rankFigure.js';
import type { Given } from '../../tags/attributes.js';
import { readNumber } from '../read.js';
import { readTemperature } from './temperatureData.js';

/** The attributes that cut a ranking. */
export const cutAttributes = ['top-k', 'top-p', 'min-p'] as const;

/** A whole vocabulary by rank, and where the author's filters cut it. */
export function rankSource(recipe: Asked, given: Given): RankSource {
  const filter = (name: (typeof cutAttributes)[number]) =>
    given[name] === undefined
      ? undefined
      : readNumber(given, name, {
          fallback: 0,
          low: name === 'top-k' ? 1 : 0,
          high: name === 'top-k' ? Infinity : 1,
          whole: name === 'top-k',
        });
  return {
    chart: 'rank',
    recipe,
    temperature: readTemperature(given),
    topK: filter('top-k'),
    topP: filter('top-p'),
    minP: filter('min-p'),
  };
}
