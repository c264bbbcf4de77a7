import { streamNamed, type StreamName } from '../../random/index.js';
import { mappedCodec, objectCodec, type Codec } from '../tag/codec.js';
import { numberCodec, textCodec } from '../tag/plainCodecs.js';
import { readWords } from '../tag/readAttribute.js';
import { atOneTemperature } from '../tag/recipeCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { StreamsSource } from './streamsFigure.js';

/** Those that most readers will have used. */
const usual = ['seedrandom', 'python', 'numpy', 'torch-cpu', 'jax'] as const;

const streamsCodec: Codec<readonly StreamName[]> = {
  takes: ['streams'],
  defaults: () => ({ streams: usual.join(' ') }),
  read: async (given) => readWords(given, 'streams')?.map(streamNamed) ?? usual,
  write: async (streams) => ({ streams: streams.join(' ') }),
};

/** The first numbers of several streams for one seed, and the tokens that they draw. */
export const streamsTag: Tag<StreamsSource> = {
  about: { en: 'the same seed in several frameworks', zh: '同一个种子在几个框架里' },
  codec: mappedCodec(
    objectCodec({
      landing: atOneTemperature,
      seed: textCodec<string>('seed', '42'),
      streams: streamsCodec,
      count: numberCodec('draws', { fallback: 8, low: 1, high: 100, whole: true }),
    }),
    (source): StreamsSource => ({ chart: 'streams', ...source }),
    // Numbers on a line, where nothing is drawn, have no attribute.
    ({ landing, ...source }) => landing && { landing, ...source },
  ),
  coloredBy: ({ landing }) => landing,
  frameHeight: 710,
};
