import { keepAtLeast, maximumOf } from '../candidates.js';
import { softmaxTextbook } from '../softmaxes.js';
import { number, readOptions } from './options.js';
import { processorOf, type Processor } from './processor.js';

/**
 * Keeps the tokens with a probability of at least a times the square of the greatest one: strict where
 * the model is sure, lenient where it is not.
 *
 * Source: BlinkDL's sampling for RWKV-LM; KoboldAI's "top a".
 *
 * @param value a in [0, 1].
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([0, 0, -3]);
 * [...topA(0.2).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [0, 1]
 */
export function topA(value: number | { readonly a: number }): Processor {
  const { a } = readOptions('topA', value, 'a', {
    a: number('in [0, 1]', (x) => x >= 0 && x <= 1, '0.2 is usual; 0 is off'),
  });
  return processorOf({
    name: 'topA',
    description: `top-a ${a}: probabilities of at least ${a} times the square of the greatest stay`,
    keepsArgmax: true,
    comparison: { measure: 'probability', removedIf: '<' },
    run: (candidates) => {
      softmaxTextbook(candidates);
      const greatest = maximumOf(candidates, candidates.probabilities);
      keepAtLeast(candidates, candidates.probabilities, a * greatest * greatest);
    },
  });
}
