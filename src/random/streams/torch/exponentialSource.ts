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
    let i = 0;
    while (i < wanted.length) {
      const next = nextWanted(wanted, i);
      generator.engine.skip(2 * (next - i));
      i = next;
      for (; i < wanted.length && wanted[i]! > 0; i++) out[i] = uniform53(generator);
    }
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

/** The first index from `from` on at which somebody wants a number; looks at four at a time where few do. */
function nextWanted(wanted: Float64Array, from: number): number {
  let i = from;
  const four = wanted.length - 3;
  while (
    i < four &&
    !(wanted[i]! > 0 || wanted[i + 1]! > 0 || wanted[i + 2]! > 0 || wanted[i + 3]! > 0)
  ) {
    i += 4;
  }
  while (i < wanted.length && !(wanted[i]! > 0)) i++;
  return i;
}
