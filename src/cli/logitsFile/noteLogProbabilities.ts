import { exp } from '../../numerics/exp.js';
import { percent } from '../terminal/numbers.js';
import type { WrittenLogits } from './parseLogits.js';

/** What somebody should know who gives log-probabilities; nothing for plain logits. */
export function noteLogProbabilities({ logits, areLogProbabilities }: WrittenLogits): string[] {
  if (!areLogProbabilities) return [];
  const mass = logits.reduce((sum, logit) => sum + exp(logit), 0);
  const taken =
    'These are log-probabilities. Softmax takes them as they are: they are logits, too.';
  if (mass > 1.001) {
    return [
      taken,
      `But their probabilities add up to ${mass.toPrecision(4)}, which is more than 1.`,
    ];
  }
  if (mass > 0.999) return [taken];
  return [
    taken,
    `They are the top of a longer list, ${percent(mass)} of the probability; the rest is missing, ` +
      'and the probabilities here are shares of that part.',
  ];
}
