import { mappedCodec } from '../tag/codec.js';
import { drawsCodec } from '../tag/recipeCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { FrequenciesSource } from './frequenciesFigure.js';

/** How often each token came, and how often it could be expected. */
export const frequenciesTag: Tag<FrequenciesSource> = {
  about: {
    en: 'how often each token came, and how often it could be expected',
    zh: '每个词元抽到多少次，预期又是多少次',
  },
  codec: mappedCodec(
    drawsCodec({ fallback: 1000, low: 1, high: 100_000, whole: true }),
    (source): FrequenciesSource => ({ chart: 'frequencies', ...source }),
    (source) => source,
  ),
  coloredBy: ({ recipe }) => recipe,
  frameHeight: 730,
};
