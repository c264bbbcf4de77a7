import { attributes } from '../tag/attributes.js';
import { mappedCodec, objectCodec } from '../tag/codec.js';
import {
  filterCodecs,
  optionalNumberCodec,
  optionalTextCodec,
  textCodec,
} from '../tag/plainCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { ResampledSource } from './resampledFigure.js';

/** What is certain of a server's answer after temperature and filters. */
export const resampledTag: Tag<ResampledSource> = {
  about: {
    en: 'what is certain of a server’s answer at another temperature, though most tokens are not shown',
    zh: '服务器的回答换一个温度后有哪些是确定的，尽管多数词元没有列出',
  },
  codec: mappedCodec(
    objectCodec({
      text: textCodec<string>('logprobs', attributes.logprobs.example),
      position: optionalTextCodec('position'),
      ...filterCodecs,
      vocabularySize: optionalNumberCodec('vocabulary-size', {
        ...{ low: 1, high: Infinity, whole: true },
      }),
    }),
    (source): ResampledSource => ({ chart: 'resampled', ...source }),
    ({ text, position, temperature = 1, topK, topP, minP, vocabularySize }) => ({
      ...{ text, position, temperature, topK, topP, minP, vocabularySize },
    }),
  ),
  frameHeight: 400,
};
