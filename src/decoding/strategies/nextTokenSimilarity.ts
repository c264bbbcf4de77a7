import { softmax } from '../../distribution/softmax.js';
import type { Model } from '../../model/model.js';

/**
 * How alike two tokens are, each where it stands: a context up to and including an earlier token, and the
 * whole context with a candidate as its last token. Larger is more alike; a cosine is in [−1, 1].
 */
export type Similarity = (earlier: readonly number[], candidate: readonly number[]) => number;

/**
 * The cosine of the model's next-token probabilities after the two contexts, in [0, 1]: two tokens are alike
 * where the model expects the same after them. The model is taken as it is, without processors.
 *
 * This stands in for the cosine of hidden states, which the toy models do not have, and it is not the
 * same. An n-gram model of order n sees n − 1 tokens, so one phrase always has similarity 1 with its
 * repetition, wherever it stands; a hidden state sees the whole text. And all distributions share their
 * frequent tokens, so unlike tokens have similarities well above 0. After a prompt of the table model
 * every token has similarity 1 with every other, since its distribution never changes.
 *
 * @example
 * const model = fitNgram('a b a c', { order: 2 });
 * const [a, b] = [model.tokenize('a'), model.tokenize('a b')];
 * nextTokenSimilarity(model)(a, a) // → 1
 * nextTokenSimilarity(model)(a, b) < 1 // → true
 */
export function nextTokenSimilarity(model: Model): Similarity {
  const known = new Map<string, Float64Array>();
  const probabilitiesAfter = (context: readonly number[]): Float64Array => {
    const key = context.join();
    const probabilities = known.get(key) ?? softmax(model.logits(context));
    known.set(key, probabilities);
    return probabilities;
  };
  return (earlier, candidate) => cosine(probabilitiesAfter(earlier), probabilitiesAfter(candidate));
}

function cosine(p: Float64Array, q: Float64Array): number {
  let [pq, pp, qq] = [0, 0, 0];
  for (let i = 0; i < p.length; i++) {
    pq += p[i]! * q[i]!;
    pp += p[i]! * p[i]!;
    qq += q[i]! * q[i]!;
  }
  return pq / Math.sqrt(pp * qq);
}
