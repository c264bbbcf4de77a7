import { log } from '../../../numerics/log.js';
import { log1p } from '../../../numerics/log1p.js';
import { mcg31 } from '../../engines/mcg31.js';
import type { ExponentialSource } from '../../stream.js';
import type { TorchBuild } from './builds.js';
import { type CpuGenerator, uniform53 } from './generator.js';

const f = Math.fround;

/**
 * The numbers of `exponential_()` in float32, in two steps: the uniform number of each, then its logarithm where
 * somebody wants it. The two agree with `exponentials` in every bit.
 */
export function exponentialSource(generator: CpuGenerator, build: TorchBuild): ExponentialSource {
  return build.mkl ? ofMkl(generator) : ofTorch(generator);
}

/** Two words for each; those of a number that nobody wants are passed over. */
const ofTorch = (generator: CpuGenerator): ExponentialSource => ({
  type: 'float32',
  take(wanted, out) {
    let unwanted = 0;
    for (let i = 0; i < wanted.length; i++) {
      if (!(wanted[i]! > 0)) {
        unwanted++;
        continue;
      }
      if (unwanted > 0) generator.engine.skip(2 * unwanted);
      unwanted = 0;
      out[i] = uniform53(generator);
    }
    generator.engine.skip(2 * unwanted);
  },
  make: (u) => f(-1 * log1p(-u)),
  atLeast: (u) => u,
});

/** One word seeds MKL's generator, which makes all numbers. */
const ofMkl = (generator: CpuGenerator): ExponentialSource => ({
  type: 'float32',
  take(wanted, out) {
    const engine = mcg31(generator.engine.next());
    for (let i = 0; i < wanted.length; i++) out[i] = f(engine.next() / 2147483647);
  },
  make: (u) => f(-log(u)),
  atLeast: (u) => 1 - u,
});
