import { cos } from '../../../numerics/trigonometry.js';
import type { TrainingPlan } from './plan.js';

/**
 * The learning rate of a step, 0 … steps − 1: it rises in a straight line, then falls along half a cosine.
 *
 * @example
 * const plan = { steps: 300, warmUp: 100, learningRate: 0.004 };
 * [0, 99, 200].map((step) => learningRateOf(plan, step)) // → [0.00004, 0.004, 0.002]
 */
export function learningRateOf(
  { steps, warmUp, learningRate }: Pick<TrainingPlan, 'steps' | 'warmUp' | 'learningRate'>,
  step: number,
): number {
  if (step < warmUp) return (learningRate * (step + 1)) / warmUp;
  return learningRate * 0.5 * (1 + cos((Math.PI * (step - warmUp)) / (steps - warmUp)));
}
