import { applyChain, softmax, temperature, type Logits } from '../../src/index.js';

/** The probabilities at a temperature, which may be 0, as a recipe would have them. */
export function probabilitiesAt(logits: Logits, T: number): Float64Array {
  const { processed } = applyChain([temperature(T)], logits, { context: [], step: 0 });
  return softmax(processed.logits, processed.temperature);
}
