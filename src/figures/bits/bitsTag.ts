import { mappedCodec, objectCodec } from '../tag/codec.js';
import { numberCodec, textCodec } from '../tag/plainCodecs.js';
import type { Tag } from '../tag/tag.js';
import type { BitsSource } from './bitsFigure.js';
import type { StationName } from './stations.js';
import { twisters } from './twisters.js';

/** The bits of a Mersenne Twister at a station on the way from a seed to a stream's first number. */
export const bitsTag: Tag<BitsSource> = {
  about: {
    en: 'the bits of a Mersenne Twister, on their way from a seed to a number',
    zh: '梅森旋转算法的位，从种子到数的路上',
  },
  codec: mappedCodec(
    objectCodec({
      // The figure knows which there are, and says so.
      stream: textCodec<BitsSource['stream']>('stream', twisters.numpy.stream),
      seed: numberCodec('seed', { fallback: 42, low: 0, high: 4294967295, whole: true }),
      station: textCodec<StationName>('station', 'number'),
    }),
    (source): BitsSource => ({ chart: 'bits', ...source }),
    (source) => source,
  ),
  frameHeight: 490,
};
