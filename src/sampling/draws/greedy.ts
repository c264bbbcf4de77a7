import { argmax } from '../../distribution/argmax.js';
import { nextAbove } from '../scan.js';
import { sizeOf, type DrawFrom } from './draw.js';

/** The pick of `greedy`. */
export function pickGreedy(from: DrawFrom): number {
  const { logits, tokens, inOrder = false } = from;
  const size = sizeOf(from);
  if (tokens === undefined || !(logits instanceof Float64Array)) return argmax(logits);
  if (inOrder && size === logits.length) return firstMaximum(logits);
  let best = tokens[0]!;
  for (let place = 1; place < size; place++) {
    const token = tokens[place]!;
    const ahead = logits[token]! - logits[best]!;
    if (ahead > 0 || (ahead === 0 && token < best)) best = token;
  }
  return best;
}

/** What `argmax` gives, also its errors. */
function firstMaximum(logits: Float64Array): number {
  let best = -1;
  let maximum = -Infinity;
  for (let next = 0; (next = nextAbove(logits, best + 1, maximum)) < logits.length;) {
    best = next;
    maximum = logits[next]!;
    if (!(maximum < Infinity)) break;
  }
  return best >= 0 && maximum < Infinity ? best : argmax(logits);
}

/**
 * The token with the largest logit; of several, the one with the lowest id. Takes nothing from the
 * stream.
 *
 * @throws SamplescopeError as `argmax` does
 * @example
 * greedy({ logits: new Float64Array([1, 3, 3]), probabilities: new Float64Array(3) }) // → { token: 1, consumed: [] }
 */
export const greedy = (from: DrawFrom) => ({ token: pickGreedy(from), consumed: [] as number[] });
