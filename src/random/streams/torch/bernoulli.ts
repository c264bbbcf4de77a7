import { SamplescopeError, say } from '../../../error.js';
import { mcg31 } from '../../engines/mcg31.js';
import type { TorchBuild } from './builds.js';
import { type CpuGenerator, uniform24, uniform53 } from './generator.js';

/** `bernoulli(p)` of a tensor of probabilities: a uniform number of its type for each, below p or not. */
export function bernoulliEach(
  generator: CpuGenerator,
  probabilities: ArrayLike<number>,
  dtype: 'float32' | 'float64',
): boolean[] {
  const single = dtype === 'float32';
  return Array.from(probabilities, (p) => {
    checkProbability(p);
    return single ? uniform24(generator) < Math.fround(p) : uniform53(generator) < p;
  });
}

/**
 * `bernoulli_(p)` with one probability for all, and so dropout: a double for each, whatever the type. With
 * MKL one word seeds a generator of MKL's instead.
 */
export function bernoullis(
  generator: CpuGenerator,
  build: TorchBuild,
  p: number,
  count: number,
): boolean[] {
  checkProbability(p);
  if (!build.mkl) return Array.from({ length: count }, () => uniform53(generator) < p);
  const engine = mcg31(generator.engine.next());
  return Array.from({ length: count }, () => engine.next() / 2147483647 < p);
}

function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) {
    throw new SamplescopeError('out-of-range', say`p must be in [0, 1], got ${p}`);
  }
}
