import { log } from '../../numerics/log.js';
import type { Stream } from '../../random/stream.js';
import { drawOf, note, type DrawFrom } from './draw.js';
import { checkNoNaN, checkOneEach, checkWinner, standardExponentials } from './exponentialRace.js';

/**
 * The token with the largest sum of the logarithm of its probability and a Gumbel random number of its own;
 * of several, the one with the lowest id. Temperature 0 without the numbers, and sampling with them: the noise
 * makes the choice, and not a point on the unit interval. It is the exponential race on a logarithmic scale,
 * for −ln of an exponential number is a Gumbel number.
 *
 * Sums are made in the numbers' own precision: float32 numbers, as JAX draws them, make float32 sums.
 *
 * Source: E. J. Gumbel, *Statistical theory of extreme values* (1954); for sampling, C. J. Maddison et al.,
 * "A* sampling" (2014).
 *
 * @param probabilities One probability per token.
 * @param gumbels One standard Gumbel number per token.
 * @returns The id of the token.
 * @throws SamplescopeError `malformed` if there is not one number per token; `not-a-number` for a NaN among
 * either; `empty` if no probability is above 0
 * @example
 * gumbelMax(new Float64Array([0.5, 0.25, 0.25]), new Float64Array([0, 1, 0.5])) // → 1
 */
export function gumbelMax(
  probabilities: Float64Array,
  gumbels: Float32Array | Float64Array,
): number {
  checkOneEach('gumbels', gumbels, probabilities);
  const round = gumbels instanceof Float32Array ? Math.fround : (x: number) => x;
  let winner = -1;
  let largest = -Infinity;
  for (let token = 0; token < probabilities.length; token++) {
    const sum = round(round(log(probabilities[token]!)) + gumbels[token]!);
    if (sum > largest) [winner, largest] = [token, sum];
    else if (Number.isNaN(sum)) checkNoNaN({ probabilities, gumbels }, token);
  }
  return checkWinner(winner);
}

/**
 * The draw by Gumbel-max: takes a number for every token of the vocabulary, impossible ones too. The numbers
 * are the stream's own Gumbel ones, if it has a way of its own to make them, as JAX and numpy have; else minus
 * the logarithm of exponential ones.
 */
export const drawByGumbelMax = drawOf(pickByGumbelMax);

/** The pick of `drawByGumbelMax`. */
export function pickByGumbelMax(
  { probabilities }: DrawFrom,
  stream: Stream,
  consumed?: number[],
): number {
  const gumbels = gumbelsOf(stream, probabilities.length);
  note(gumbels, consumed);
  return gumbelMax(probabilities, gumbels);
}

/** Standard Gumbel numbers in the stream's own way, or minus the logarithm of exponential ones. */
export const gumbelsOf = (stream: Stream, count: number): Float32Array | Float64Array =>
  stream.gumbel?.(count) ?? standardExponentials(stream, count).map((x) => -log(x));
