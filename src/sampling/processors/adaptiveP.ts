import { settleFloat32 } from '../float32.js';
import { softmaxLlamaCpp } from '../softmaxByName.js';
import { defineProcessor } from './definition.js';
import { number, optional } from './option.js';

/** What adaptive-p remembers: the weighted sum of the probabilities drawn, and of the weights. */
interface Past {
  readonly sum: number;
  readonly weight: number;
}

/** How wide a peak, how high and how sharp llama.cpp makes it. */
const WIDTH = Math.fround(1 / Math.fround(0.3));
const PEAK = 5;
const SHARPNESS = 10;

/**
 * Adaptive-p: prefers tokens whose probability lies near a target. Every logit becomes
 * 5 − 10 d² / (1 + d), where d is the distance of the token's probability from the target in units of
 * 0.3; and the target itself is moved against what was drawn before, so that the average comes near it.
 * It computes as llama.cpp does, in 32 bits. In llama.cpp it also draws: the draw `discrete` does that.
 *
 * Source: MrJackSpade and ddh0, llama.cpp pull request 17927 (2025); `llama_sampler_adaptive_p`.
 *
 * @throws SamplescopeError `out-of-range`, `not-a-number`
 * @example
 * const logits = new Float64Array([2, 0]);
 * const { logits: moved } = adaptiveP({ target: 0.1 }).apply({ logits, temperature: 1 }, { context: [], step: 0 });
 * moved[1] > moved[0] // → true
 */
export const adaptiveP = defineProcessor({
  name: 'adaptiveP',
  about: {
    en: 'prefers tokens near a probability that follows what was drawn',
    zh: '偏好概率接近目标值的词元，目标随抽到的词元调整。',
  },
  main: 'target',
  options: {
    target: number('(−∞, 1]', { en: 'Below 0 it is off', zh: '小于 0 就是关闭' }),
    decay: optional(
      number('[0, 0.99]', { en: '0.9 looks back about ten tokens', zh: '0.9 大约往回看十个词元' }),
      0.9,
    ),
  },
  example: 0.3,
  keepsArgmax: false,
  needs: ['memory'],
  build: ({ target, decay }) => {
    const f = Math.fround;
    const rest = f(1 - f(decay));
    const initial: Past = { sum: f(f(target) / rest), weight: f(1 / rest) };
    return {
      description:
        target < 0
          ? 'adaptive-p is off, its target is below 0'
          : `adaptive-p: tokens with a probability near ${target} are preferred, nearer or further as the past demands`,
      memory: {
        initial,
        watches: 'before',
        next: (state, { probability }) => {
          if (target < 0) return state;
          const { sum, weight } = state as Past;
          return { sum: f(probability + f(f(decay) * sum)), weight: f(1 + f(f(decay) * weight)) };
        },
      },
      run: (candidates, { state = initial }) => {
        settleFloat32(candidates);
        softmaxLlamaCpp(candidates);
        if (target < 0) return;
        candidates.sorted = false;
        const { tokens, size, logits, probabilities } = candidates;
        const { sum, weight } = state as Past;
        const wanted = weight === 0 ? f(target) : f(f(2 * f(target)) - f(sum / weight));
        const aim = Math.min(Math.max(wanted, 0), 1);
        for (let i = 0; i < size; i++) {
          const token = tokens[i]!;
          if (logits[token] === -Infinity) continue;
          const d = Math.abs(f(f(probabilities[token]! - aim) * WIDTH));
          logits[token] = f(PEAK - f(f(f(SHARPNESS * d) * d) / f(1 + d)));
        }
      },
    };
  },
});
