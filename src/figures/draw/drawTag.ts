import { mappedCodec, objectCodec } from '../tag/codec.js';
import { numberCodec } from '../tag/plainCodecs.js';
import { drawing } from '../tag/recipeCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { DrawSource } from './drawFigure.js';

const count = numberCodec('draws', { fallback: 1, low: 0, high: 1000, whole: true });

/** Draws from a distribution, and where each landed. */
export const drawTag: Tag<DrawSource> = {
  about: {
    en: 'a random number that lands in a token’s share, and the draws so far',
    zh: '一个随机数落在某个词元的份额里，以及到此为止的抽取',
  },
  codec: mappedCodec(
    objectCodec({ recipe: drawing, count }),
    (source): DrawSource => ({ chart: 'draw', ...source }),
    ({ skip = 0, ...source }) => (skip === 0 ? source : undefined),
  ),
  coloredBy: ({ recipe }) => recipe,
  frameHeight: 480,
};
