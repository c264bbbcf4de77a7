import type { Model } from '../../../src/index.js';
import { readChameleonWeights } from '../../../src/model/chameleon/loadChameleon.js';

/** A logit of the toy Chameleon, before it is added up. */
interface LastProduct {
  readonly token: string;
  /** A weight times an activation each, in float32: their sum is the logit. */
  readonly terms: readonly number[];
}

/** The row of the last product that gives the likeliest token its logit. */
export function lastProduct(model: Model, context: readonly number[]): LastProduct {
  const logits = model.logits(context);
  const best = logits.indexOf(Math.max(...logits));
  const { weights } = readChameleonWeights();
  const { width } = weights.config;
  let normed = new Float64Array(0);
  model.inspect!(context, ({ layer, operation, values }) => {
    if (layer === undefined && operation === 'norm') normed = values.slice();
  });
  // The embedding stands first in the weights, and is the output matrix, too.
  const row = weights.values.subarray(best * width, (best + 1) * width);
  return {
    token: model.vocabulary[best]!,
    terms: Array.from(row, (weight, i) => Math.fround(weight * normed[i]!)),
  };
}
