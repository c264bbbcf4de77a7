import type { BitsData, Language } from '../../../src/charts/index.js';
import { SamplescopeError, say } from '../../../src/error.js';
import { stationNames, stationsOf, twisters } from '../../figure/fourTwisters.js';
import type { Given } from '../../tags/attributes.js';
import { quoted, readNumber } from '../read.js';

/** The bits of a Mersenne Twister at a station on the way from a seed to a stream's first number. */
export function bitsData(given: Given, language: Language): BitsData {
  const { stream = twisters.numpy.stream, station = 'number' } = given;
  const known = Object.values(twisters);
  const twister = known.find((twister) => twister.stream === stream);
  if (twister === undefined)
    throw unknown(
      'stream',
      known.map((twister) => twister.stream),
      stream,
    );
  const place = stationNames.findIndex((name) => name === station);
  if (place < 0) throw unknown('station', stationNames, station);
  const range = { fallback: 42, low: 0, high: 4294967295, whole: true };
  return stationsOf(twister, readNumber(given, 'seed', range), language)[place]!.bits;
}

const unknown = (name: string, known: readonly string[], got: string) =>
  new SamplescopeError(
    'unknown-name',
    say`${name} must be one of ${known} for this chart, got ${quoted(got)}`,
  );
