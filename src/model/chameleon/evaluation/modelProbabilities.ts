import { softmax } from '../../../distribution/softmax.js';
import type { Model } from '../../model.js';

/**
 * With which probability a model answers a prompt with each of some answers, exactly: for each token of the
 * answer the probability that the model draws it at temperature 1, multiplied.
 *
 * Beginnings that answers share are worked out once.
 *
 * @param prompt The tokens before the answers.
 * @param answers The tokens of each, with the one that ends it; none is the beginning of another.
 * @returns One probability an answer. What they leave to 1 is everything else that the model may say.
 * @example
 * const coin = tableModel('coin', { 'The coin shows': { ' heads': 1, ' tails': 1 } })
 * [...modelProbabilities(coin, coin.tokenize('The coin shows'), [[0], [1, 1]])] // → [0.5, 0.25]
 */
export function modelProbabilities(
  model: Model,
  prompt: readonly number[],
  answers: readonly (readonly number[])[],
): Float64Array {
  const out = new Float64Array(answers.length);
  const follow = (
    begun: readonly number[],
    which: readonly number[],
    probability: number,
  ): void => {
    const probabilities = softmax(model.logits([...prompt, ...begun]));
    const byNext = new Map<number, number[]>();
    for (const index of which) {
      const next = answers[index]![begun.length]!;
      byNext.set(next, [...(byNext.get(next) ?? []), index]);
    }
    for (const [next, those] of byNext) {
      const reached = probability * probabilities[next]!;
      const longer = those.filter((index) => answers[index]!.length > begun.length + 1);
      for (const index of those) if (!longer.includes(index)) out[index] = reached;
      if (longer.length > 0 && reached > 0) follow([...begun, next], longer, reached);
    }
  };
  if (answers.length > 0) follow([], [...answers.keys()], 1);
  return out;
}
