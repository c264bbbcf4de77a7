import { keepAtLeast, maximumOf, type Candidates } from '../candidates.js';
import { settleFloat32 } from '../float32.js';
import { defineProcessor } from './definition.js';
import { conventionOf, number, under } from './option.js';

const advice = {
  en: '1 keeps what is within one standard deviation of the largest logit',
  zh: '1 保留与最大 logit 相差不超过一个标准差的词元',
};

/**
 * Keeps the logits that lie at most n standard deviations below the largest. Dividing all logits by T
 * divides their standard deviation too, so what stays does not depend on the temperature. The
 * standard deviation is that of all finite logits in the running, as a population.
 *
 * llama.cpp computes in 32-bit floats, gives −∞ to what is below without dropping it from its list, and
 * takes n = 0 and below for off. In February 2025 only what is below 0 was off there: 0 kept the maxima.
 *
 * Source: Tang et al., "Top-nσ: Not All Logits Are You Need" (ACL 2025); `llama_sampler_top_n_sigma` in
 * llama.cpp.
 *
 * @param value n in (0, ∞); any finite number for llama.cpp.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([0, 1, 2]);
 * [...topNSigma(1).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [2]
 */
export const topNSigma = defineProcessor({
  name: 'topNSigma',
  about: {
    en: 'keeps logits within n standard deviations of the largest',
    zh: '只留下离最大 logit 不超过 n 个标准差的词元。',
  },
  main: 'n',
  options: {
    n: under(number('(0, ∞)', advice), {
      'llama.cpp': number('(−∞, ∞)', advice),
      'llama.cpp 2025-02': number('(−∞, ∞)', advice),
    }),
    convention: conventionOf('textbook', 'llama.cpp', 'llama.cpp 2025-02'),
  },
  example: 1,
  offered: { among: 'cut' },
  keepsArgmax: true,
  needs: [],
  build: ({ n, convention }) => ({
    description: `top-nσ ${n}: logits at most ${n} standard deviations below the largest stay`,
    comparison: { measure: 'logit', removedIf: '<' },
    run: (candidates) => {
      if (convention === 'textbook') {
        const { deviation, maximum } = spreadOf(candidates, (x) => x);
        keepAtLeast(candidates, candidates.logits, maximum - n * deviation);
      } else if ((n > 0 || (n === 0 && convention === 'llama.cpp 2025-02')) && candidates.size > 1)
        suppressBelow(candidates, Math.fround(n));
    },
  }),
});

function suppressBelow(candidates: Candidates, n: number): void {
  settleFloat32(candidates);
  const { tokens, size, logits, scratch, explaining } = candidates;
  const { deviation, maximum } = spreadOf(candidates, Math.fround);
  const threshold = Math.fround(maximum - Math.fround(n * deviation));
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!;
    if (explaining) scratch[token] = logits[token]!;
    if (logits[token]! < threshold) logits[token] = -Infinity;
  }
  candidates.measure = scratch;
  candidates.threshold = threshold;
}

/** The largest logit and the standard deviation of the finite ones; `round` after every step. */
function spreadOf(
  candidates: Candidates,
  round: (x: number) => number,
): { maximum: number; deviation: number } {
  const { tokens, size, logits } = candidates;
  let sum = 0;
  let count = 0;
  for (let i = 0; i < size; i++) {
    const logit = logits[tokens[i]!]!;
    if (logit === -Infinity) continue;
    sum = round(sum + logit);
    count++;
  }
  const mean = round(sum / count);
  let squares = 0;
  for (let i = 0; i < size; i++) {
    const logit = logits[tokens[i]!]!;
    if (logit === -Infinity) continue;
    const difference = round(logit - mean);
    squares = round(squares + difference * difference);
  }
  const deviation = count === 0 ? 0 : round(Math.sqrt(round(squares / count)));
  return { maximum: maximumOf(candidates), deviation };
}
