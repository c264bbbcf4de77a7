import type { Model } from '../model.js';
import { detokenize, tokenize } from './tokenizer.js';
import type { Arithmetic } from './transformer/arithmetic.js';
import { createTransformer } from './transformer/transformer.js';
import type { TransformerWeights } from './transformer/weights.js';
import { vocabulary } from './vocabulary.js';

/**
 * The toy Chameleon with some weights: a transformer that reads and writes texts and images, see
 * `createTransformer`.
 *
 * @param arithmetic How it reckons. Default: the reference, one term after another in float32.
 * @throws SamplescopeError as `createTransformer` does
 */
export function createChameleon(
  weights: TransformerWeights,
  arithmetic: Partial<Arithmetic> = {},
): Model {
  return createTransformer(weights, {
    name: 'chameleon',
    tokenizer: { vocabulary, tokenize, detokenize },
    arithmetic,
  });
}
