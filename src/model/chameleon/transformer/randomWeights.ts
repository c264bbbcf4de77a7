import { numpy } from '../../../random/streams/numpy.js';
import type { TransformerConfig } from './config.js';
import { countWeights, layoutOf, type TransformerWeights } from './weights.js';

/**
 * Weights to begin training with: normal numbers of standard deviation 1 / √inputs in every matrix (what
 * leads back into the residual stream is smaller by √(2 layers), as in GPT-2), and gains of 1.
 *
 * Embeddings have the standard deviation 1 / √width too, which gives each token a vector of length 1.
 *
 * @param seed What numpy's PCG64 is seeded with.
 * @example
 * const shape = { vocabulary: 9, width: 8, layers: 1, heads: 2, hidden: 8, context: 16, reach: 2 };
 * randomWeights({ ...shape, rotaryBase: 100, epsilon: 1e-6 }, 1).values.length // → 696
 */
export function randomWeights(config: TransformerConfig, seed: number): TransformerWeights {
  const stream = numpy(seed);
  const values = new Float64Array(countWeights(config)).fill(1);
  for (const { name, shape, start, size } of layoutOf(config)) {
    if (shape.length === 1) continue;
    const leadsBack = name.includes('o_proj') || name.includes('down_proj');
    const deviation = 1 / Math.sqrt(shape[1]! * (leadsBack ? 2 * config.layers : 1));
    const normals = stream.standardNormal(size);
    for (let i = 0; i < size; i++) values[start + i] = normals[i]! * deviation;
  }
  return { config, values };
}
