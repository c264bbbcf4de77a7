import { argmax, type Model } from '../../../src/index.js';

/** A logit of the toy Chameleon, before it is added up. */
interface LastProduct {
  readonly token: string;
  /** A weight times an activation each, in float32: their sum is the logit. */
  readonly terms: readonly number[];
}

/** The row of the last product that gives the likeliest token its logit. The weights come in when it is asked for. */
export async function lastProduct(model: Model, context: readonly number[]): Promise<LastProduct> {
  const best = argmax(model.logits(context));
  const { readChameleonWeights } = await import('../../../src/model/chameleon/loadChameleon.js');
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
