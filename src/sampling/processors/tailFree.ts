import { keepRanked, type Candidates } from '../candidates.js';
import { keepSortedLlamaCpp } from '../llamaCppSort.js';
import { rank } from '../ranking.js';
import { softmaxLlamaCpp, softmaxTextbook } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { conventionOf, number } from './option.js';

/**
 * Tail-free sampling: looks for the place where the sorted probabilities stop bending, and cuts there.
 * The magnitudes of their second differences are normalised and summed from the likeliest on; the tail
 * begins behind the place where that sum exceeds z. A difference belongs to three tokens, and the cut is
 * put after the middle one.
 *
 * Where the probabilities lie on a line, all second differences are rounding errors, and so is the cut.
 * llama.cpp's version (until it was removed in 2024) cut two tokens earlier than the author's code.
 *
 * Source: Trenton Bricken, "Tail Free Sampling" (2019), trentonbricken.com/Tail-Free-Sampling; the
 * author's code looks its cut up in unsorted logits, which is not what his text says and not done here.
 * `llama_sampler_tail_free` in llama.cpp up to b3990.
 *
 * @param value z in (0, 1]; 1 keeps all.
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([4, 3, 1, 0, 0]);
 * [...tailFree(0.3).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [0, 1]
 */
export const tailFree = defineProcessor({
  name: 'tailFree',
  about: {
    en: 'cuts the tail where the curve of sorted probabilities stops bending',
    zh: '看概率曲线在哪里变平，从那里截断。',
  },
  main: 'z',
  options: {
    z: number('(0, 1]', {
      en: '0.95 cuts a long tail; 1 is off',
      zh: '0.95 切去长尾；1 表示关闭',
    }),
    convention: conventionOf('textbook', 'llama.cpp'),
  },
  example: 0.95,
  offered: { among: 'cut' },
  keepsArgmax: true,
  needs: [],
  build: ({ z, convention }) => ({
    description: `tail-free ${z}: what comes after ${z} of the bend in the sorted probabilities goes`,
    comparison: { measure: 'rank', removedIf: '>' },
    run: (candidates) => {
      if (z === 1 || candidates.size <= 2) return;
      rank(candidates, candidates.size);
      let kept: number;
      if (convention === 'textbook') {
        softmaxTextbook(candidates);
        kept = Math.min(candidates.size, bend(candidates, z) + 2);
      } else {
        keepSortedLlamaCpp(candidates, candidates.size);
        candidates.order.set(candidates.tokens.subarray(0, candidates.size));
        softmaxLlamaCpp(candidates);
        kept = Math.max(1, bend(candidates, z));
      }
      noteRanks(candidates, kept);
      if (convention === 'textbook') keepRanked(candidates, kept);
      else candidates.size = kept;
    },
  }),
});

/** The index of the first second difference at which their normalised sum exceeds z. */
function bend({ order, size, probabilities }: Candidates, z: number): number {
  const p = (place: number) => probabilities[order[place]!]!;
  const difference = (i: number) => Math.abs(p(i) - 2 * p(i + 1) + p(i + 2));
  let total = 0;
  for (let i = 0; i < size - 2; i++) total += difference(i);
  let sum = 0;
  for (let i = 0; i < size - 2; i++) {
    sum += difference(i);
    if (sum > z * total) return i;
  }
  return size;
}

function noteRanks(candidates: Candidates, kept: number): void {
  const { order, size, scratch } = candidates;
  for (let i = 0; i < size; i++) scratch[order[i]!] = i + 1;
  candidates.measure = scratch;
  candidates.threshold = kept;
}
