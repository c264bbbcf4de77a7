import { applyChain } from '../../sampling/chain.js';
import { createProcessor, type ProcessorSpec } from '../../sampling/processors/processors.js';
import { probabilitiesOf } from '../../sampling/sampler.js';

/**
 * The probabilities behind a chain of processors: exactly 0 for the tokens that it removed.
 *
 * @example
 * throughChain([2, 1, 0], [{ topK: 1 }]) // → new Float64Array([1, 0, 0])
 */
export function throughChain(
  logits: readonly number[],
  chain: readonly ProcessorSpec[],
): Float64Array {
  const made = applyChain(chain.map(createProcessor), Float64Array.from(logits), {
    context: [],
    step: 0,
  });
  return probabilitiesOf('inverseCdf', made.processed);
}

/** The tokens that a chain keeps, in their order, with spaces between them. */
export const keptTokens = (tokens: readonly string[], probabilities: Float64Array): string =>
  tokens.filter((_, i) => probabilities[i]! > 0).join(' ');
