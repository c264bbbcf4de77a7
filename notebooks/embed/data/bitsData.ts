import type { BitsSource } from '../../../src/figures/bits/bitsFigure.js';
import type { Given } from '../../tags/attributes.js';
import { readNumber } from '../read.js';

/** The bits of a Mersenne Twister at a station on the way from a seed to a stream's first number. */
export const bitsSource = ({ stream, station, ...given }: Given): BitsSource => ({
  chart: 'bits',
  // The figure knows which there are, and says so.
  stream: (stream ?? 'numpy-legacy') as BitsSource['stream'],
  seed: readNumber(given, 'seed', { fallback: 42, low: 0, high: 4294967295, whole: true }),
  station: (station ?? 'number') as BitsSource['station'],
});
