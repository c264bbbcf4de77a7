import { log } from '../../numerics/log.js';
import { keepRanked, type Candidates } from '../candidates.js';
import { entropyOf } from '../entropies.js';
import { rank } from '../ranking.js';
import { softmaxTextbook, softmaxTorch } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { conventionOf, number } from './option.js';

/** How many of the likeliest tokens Hugging Face considers; all others are out. */
const CONSIDERED = 100;

/**
 * Keeps likeliest tokens while the terms −p ln p of those kept sum to at most h times the entropy; the
 * likeliest one stays in any case. As Hugging Face has it, only the best hundred tokens are considered,
 * their probabilities are renormalised among themselves, and numbers are 32-bit: at h = 1 rounding
 * decides what stays.
 *
 * Source: Baghaei Potraghloo et al., "Top-H Decoding" (2025), arXiv 2509.02510; TopHLogitsWarper in transformers.
 *
 * @param value h in (0, 1].
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([2, 1, 0, -1]);
 * [...topH(0.5).apply({ logits, temperature: 1 }, { context: [], step: 0 }).tokens] // → [0]
 */
export const topH = defineProcessor({
  name: 'topH',
  about: {
    en: 'keeps likeliest tokens up to a share of the entropy',
    zh: '留下前面的词元，直到它们的熵达到整体熵的 h 倍。',
  },
  main: 'h',
  options: {
    h: number('(0, 1]', {
      en: '0.4 keeps two fifths of the entropy',
      zh: '0.4 保留五分之二的熵',
    }),
    convention: conventionOf('textbook', 'huggingface'),
  },
  example: 0.4,
  offered: { among: 'cut' },
  keepsArgmax: true,
  needs: [],
  build: ({ h, convention }) => {
    const round = convention === 'textbook' ? (x: number) => x : Math.fround;
    return {
      description: `top-H ${h}: likeliest tokens with at most ${h} of the entropy stay`,
      comparison: { measure: 'entropy up to it, in nats,', removedIf: '>' },
      run: (candidates) => {
        const { order, probabilities, scratch, size } = candidates;
        rank(candidates, candidates.explaining ? size : Math.min(size, CONSIDERED));
        if (convention === 'textbook') {
          softmaxTextbook(candidates);
          rank(candidates, size);
        } else considerBest(candidates);
        const threshold = round(round(entropyOf(candidates)) * round(h));
        let sum = 0;
        let kept = 0;
        let stopped = false;
        for (let place = 0; place < candidates.size; place++) {
          const p = probabilities[order[place]!]!;
          sum += p > 0 ? round(p * round(-log(p))) : 0;
          scratch[order[place]!] = p > 0 ? round(sum) : Infinity;
          stopped ||= place > 0 && !(scratch[order[place]!]! <= threshold);
          if (!stopped) kept++;
        }
        candidates.measure = scratch;
        candidates.threshold = threshold;
        keepRanked(candidates, kept);
      },
    };
  },
});

/** Drops all but the best hundred, and gives those their softmax. */
function considerBest(candidates: Candidates): void {
  const count = Math.min(CONSIDERED, candidates.size);
  candidates.scratch.fill(Infinity);
  keepRanked(candidates, count);
  softmaxTorch(candidates);
}
