import type { TransformerConfig } from '../transformer/config.js';
import { layoutOf } from '../transformer/weights.js';

/** How fast the running means of gradients and of their squares forget. */
const FIRST = 0.9;
const SECOND = 0.98;
const EPSILON = 1e-8;

/** What AdamW remembers: running means of each weight's gradient and of its square, and how many there were. */
export interface AdamWState {
  readonly first: Float64Array;
  readonly second: Float64Array;
  steps: number;
}

/** One step: moves the weights, in place, against the gradient. */
type AdamWStep = (
  weights: Float64Array,
  gradient: Float64Array,
  state: AdamWState,
  learningRate: number,
) => void;

/** AdamW that remembers nothing yet. */
export function createAdamWState(weights: number): AdamWState {
  return { first: new Float64Array(weights), second: new Float64Array(weights), steps: 0 };
}

/**
 * AdamW (I. Loshchilov and F. Hutter, "Decoupled weight decay regularization", 2019), with β₁ = 0.9 and
 * β₂ = 0.98. Matrices decay; gains do not.
 *
 * @param weightDecay By what share of the learning rate a matrix shrinks each step.
 */
export function createAdamW(config: TransformerConfig, weightDecay: number): AdamWStep {
  const layout = layoutOf(config);
  return (weights, gradient, state, learningRate) => {
    state.steps++;
    const { first, second } = state;
    const firstShare = 1 - wholePower(FIRST, state.steps);
    const secondShare = 1 - wholePower(SECOND, state.steps);
    for (const { shape, start, size } of layout) {
      const decay = shape.length > 1 ? 1 - learningRate * weightDecay : 1;
      for (let i = start; i < start + size; i++) {
        const slope = gradient[i]!;
        first[i] = FIRST * first[i]! + (1 - FIRST) * slope;
        second[i] = SECOND * second[i]! + (1 - SECOND) * slope * slope;
        const size = Math.sqrt(second[i]! / secondShare) + EPSILON;
        weights[i] = decay * weights[i]! - (learningRate * (first[i]! / firstShare)) / size;
      }
    }
  };
}

/** A whole power, by squaring: plain multiplications, so the same bits everywhere. */
function wholePower(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = wholePower(base * base, Math.floor(exponent / 2));
  return exponent % 2 === 1 ? base * half : half;
}
