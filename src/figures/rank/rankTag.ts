import { mappedCodec, objectCodec } from '../tag/codec.js';
import { distributionCodec } from '../tag/distributionCodec.js';
import { filterCodecs } from '../tag/plainCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { RankSource } from './rankFigure.js';

/** A whole vocabulary by rank, and where the author's filters cut it. */
export const rankTag: Tag<RankSource> = {
  about: {
    en: 'a whole vocabulary by rank, and where filters cut it',
    zh: '整个词表按名次排列，以及各个过滤器在哪里截断',
  },
  codec: mappedCodec(
    objectCodec({ recipe: distributionCodec, ...filterCodecs }),
    (source): RankSource => ({ chart: 'rank', ...source }),
    ({ recipe, temperature = 1, topK, topP, minP }) => ({ recipe, temperature, topK, topP, minP }),
  ),
  coloredBy: ({ recipe }) => recipe,
  frameHeight: 680,
};
