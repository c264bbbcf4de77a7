import { mcg31 } from '../../../src/random/engines/mcg31.js';
import { torchCpu, type TorchCpuStream } from '../../../src/random/streams/torchCpu.js';
import { near, throughLog, ulps32 } from '../compare.js';
import type { Case, Family, Produced, VectorFile } from '../family.js';
import { integer, repeat } from './reading.js';
import { dtypeOf, multinomial, publishedOn } from './torch-cpu.js';

const seeded =
  (draw: (stream: TorchCpuStream, given: Case, file: VectorFile) => Produced) =>
  (given: Case, file: VectorFile): Produced =>
    draw(torchCpu(integer(given.seed), 'torch-cpu-mkl'), given, file);

/** PyTorch's x86 wheels of 2.0 to 2.6, where Intel's MKL makes the exponential numbers. */
export const family: Family = {
  ops: {
    exponential_: seeded((stream, { params }) =>
      stream.exponential(params.n, { dtype: dtypeOf(params.dtype), lambda: params.lambd }),
    ),
    multinomial_once: seeded(multinomial(false)),
    multinomial_noreplacement: seeded(multinomial(false)),
    bernoulli_scalar: seeded((stream, { params }) => stream.bernoulliScalar(params.p, params.n)),
    mcg31_raw: ({ seed, params }) => {
      const engine = mcg31(seed);
      return repeat(params.n, () => engine.next());
    },
    kat_published: (given) => publishedOn('torch-cpu-mkl', given),
  },
  allowance({ op, params, ...given }) {
    if (op === 'kat_published') return near('printed digits', 0, Number(given['tol_abs']));
    if (op !== 'exponential_') return undefined;
    return params.dtype === 'f64' ? throughLog : ulps32("MKL's own float32 logarithm", 3);
  },
};
