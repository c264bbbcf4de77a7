import { argmax } from '../../distribution/argmax.js';
import type { Drawn, DrawFrom } from './draw.js';

/**
 * The token with the largest logit; of several, the one with the lowest id. Takes nothing from the
 * stream.
 *
 * @throws SamplescopeError as `argmax` does
 * @example
 * greedy({ logits: new Float64Array([1, 3, 3]), probabilities: new Float64Array(3) }) // → { token: 1, consumed: [] }
 */
export function greedy({ logits }: DrawFrom): Drawn {
  return { token: argmax(logits), consumed: [] };
}
