import { mappedCodec } from '../tag/codec.js';
import { drawsCodec } from '../tag/recipeCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { DrawSource } from './drawFigure.js';

/** Draws from a distribution, and where each landed. */
export const drawTag: Tag<DrawSource> = {
  about: {
    en: 'a random number that lands in a token’s share, and the draws so far',
    zh: '一个随机数落在某个词元的份额里，以及到此为止的抽取',
  },
  codec: mappedCodec(
    drawsCodec({ fallback: 1, low: 0, high: 1000, whole: true }),
    (source): DrawSource => ({ chart: 'draw', ...source }),
    (source) => source,
  ),
  coloredBy: ({ recipe }) => recipe,
  frameHeight: 480,
};
