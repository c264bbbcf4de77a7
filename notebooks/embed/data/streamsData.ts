import type { Asked } from '../../../src/figures/asked.js';
import type { StreamsSource } from '../../../src/figures/streams/streamsFigure.js';
import type { Given } from '../../tags/attributes.js';
import { readWords } from '../read.js';
import { streamNamed } from '../../../src/random/index.js';
import { ownTemperature, readDraws } from './temperatureData.js';

/** Those that most readers will have used. */
const usual = ['seedrandom', 'python', 'numpy', 'torch-cpu', 'jax'];

/** The first numbers of several streams for one seed, and the tokens that they draw. */
export const streamsSource = (asked: Asked, given: Given): StreamsSource => ({
  chart: 'streams',
  seed: given.seed ?? '42',
  streams: (readWords(given, 'streams') ?? usual).map(streamNamed),
  count: readDraws(given, 8, 100),
  landing: ownTemperature(asked, given),
});
