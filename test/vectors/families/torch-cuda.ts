import { torchCuda, type TorchCudaStream } from '../../../src/random/streams/torchCuda.js';
import { near } from '../compare.js';
import type { Case, Family, Produced } from '../family.js';
import { integer, repeat } from './reading.js';
import { torchAnswer } from './torchFunctions.js';

/** The stream on the GPU that the case names; where none matters, an A100. */
function onGpu(draw: (stream: TorchCudaStream, given: Case) => Produced) {
  return (given: Case): Produced => {
    const { multiProcessorCount: count, maxThreadsPerMultiProcessor: threads } = given.params ?? {};
    const device = count === undefined ? 'a100' : (`${count}x${threads}` as `${number}x${number}`);
    return draw(torchCuda(integer(given.seed), { device }), given);
  };
}

/** PyTorch on NVIDIA's GPUs. */
export const family: Family = {
  ops: {
    rand: onGpu((stream, { params }) => stream.rand(params.n)),
    rand_f64: onGpu((stream, { params }) => stream.rand(params.n, 'float64')),
    rand_large: onGpu((stream, { params }) => {
      const numbers = stream.rand(params.n);
      return [...params.index.map((i: number) => numbers[i]!), ...stream.rand(2)];
    }),
    randn: onGpu((stream, { params }) => stream.randn(params.n)),
    randint: onGpu((stream, { params }) => stream.randint(params.low, params.high, params.n)),
    randint_wide: onGpu((stream, { params }) =>
      stream.randint(params.low, params.high, params.n, '2.14'),
    ),
    randint_narrow: onGpu((stream, { params }) =>
      stream.randint(params.low, params.high, params.n, '2.6'),
    ),
    exponential_: onGpu((stream, { params }) => stream.exponential(params.n, params.lambd)),
    multinomial_once: onGpu((stream, { params }) =>
      repeat(params.repeat ?? 1, () => stream.multinomial(params.p, params.num_samples)).flat(),
    ),
    multinomial_noreplacement: onGpu((stream, { params }) =>
      stream.multinomial(params.p, params.num_samples),
    ),
    seq_rand3_rand3_rand2: onGpu((stream) => [
      ...stream.rand(3),
      ...stream.rand(3),
      ...stream.rand(2),
    ]),
    kat_published: (given) => {
      const { sm_count: count = 108, threads_per_sm: threads = 2048 } = given;
      return torchAnswer(given, (seed) => {
        const stream = torchCuda(seed, { device: `${Number(count)}x${Number(threads)}` });
        return {
          ...stream,
          rand: (n, dtype) => (dtype === 'float64' ? stream.rand(n, dtype) : stream.rand(n)),
          multinomial: (p, n) => stream.multinomial(p, n),
        };
      });
    },
  },
  allowance({ exact, params, ...given }, field) {
    if (field === 'expected') return near('printed digits', 0, Number(given['tol_abs']));
    if (exact !== false) return undefined;
    return near("the GPU's own log, sin and cos", params.tol_rel ?? 0, params.tol_abs ?? 0);
  },
};
