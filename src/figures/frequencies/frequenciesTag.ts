import { mappedCodec, objectCodec } from '../tag/codec.js';
import { numberCodec } from '../tag/plainCodecs.js';
import { drawing } from '../tag/recipeCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { FrequenciesSource } from './frequenciesFigure.js';

const count = numberCodec('draws', { fallback: 1000, low: 1, high: 100_000, whole: true });

/** How often each token came, and how often it could be expected. */
export const frequenciesTag: Tag<FrequenciesSource> = {
  about: {
    en: 'how often each token came, and how often it could be expected',
    zh: '每个词元抽到多少次，预期又是多少次',
  },
  codec: mappedCodec(
    objectCodec({ recipe: drawing, count }),
    (source): FrequenciesSource => ({ chart: 'frequencies', ...source }),
    ({ skip = 0, ...source }) => (skip === 0 ? source : undefined),
  ),
  coloredBy: ({ recipe }) => recipe,
  frameHeight: 730,
};
