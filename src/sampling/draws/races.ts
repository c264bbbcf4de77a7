import type { Stream } from '../../random/stream.js';
import { log } from '../../numerics/log.js';
import { sizeOf, take, tokenAt, type DrawFrom } from './draw.js';

/**
 * The Gumbel-max trick: adds −ln(−ln u) to the logarithm of each probability, with a number of its own for
 * every token in the running, and takes the largest sum. The token so drawn has the probabilities as its
 * distribution, and the same noise can be used on two of them.
 *
 * Source: E. J. Gumbel, *Statistical Theory of Extreme Values* (1954); Maddison, Tarlow and Minka, "A*
 * Sampling" (NIPS 2014).
 */
export function pickByGumbelMax(from: DrawFrom, stream: Stream, consumed?: number[]): number {
  const { probabilities, tokens } = from;
  let best = -1;
  let highest = -Infinity;
  const size = sizeOf(from);
  for (let place = 0; place < size; place++) {
    const token = tokenAt(tokens, place);
    const height = log(probabilities[token]!) - log(-log(take(stream, consumed)));
    if (best < 0 || height > highest) {
      best = token;
      highest = height;
    }
  }
  return best;
}

/**
 * The exponential race: each token in the running gets an exponential waiting time −ln(1 − u), with a number of
 * its own, divided by its probability; the first to arrive is drawn. It is Gumbel-max without one logarithm.
 *
 * Source: Devroye (1986), chapter XIV.1; `torch.multinomial` for one sample.
 */
export function pickByExponentialRace(from: DrawFrom, stream: Stream, consumed?: number[]): number {
  const { probabilities, tokens } = from;
  let best = -1;
  let fastest = -1;
  const size = sizeOf(from);
  for (let place = 0; place < size; place++) {
    const token = tokenAt(tokens, place);
    const speed = probabilities[token]! / -log(1 - take(stream, consumed));
    if (speed > fastest) {
      best = token;
      fastest = speed;
    }
  }
  return best;
}
