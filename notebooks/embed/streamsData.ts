import { SamplescopeError } from '../../src/error.js';
import { openStream } from '../../src/random/index.js';
import type { StreamsData, StreamTape } from '../../src/charts/index.js';
import { probabilitiesAt } from '../components/probabilitiesAt.js';
import type { Given } from './attributes.js';
import type { Distribution } from './distribution.js';
import { streamNamed } from './drawnTokens.js';
import { readWords } from './read.js';
import { readDraws, readTemperature } from './temperatureData.js';

/** Those that most readers will have used. */
const usual = ['seedrandom', 'python', 'numpy', 'torch-cpu', 'jax'];

/** The first numbers of several streams for one seed, and the tokens that they draw. */
export function streamsData({ tokens, logits }: Distribution, given: Given): StreamsData {
  const { seed = '42' } = given;
  const names = readWords(given, 'streams') ?? usual;
  const count = readDraws(given, 8, 100);
  return {
    seed,
    streams: names.map((name) => tapeOf(name, seed, count)),
    landing: { tokens, probabilities: probabilitiesAt(logits, readTemperature(given)) },
  };
}

/** A stream that refuses the seed has no numbers: the others have theirs nevertheless. */
function tapeOf(name: string, seed: string, count: number): StreamTape {
  const known = streamNamed(name);
  try {
    const stream = openStream(known, seed);
    return { name, numbers: Float64Array.from({ length: count }, () => stream.uniform()) };
  } catch (error) {
    if (!(error instanceof SamplescopeError)) throw error;
    return { name, numbers: [] };
  }
}
