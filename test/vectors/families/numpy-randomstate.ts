import { numpyLegacy } from '../../../src/random/streams/numpyLegacy.js';
import { near, throughLog } from '../compare.js';
import type { Case, Family } from '../family.js';
import { counting, flat, integer, repeat } from './reading.js';

const seeded = ({ seed }: Case) =>
  numpyLegacy(Array.isArray(seed) ? seed.map(integer) : integer(seed));

/** numpy's RandomState. */
export const family: Family = {
  ops: {
    random_sample: (given) => seeded(given).randomSample(given.params.n),
    random_sample_arrayseed: (given) => seeded(given).randomSample(given.params.n),
    standard_normal: (given) => seeded(given).randn(given.params.n),
    standard_exponential: (given) => seeded(given).standardExponential(given.params.n),
    gumbel: (given) => seeded(given).gumbel(given.params.n),
    randint: (given) =>
      seeded(given).randint(given.params.low, given.params.high, given.params.size),
    permutation: (given) => seeded(given).permutation(given.params.n),
    shuffle: (given) => {
      const values = counting(given.params.n);
      seeded(given).shuffle(values);
      return values;
    },
    choice_uniform: (given) =>
      seeded(given).choice(given.params.a, given.params.size, given.params.replace),
    choice_p: (given) =>
      seeded(given).choiceWeighted(given.params.p, given.params.size, given.params.replace),
    multinomial: (given) => {
      const stream = seeded(given);
      return flat(
        repeat(given.params.size, () => stream.multinomial(given.params.n, given.params.pvals)),
      );
    },
    dirichlet: (given) => {
      const stream = seeded(given);
      return flat(repeat(given.params.size, () => stream.dirichlet(given.params.alpha)));
    },
    bytes: (given) => seeded(given).bytes(given.params.n),
    seq_normal1_uniform1_normal1_uniform1: (given) => {
      const stream = seeded(given);
      return [stream.randn(1)[0]!, stream.uniform(), stream.randn(1)[0]!, stream.uniform()];
    },
    state: (given) => {
      const { words, index } = seeded(given).state().engine as { words: number[]; index: number };
      return [...given.params.words.map((i: number) => words[i]!), index];
    },
  },
  allowance({ op }) {
    if (op === 'gumbel') return near('gumbel: 1e-15 absolute', 0, 1e-15);
    const logs = ['standard_normal', 'standard_exponential', 'dirichlet'];
    return logs.includes(op) || op.startsWith('seq_') ? throughLog : undefined;
  },
};
