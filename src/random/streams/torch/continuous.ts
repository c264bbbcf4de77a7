import { SamplescopeError, say } from '../../../error.js';
import { exp } from '../../../numerics/exp.js';
import { log } from '../../../numerics/log.js';
import { log1p } from '../../../numerics/log1p.js';
import { tan } from '../../../numerics/trigonometry.js';
import { mcg31 } from '../../engines/mcg31.js';
import type { TorchBuild } from './builds.js';
import { fill, type TorchArray, type TorchFloat } from './dtype.js';
import { type CpuGenerator, uniform53 } from './generator.js';
import { nextNormal } from './normal.js';

const f = Math.fround;

/**
 * `exponential_(lambda)`: −ln(1 − u) / lambda in doubles, two words each, then rounded to the type.
 *
 * With MKL one draw from torch's generator (one word, two for float64) seeds a generator of MKL's, which
 * makes all numbers of the call. So a whole tensor moves torch's stream on by one number.
 */
export function exponentials<T extends TorchFloat>(
  generator: CpuGenerator,
  build: TorchBuild,
  count: number,
  dtype: T,
  lambda: number,
): TorchArray<T> {
  if (!(lambda > 0)) {
    throw new SamplescopeError('out-of-range', say`lambda must be in (0, ∞], got ${lambda}`);
  }
  if (!build.mkl) {
    const scale = -1 / lambda;
    return fill(count, dtype, () => scale * log1p(-uniform53(generator)));
  }
  if (dtype === 'float64') {
    generator.engine.next();
    const engine = mcg31(generator.engine.next());
    return fill(count, dtype, () => -log(engine.next() / 2147483647) / lambda);
  }
  const engine = mcg31(generator.engine.next());
  const scale = f(1 / lambda);
  return fill(count, dtype, () => f(-log(f(engine.next() / 2147483647))) * scale);
}

/** `cauchy_(median, sigma)`: median + sigma · tan(π (u − ½)), two words each. */
export function cauchys<T extends TorchFloat>(
  generator: CpuGenerator,
  count: number,
  dtype: T,
  median: number,
  sigma: number,
): TorchArray<T> {
  if (!(sigma > 0)) {
    throw new SamplescopeError('out-of-range', say`sigma must be in (0, ∞), got ${sigma}`);
  }
  const draw = () => median + sigma * tan(3.141592653589793 * (uniform53(generator) - 0.5));
  return fill(count, dtype, draw);
}

/** `log_normal_(mean, std)`: e to the power of a normal number, however many there are by the short path. */
export function logNormals<T extends TorchFloat>(
  generator: CpuGenerator,
  count: number,
  dtype: T,
  mean: number,
  std: number,
): TorchArray<T> {
  if (!(std > 0))
    throw new SamplescopeError('out-of-range', say`std must be in (0, ∞), got ${std}`);
  return fill(count, dtype, () => exp(nextNormal(generator) * std + mean));
}

/** `geometric_(p)`: how many trials it takes, ⌈ln u / ln(1 − p)⌉, two words each. */
export function geometrics<T extends TorchFloat>(
  generator: CpuGenerator,
  count: number,
  dtype: T,
  p: number,
): TorchArray<T> {
  if (!(p > 0 && p < 1)) {
    throw new SamplescopeError('out-of-range', say`p must be in (0, 1), got ${p}`);
  }
  const scale = log1p(-p);
  return fill(count, dtype, () => Math.ceil(log(uniform53(generator)) / scale));
}
