import { SamplescopeError, say } from '../../error.js';
import { checkLength, checkWithin, checkWhole } from '../check.js';

/** How well a model did while it was trained. */
export interface LossData {
  /** Whole numbers from 0, rising; at least two. */
  readonly steps: readonly number[];
  /** For each step: the cross-entropy of its examples, in nats per token; in (0, ∞). */
  readonly losses: readonly number[];
  /**
   * For each step: the entropy of the data itself, in nats per token; in (0, ∞). No model's loss is below it in the
   * long run. Left out where nobody knows it.
   */
  readonly entropies?: readonly number[] | undefined;
}

/** @throws SamplescopeError `empty`, `malformed`, `not-a-number` or `out-of-range` for data that is no such run */
export function checkLoss({ steps, losses, entropies }: LossData): void {
  if (steps.length < 2) {
    throw new SamplescopeError(
      'empty',
      say`steps must hold at least 2, got ${steps.length}. Train a little longer.`,
    );
  }
  steps.forEach((step, i) => {
    checkWhole(`steps[${i}]`, step, 0);
    if (i === 0 || step > steps[i - 1]!) return;
    throw new SamplescopeError(
      'out-of-range',
      say`steps must rise, got ${step} after ${steps[i - 1]}`,
    );
  });
  for (const [name, values] of Object.entries({ losses, entropies })) {
    if (values === undefined) continue;
    checkLength(name, values, steps.length, 'step');
    values.forEach((value, i) => {
      checkWithin(`${name}[${i}]`, value, 0, Infinity);
      if (value > 0) return;
      throw new SamplescopeError('out-of-range', say`${name}[${i}] must be in (0, ∞), got 0`);
    });
  }
}

/** A step's loss swings with its examples: so many points at most, each a mean, show where it goes. */
const most = 200;

/** The data as the chart shows it: each value is the mean of so many steps, up to the step that is named. */
export function meanLoss({ steps, losses, entropies }: LossData): LossData & {
  readonly each: number;
} {
  const each = Math.ceil(steps.length / most);
  const ends = steps.flatMap((_, i) => ((i + 1) % each === 0 || i === steps.length - 1 ? [i] : []));
  const means = (values: readonly number[]) =>
    ends.map((end) => {
      const part = values.slice(end - (end % each), end + 1);
      return part.reduce((sum, value) => sum + value, 0) / part.length;
    });
  return {
    each,
    steps: ends.map((end) => steps[end]!),
    losses: means(losses),
    ...(entropies && { entropies: means(entropies) }),
  };
}
