import { SamplescopeError, say } from '../../../error.js';
import { exp } from '../../../numerics/exp.js';
import { log } from '../../../numerics/log.js';
import type { TorchBuild } from './builds.js';
import { exponentials } from './continuous.js';
import type { CpuGenerator } from './generator.js';

const f = Math.fround;

/**
 * `gumbel_softmax(logits, tau)`: the softmax of (logits + g) / tau in float32, where each g is minus the
 * logarithm of an exponential number. torch's softmax has a logarithm and an exponential of its own for
 * vectors of numbers, so the last bits differ: by at most 2 · 10⁻⁶ of a probability.
 */
export function gumbelSoftmax(
  generator: CpuGenerator,
  build: TorchBuild,
  logits: ArrayLike<number>,
  tau: number,
): Float32Array {
  if (!(tau > 0))
    throw new SamplescopeError('out-of-range', say`tau must be in (0, ∞), got ${tau}`);
  if (logits.length === 0) {
    throw new SamplescopeError(
      'empty',
      say`logits must be a list of at least one number, got none`,
    );
  }
  const exponential = exponentials(generator, build, logits.length, 'float32', 1);
  const raised = exponential.map((q, i) => f(f(f(logits[i]!) - f(log(q))) / f(tau)));
  const largest = raised.reduce((a, b) => Math.max(a, b));
  const weights = raised.map((x) => exp(f(x - largest)));
  const total = weights.reduce((a, b) => f(a + b), 0);
  return weights.map((weight) => weight / total);
}
