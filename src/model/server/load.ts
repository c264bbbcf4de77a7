import { SamplescopeError, say } from '../../error.js';
import { checkNumber } from '../../numerics/checkNumber.js';

/** A request of somebody else's: so many tokens are read, and so many written. */
export interface Stranger {
  /** The step of the server at which it comes, from 0. */
  readonly at: number;
  /** Tokens of its prompt, from 1. */
  readonly prompt: number;
  /** Tokens of its answer, from 1. */
  readonly answer: number;
}

/** A server and who comes to it, as a recipe says it. */
export interface Load {
  /** What arrivals and strangers are drawn from. Default `1`. */
  readonly seed: string;
  /** Which of one's own requests it is, in the order in which they come, from 0. Default 0. */
  readonly request: number;
  /** How many requests come at a step, on average, in (0, 16]. Default 0.15. */
  readonly rate: number;
  /** The share of them that is one's own, in (0, 1]. Default 0.5. */
  readonly own: number;
  /** How many requests are worked on at a time at most, in [1, 256]. Default 32. */
  readonly slots: number;
  /**
   * How many tokens a step has at most where prompts are cut to fit beside what is generated (chunked prefill), in
   * [1, 1024]; 0 where prompts have steps of their own. Default 0.
   */
  readonly chunk: number;
  /** Whether a prompt that was read before is taken from there, in blocks of 16 tokens. Default false. */
  readonly prefixCache: boolean;
  /** The strangers, if they are not drawn; after the last they begin anew. */
  readonly strangers?: readonly Stranger[] | undefined;
}

const defaults: Load = {
  seed: '1',
  request: 0,
  rate: 0.15,
  own: 0.5,
  slots: 32,
  chunk: 0,
  prefixCache: false,
};

/**
 * The whole of a load of which a part is given.
 *
 * @throws SamplescopeError `out-of-range` or `not-a-number` for a number outside its range; `empty` for a list of no
 * strangers, or a seed of no characters
 * @example
 * loadOf({ seed: '7' }).slots // → 32
 */
export function loadOf(given: Partial<Load>): Load {
  const load = { ...defaults, ...given };
  const { seed, request, rate, own, slots, chunk, strangers } = load;
  if (seed === '') {
    throw new SamplescopeError('empty', say`load.seed must not be empty: any other text will do`);
  }
  const whole = (name: string, value: number, least: number, most: number) =>
    checkNumber(
      `load.${name}`,
      value,
      Number.isInteger(value) && value >= least && value <= most,
      say`a whole number in [${least}, ${most}]`,
    );
  whole('request', request, 0, 1_000_000);
  checkNumber('load.rate', rate, rate > 0 && rate <= 16, say`in (0, 16]`);
  checkNumber('load.own', own, own > 0 && own <= 1, say`in (0, 1]`);
  whole('slots', slots, 1, 256);
  whole('chunk', chunk, 0, 1024);
  if (strangers?.length === 0) {
    throw new SamplescopeError(
      'empty',
      say`load.strangers must be at least one request, or be left out to be drawn, got none`,
    );
  }
  for (const [i, stranger] of strangers?.entries() ?? []) {
    whole(`strangers[${i}].at`, stranger.at, 0, 1_000_000);
    whole(`strangers[${i}].prompt`, stranger.prompt, 1, 10_000);
    whole(`strangers[${i}].answer`, stranger.answer, 1, 10_000);
  }
  return load;
}
