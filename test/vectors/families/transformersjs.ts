import { transformersJs } from '../../../src/random/streams/transformersJs.js';
import { decode, throughLog } from '../compare.js';
import type { Case, Family } from '../family.js';
import { counting, repeat } from './reading.js';

const seeded = ({ seed }: Case) => transformersJs(seed);

/** transformers.js: its `random`, and its sampler. */
export const family: Family = {
  ops: {
    'random.random': (given) => {
      const stream = seeded(given);
      return repeat(given.params.n, () => stream.random());
    },
    'random.gauss': (given) => {
      const stream = seeded(given);
      return repeat(given.params.n, () => stream.gauss(0, 1));
    },
    'random.shuffle': (given) => {
      const values = counting(given.params.n);
      seeded(given).shuffle(values);
      return values;
    },
    'random.choices': (given) => {
      const stream = seeded(given);
      const { weights, repeat: count } = given.params;
      return repeat(count, () => stream.choices(counting(weights.length), weights));
    },
    multinomial_sampler: (given, file) => {
      const stream = seeded(given);
      const logits = decode(file.inputs![String(given['input'])]!) as number[];
      const drawn = repeat(given.params.draws, () => stream.sample(logits, given.params.top_k));
      return { tokens: drawn.map(({ token }) => token), scores: drawn.map(({ score }) => score) };
    },
  },
  allowance: ({ op }, field) =>
    op === 'random.gauss' || field === 'scores' ? throughLog : undefined,
};
