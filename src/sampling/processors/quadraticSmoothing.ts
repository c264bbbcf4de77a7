import { maximumOf } from '../candidates.js';
import { defineProcessor } from './definition.js';
import { number, optional } from './option.js';

/**
 * Quadratic smoothing: replaces each logit's distance d from the largest by a curve through 0, with
 * factor f and curve c: logit = maximum − (k d² + s d³), k = f (3 − c) / 2, s = f (c − 1) / 2. Small distances
 * shrink, large ones grow: near-ties at the top even out and the tail goes.
 *
 * Source: kalomaze's smooth sampling in koboldcpp and text-generation-webui (QuadraticSamplingLogitsWarper).
 *
 * @param value factor in [0, ∞), 0 is off; curve in [1, 3].
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([3, 2, 0]);
 * [...quadraticSmoothing(0.5).apply({ logits, temperature: 1 }, { context: [], step: 0 }).logits] // → [3, 2.5, -1.5]
 */
export const quadraticSmoothing = defineProcessor({
  name: 'quadraticSmoothing',
  about: {
    en: 'bends logits along a parabola around the largest',
    zh: '按到最大 logit 的距离的平方来压低其余的 logit。',
  },
  main: 'factor',
  options: {
    factor: number('[0, ∞)', { en: '0.2 is mild; 0 is off', zh: '0.2 比较温和；0 表示关闭' }),
    curve: optional(
      number('[1, 3]', {
        en: '1 is a parabola',
        zh: '1 是一条抛物线',
      }),
      1,
    ),
  },
  example: 0.5,
  offered: { among: 'reshape' },
  keepsArgmax: true,
  needs: [],
  build: ({ factor, curve }) => {
    const k = (factor * (3 - curve)) / 2;
    const s = (factor * (curve - 1)) / 2;
    return {
      description: `quadratic smoothing ${factor}: distances from the largest logit go along a parabola`,
      run: (candidates) => {
        if (factor === 0) return;
        const { tokens, size, logits } = candidates;
        const maximum = maximumOf(candidates);
        for (let i = 0; i < size; i++) {
          const token = tokens[i]!;
          const d = maximum - logits[token]!;
          if (d < Infinity) logits[token] = maximum - (k * d * d + s * d * d * d);
        }
        candidates.float32 = false;
      },
    };
  },
});
