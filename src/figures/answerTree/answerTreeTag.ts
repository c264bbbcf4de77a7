import { chainCodec, temperatureChain } from '../tag/chainCodec.js';
import { mappedCodec, objectCodec } from '../tag/codec.js';
import { answering, runsCodec } from '../tag/recipeCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { AnswerTreeSource } from './answerTreeFigure.js';

/** Where the answers of many runs part. */
export const answerTreeTag: Tag<AnswerTreeSource> = {
  about: { en: 'where many answers to one prompt part', zh: '对同一个提示的许多回答在哪里分开' },
  codec: mappedCodec(
    objectCodec({ recipe: answering(chainCodec(temperatureChain)), runs: runsCodec(1000) }),
    (source): AnswerTreeSource => ({ chart: 'answerTree', ...source }),
    (source) => source,
  ),
  frameHeight: 810,
};
