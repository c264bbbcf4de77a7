import { keepAtLeast, keepRanked, maximumOf, type Candidates } from '../candidates.js';
import { logf, settleFloat32 } from '../float32.js';
import { keepSortedLlamaCpp } from '../llamaCppSort.js';
import { rank } from '../ranking.js';
import { softmaxTextbook, softmaxTorch } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { conventionOf, minimumKept, number, under } from './option.js';

const advice = {
  en: '0.05 drops what is less than a twentieth as probable as the likeliest token',
  zh: '0.05 去掉概率不到最可能词元二十分之一的词元',
};

/**
 * Keeps the tokens that are at least p times as probable as the most likely one.
 *
 * - `textbook`: compares 64-bit probabilities
 * - `huggingface` (and vLLM): compares 32-bit probabilities; the `keep` largest stay whatever happens
 * - `llama.cpp`: compares logits with the largest one plus ln p; p = 0 is off, and where fewer than `keep`
 *   are left, the candidates are sorted and the first `keep` stay
 * - `mlx-lm` (and vLLM's model runner 2): compares 32-bit logits with the largest one plus ln p, too; nothing is
 *   sorted, and of fewer than `keep` the largest stay
 *
 * Source: Nguyen et al., "Turning Up the Heat: Min-p Sampling" (ICLR 2025); MinPLogitsWarper in
 * transformers; `llama_sampler_min_p` in llama.cpp.
 *
 * @param value p in [0, 1]; llama.cpp also takes more, which keeps one token.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([0, 0, -3]);
 * [...minP(0.1).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [0, 1]
 */
export const minP = defineProcessor({
  name: 'minP',
  about: {
    en: 'removes what is less than p times as likely as the likeliest',
    zh: '只留下概率至少为最高概率的 p 倍的词元。',
  },
  main: 'p',
  options: {
    p: under(number('[0, 1]', advice), { 'llama.cpp': number('[0, ∞)', advice) }),
    convention: conventionOf('textbook', 'huggingface', 'llama.cpp', 'mlx-lm'),
    keep: minimumKept,
  },
  example: 0.05,
  offered: { among: 'cut', value: 0.1 },
  keepsArgmax: true,
  needs: [],
  build: ({ p, convention, keep }) => ({
    description: `min-p ${p}: tokens at least ${p} times as probable as the likeliest stay`,
    comparison: {
      measure: convention === 'llama.cpp' || convention === 'mlx-lm' ? 'logit' : 'probability',
      removedIf: '<',
    },
    run: (candidates) => filters[convention](candidates, p, keep),
  }),
});

const filters = {
  textbook(candidates: Candidates, p: number, keep: number): void {
    softmaxTextbook(candidates);
    keepAbove(
      candidates,
      candidates.probabilities,
      p * maximumOf(candidates, candidates.probabilities),
      keep,
    );
  },

  huggingface(candidates: Candidates, p: number, keep: number): void {
    softmaxTorch(candidates);
    keepAbove(
      candidates,
      candidates.probabilities,
      Math.fround(Math.fround(p) * maximumOf(candidates, candidates.probabilities)),
      keep,
    );
  },

  'llama.cpp'(candidates: Candidates, p: number, keep: number): void {
    if (p <= 0) return;
    settleFloat32(candidates);
    const { logits, tokens, size } = candidates;
    const threshold = logitThreshold(candidates, p);
    let kept = 0;
    for (let i = 0; i < size; i++) if (logits[tokens[i]!]! >= threshold) kept++;
    if (kept > 0 && kept >= keep) {
      keepAtLeast(candidates, logits, threshold);
      return;
    }
    const count = Math.min(size, Math.max(keep, 1));
    keepSortedLlamaCpp(candidates, size);
    candidates.size = count;
    candidates.measure = logits;
    candidates.threshold = threshold;
  },

  'mlx-lm'(candidates: Candidates, p: number, keep: number): void {
    if (p <= 0) return;
    settleFloat32(candidates);
    keepAbove(candidates, candidates.logits, logitThreshold(candidates, p), keep);
  },
};

const logitThreshold = (candidates: Candidates, p: number) =>
  Math.fround(maximumOf(candidates) + logf(Math.fround(p)));

/** Keeps what has at least this value, and in any case the `keep` likeliest. */
function keepAbove(
  candidates: Candidates,
  values: Float64Array,
  threshold: number,
  keep: number,
): void {
  const { tokens, size } = candidates;
  let kept = 0;
  for (let i = 0; i < size; i++) if (values[tokens[i]!]! >= threshold) kept++;
  if (kept >= keep) {
    keepAtLeast(candidates, values, threshold);
    return;
  }
  const count = Math.min(keep, size);
  rank(candidates, count);
  keepRanked(candidates, count);
  candidates.measure = values;
  candidates.threshold = threshold;
}
