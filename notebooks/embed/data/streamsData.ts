import { SamplescopeError } from '../../../src/error.js';
import { catalogue } from '../../../src/random/index.js';
import type { StreamsData, StreamTape } from '../../../src/charts/index.js';
import { probabilitiesAt } from '../../logits/probabilitiesAt.js';
import type { Given } from '../../tags/attributes.js';
import type { Distribution } from './distribution.js';
import { streamNamed } from './drawnTokens.js';
import { readWords } from '../read.js';
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
    // There is little room for a token in a tape, and none for the space before it.
    landing: {
      tokens: tokens.map((token) => token.trim()),
      probabilities: probabilitiesAt(logits, readTemperature(given)),
    },
  };
}

/** The numbers of a framework's plain call. A stream that refuses the seed has none: the others have theirs nevertheless. */
function tapeOf(name: string, seed: string, count: number): StreamTape {
  const known = streamNamed(name);
  try {
    return { name, numbers: catalogue[known].draws[0]!.draw(seed, count).values as number[] };
  } catch (error) {
    if (!(error instanceof SamplescopeError)) throw error;
    return { name, numbers: [] };
  }
}
