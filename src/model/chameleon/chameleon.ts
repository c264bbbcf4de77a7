import type { Model } from '../model.js';
import { detokenize, tokenize } from './tokenizer.js';
import type { Plan } from './transformer/plan.js';
import { createTransformer } from './transformer/transformer.js';
import type { TransformerWeights } from './transformer/weights.js';
import { chameleonTokens, imageLength, vocabulary } from './vocabulary.js';

const { bos, pad, eos, endOfTurn, firstImage, imageCodes, beginImage, endImage } = chameleonTokens;

/** `<unk>`, which Chameleon has as well: it is never produced. */
const unknown = vocabulary.indexOf('<unk>');

/**
 * The toy Chameleon with some weights: a transformer that reads and writes texts and images, see
 * `createTransformer`; it says where images lie in its vocabulary, and what ends a text.
 *
 * @param plan How it is computed. Default: the reference, one term after another in float32.
 * @throws SamplescopeError as `createTransformer` does
 */
export function createChameleon(weights: TransformerWeights, plan: Partial<Plan> = {}): Model {
  const tokenizer = { vocabulary, tokenize, detokenize };
  const transformer = createTransformer(weights, { name: 'chameleon', tokenizer, plan });
  const whole = (model: Model): Model => ({
    ...model,
    ...marks,
    contextLength: weights.config.context,
  });
  return {
    ...whole(transformer),
    computedBy: (backend) => {
      const requestOf = transformer.computedBy!(backend);
      return (schedule) => whole(requestOf(schedule));
    },
  };
}

/** What lies where in its vocabulary. */
const marks = {
  images: {
    begin: beginImage,
    end: endImage,
    first: firstImage,
    count: imageCodes,
    length: imageLength,
    bos,
  },
  end: eos,
  special: [bos, pad, unknown, endOfTurn],
};
