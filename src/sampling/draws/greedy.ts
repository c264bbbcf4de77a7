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

/** What `argmax` gives, over a whole vocabulary whose logits have been checked. */
function firstMaximum(logits: Float64Array): number {
  let best = nextAbove(logits, 0, -Infinity);
  if (best === logits.length) return argmax(logits);
  for (let next = best; next < logits.length; next = nextAbove(logits, next + 1, logits[best]!)) {
    best = next;
  }
  return best;
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
