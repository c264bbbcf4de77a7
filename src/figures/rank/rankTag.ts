import { mappedCodec, objectCodec } from '../tag/codec.js';
import { distributionCodec } from '../tag/distributionCodec.js';
import { optionalNumberCodec, temperatureCodec } from '../tag/plainCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { RankSource } from './rankFigure.js';

/** A whole vocabulary by rank, and where the author's filters cut it. */
export const rankTag: Tag<RankSource> = {
  about: {
    en: 'a whole vocabulary by rank, and where filters cut it',
    zh: '整个词表按名次排列，以及各个过滤器在哪里截断',
  },
  codec: mappedCodec(
    objectCodec({
      recipe: distributionCodec,
      temperature: temperatureCodec,
      topK: optionalNumberCodec('top-k', { low: 1, high: Infinity, whole: true }),
      topP: optionalNumberCodec('top-p', { low: 0, high: 1 }),
      minP: optionalNumberCodec('min-p', { low: 0, high: 1 }),
    }),
    (source): RankSource => ({ chart: 'rank', ...source }),
    ({ recipe, temperature = 1, topK, topP, minP }) => ({ recipe, temperature, topK, topP, minP }),
  ),
  coloredBy: ({ recipe }) => recipe,
  frameHeight: 680,
};
