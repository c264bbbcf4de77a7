import { exp } from '../../numerics/exp.js';
import { keepAtLeast, type Candidates } from '../candidates.js';
import { entropyOf } from '../entropies.js';
import { rank } from '../ranking.js';
import { softmaxTextbook, softmaxTorch } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { conventionOf, minimumKept, number } from './option.js';

const options = {
  epsilon: number('(0, 1)', {
    en: 'The paper takes 0.0003 to 0.0009',
    zh: '论文中取 0.0003 到 0.0009',
  }),
  convention: conventionOf('textbook', 'huggingface'),
  keep: minimumKept,
};

/**
 * Keeps the tokens with a probability of at least ε, and in any case the `keep` likeliest with all that
 * tie with the last of them. As Hugging Face has it, probabilities and ε are 32-bit floats.
 *
 * Source: Hewitt, Manning and Liang, "Truncation Sampling as Language Model Desmoothing" (EMNLP Findings
 * 2022); EpsilonLogitsWarper in transformers.
 *
 * @param value ε in (0, 1).
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([0, 0, -3]);
 * [...epsilon(0.1).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [0, 1]
 */
export const epsilon = defineProcessor({
  name: 'epsilon',
  about: { en: 'removes what is less likely than epsilon', zh: '去掉概率小于 epsilon 的词元。' },
  main: 'epsilon',
  options,
  example: 0.01,
  offered: { among: 'cut', value: 0.05 },
  keepsArgmax: true,
  needs: [],
  build: ({ epsilon, convention, keep }) => ({
    description: `epsilon ${epsilon}: tokens with a probability of at least ${epsilon} stay`,
    comparison: { measure: 'probability', removedIf: '<' },
    run: (candidates) => {
      const isTextbook = convention === 'textbook';
      (isTextbook ? softmaxTextbook : softmaxTorch)(candidates);
      keepProbable(candidates, isTextbook ? epsilon : Math.fround(epsilon), keep);
    },
  }),
});

/**
 * Eta sampling: epsilon sampling with a cut-off that is lower where the entropy H (in nats) is high,
 * η = min(ε, √ε · e^−H).
 *
 * Source: the same paper; EtaLogitsWarper in transformers.
 *
 * @param value ε in (0, 1).
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([0, 0, -3]);
 * [...eta(0.3).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [0, 1]
 */
export const eta = defineProcessor({
  name: 'eta',
  about: {
    en: 'removes what is less likely than a threshold that falls with the entropy',
    zh: '与 epsilon 相同，但熵高时门槛会降低。',
  },
  main: 'epsilon',
  options,
  example: 0.01,
  offered: { among: 'cut', value: 0.05 },
  keepsArgmax: true,
  needs: [],
  build: ({ epsilon, convention, keep }) => ({
    description: `eta ${epsilon}: a cut-off of at most ${epsilon}, lower where the entropy is high`,
    comparison: { measure: 'probability', removedIf: '<' },
    run: (candidates) => {
      if (convention === 'textbook') {
        softmaxTextbook(candidates);
        const cut = Math.sqrt(epsilon) * exp(-entropyOf(candidates));
        keepProbable(candidates, Math.min(epsilon, cut), keep);
      } else {
        softmaxTorch(candidates);
        const entropy = Math.fround(entropyOf(candidates));
        const root = Math.fround(Math.sqrt(Math.fround(epsilon)));
        const cut = Math.fround(root * Math.fround(exp(-entropy)));
        keepProbable(candidates, Math.min(Math.fround(epsilon), cut), keep);
      }
    },
  }),
});

/** Keeps what is at least this probable, and what is at least as likely as the `keep`-th likeliest. */
function keepProbable(candidates: Candidates, threshold: number, keep: number): void {
  const { probabilities, logits, order, tokens, size } = candidates;
  rank(candidates, Math.min(Math.max(keep, 1), size));
  const last = order[Math.min(Math.max(keep, 1), size) - 1]!;
  if (probabilities[last]! >= threshold) {
    keepAtLeast(candidates, probabilities, threshold);
    return;
  }
  let kept = 0;
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    if (probabilities[token]! >= threshold || logits[token]! >= logits[last]!) {
      tokens[kept++] = token;
    }
  }
  candidates.size = kept;
  candidates.measure = probabilities;
  candidates.threshold = threshold;
}
