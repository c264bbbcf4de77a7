import { restoreMt19937 } from '../../../src/random/engines/mt19937.js';
import { seedSeq } from '../../../src/random/engines/seedSeq.js';
import { cpp } from '../../../src/random/streams/cpp.js';
import { cppStreamOf } from '../../../src/random/streams/cppEngines.js';
import { throughLog } from '../compare.js';
import type { Case, Family, Produced } from '../family.js';
import { counting, integer, repeat } from './reading.js';

/** The stream of the library that the values hold for; where both agree, GCC's and Clang's must too. */
function inLibraries(draw: (given: Case, stream: ReturnType<typeof cpp>) => Produced) {
  return (given: Case): Produced => {
    const names = String(given['applies_to']).split(' and ');
    const streams = names.map((name) =>
      cpp(integer(given.seed), name === 'libc++' ? 'cpp-libc++' : 'cpp'),
    );
    const [first, ...others] = streams.map((stream) => draw(given, stream));
    if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) {
      throw new Error('the two libraries differ where they were recorded to agree');
    }
    return first!;
  };
}

/** C++'s header `<random>`, in two standard libraries. */
export const family: Family = {
  ops: {
    mt19937_raw: inLibraries(({ params }, stream) => stream.words(params.n)),
    mt19937_10000th: inLibraries(({ params }, stream) => {
      stream.words(params.discard);
      return stream.words(1);
    }),
    mt19937_seedseq_raw: ({ seed, params }) => {
      const engine = restoreMt19937({ words: [...seedSeq([seed], 624)], index: 624 });
      return repeat(params.n, () => engine.next());
    },
    mt19937_64_raw: ({ seed, params }) =>
      cppStreamOf(integer(seed), 'cpp-mt19937_64')
        .words(params.n)
        .map((value) => (value <= Number.MAX_SAFE_INTEGER ? Number(value) : value)),
    minstd_rand_raw: ({ seed, params }) => cppStreamOf(seed, 'cpp-minstd_rand').words(params.n),
    generate_canonical_f64: inLibraries(({ params }, stream) => stream.generateCanonical(params.n)),
    generate_canonical_f32: inLibraries(({ params }, stream) =>
      stream.generateCanonical(params.n, 'float'),
    ),
    uniform_real_f64: inLibraries(({ params }, stream) =>
      stream.uniformReal(params.a, params.b, params.n),
    ),
    uniform_real_f32: inLibraries(({ params }, stream) =>
      stream.uniformReal(params.a, params.b, params.n, 'float'),
    ),
    uniform_int_i64: inLibraries(({ params }, stream) =>
      stream.uniformInt(params.a, params.b, params.n),
    ),
    bernoulli: inLibraries(({ params }, stream) => stream.bernoulli(params.p, params.n)),
    exponential_f64: inLibraries(({ params }, stream) =>
      stream.exponential(params.lambda, params.n),
    ),
    normal_f64: inLibraries(({ params }, stream) =>
      stream.normal(params.mean, params.std, params.n),
    ),
    discrete_f64: inLibraries(({ params }, stream) => ({
      out: stream.discrete(params.weights, params.n),
      'params.next_raw_after': stream.words(1),
    })),
    discrete_f32weights: inLibraries(({ params }, stream) =>
      stream.discrete(params.weights_f32_as_double, params.n),
    ),
    discrete_probabilities: inLibraries(({ params }, stream) =>
      stream.discreteProbabilities(params.weights),
    ),
    shuffle: inLibraries(({ params }, stream) => {
      const values = counting(params.n);
      stream.shuffle(values);
      return values;
    }),
  },
  allowance: ({ op }) => (['exponential_f64', 'normal_f64'].includes(op) ? throughLog : undefined),
};
