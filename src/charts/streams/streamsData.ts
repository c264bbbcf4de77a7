import { SamplescopeError, say } from '../../error.js';
import { inverseCdf } from '../../sampling/draws/inverseCdf.js';
import { checkWholeDistribution, checkTokens } from '../check.js';

/** The first numbers of one stream. */
export interface StreamTape {
  /** The stream's name. */
  readonly name: string;
  /** What else is to be said of it, in a few words. Default: nothing. */
  readonly note?: string;
  /** In [0, 1), in the order in which they come. None where the stream refuses the seed. */
  readonly numbers: ArrayLike<number>;
}

/** A vocabulary and its probabilities, on which a number lands by inverse CDF. */
export interface Landing {
  readonly tokens: readonly string[];
  /** One probability per token, summing to 1. */
  readonly probabilities: ArrayLike<number>;
}

/** Several streams for the same seed. */
export interface StreamsData {
  readonly seed: string;
  readonly streams: readonly StreamTape[];
  /** Where it is given, each number is shown with the token that it draws. */
  readonly landing?: Landing;
}

/**
 * Whether the data fit together.
 *
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` where they do not
 */
export function checkStreams({ streams, landing }: StreamsData): void {
  if (streams.length === 0) {
    throw new SamplescopeError('empty', say`streams must have at least one stream, got none`);
  }
  streams.forEach(({ numbers }, i) => {
    const wrong = Array.from(numbers).findIndex((number) => !(number >= 0 && number < 1));
    if (wrong < 0) return;
    throw new SamplescopeError(
      'out-of-range',
      say`streams[${i}].numbers[${wrong}] must be in [0, 1), got ${numbers[wrong]}`,
    );
  });
  if (landing === undefined) return;
  checkTokens(landing.tokens);
  checkWholeDistribution('probabilities', landing.probabilities, landing.tokens.length);
}

/**
 * The token that each number draws by inverse CDF.
 *
 * @example
 * landed({ tokens: ['a', 'b'], probabilities: [0.5, 0.5] }, [0.7, 0.2]) // → ['b', 'a']
 */
export function landed(
  { tokens, probabilities }: Landing,
  numbers: ArrayLike<number>,
): readonly string[] {
  const shares = Float64Array.from(probabilities);
  return Array.from(numbers, (number) => tokens[inverseCdf(shares, number)]!);
}
