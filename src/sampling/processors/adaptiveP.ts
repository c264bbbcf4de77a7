import { settleFloat32 } from '../float32.js';
import { softmaxLlamaCpp } from '../softmaxes.js';
import { number, readOptions, withDefault } from './options.js';
import { processorOf, type Processor } from './processor.js';

/** The probability to aim at, and how long the past counts. */
export interface AdaptivePOptions {
  /** In [0, 1]; below 0 it is off. */
  readonly target: number;
  /** In [0, 0.99]: the weight that each step keeps for the next. Default 0.9. */
  readonly decay?: number;
}

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
export function adaptiveP(value: number | AdaptivePOptions): Processor {
  const { target, decay } = readOptions('adaptiveP', value, 'target', {
    target: number('in (−∞, 1]', (x) => x <= 1 && x > -Infinity, 'Below 0 it is off'),
    decay: withDefault(
      number('in [0, 0.99]', (x) => x >= 0 && x <= 0.99, '0.9 looks back about ten tokens'),
      0.9,
    ),
  });
  const f = Math.fround;
  const rest = f(1 - f(decay));
  const initial: Past = { sum: f(f(target) / rest), weight: f(1 / rest) };
  return processorOf({
    name: 'adaptiveP',
    description:
      target < 0
        ? 'adaptive-p is off, its target is below 0'
        : `adaptive-p: tokens with a probability near ${target} are preferred, nearer or further as the past demands`,
    keepsArgmax: false,
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
  });
}
