import { python } from '../../../src/random/streams/python.js';
import type { PythonSeed } from '../../../src/random/streams/python/seed.js';
import { numberOf, throughLog } from '../compare.js';
import { CannotRead, type Case, type Family } from '../family.js';
import { counting, integer, repeat } from './reading.js';

type RecordedSeed = number | string | { float?: number | string; str?: string; bytes?: number[] };

function seedOf(seed: RecordedSeed): PythonSeed {
  if (typeof seed !== 'object') return integer(seed);
  if (seed.float !== undefined) return { float: numberOf(seed.float) };
  return seed.str ?? Uint8Array.from(seed.bytes!);
}

const seeded = ({ seed }: Case) => python(seedOf(seed));

/** A population: a list, how many there are, or a `range(1000)`. */
function populationOf(population: string | number | readonly number[]): number[] {
  if (Array.isArray(population)) return [...(population as readonly number[])];
  const size = /^(?:range\()?(\d+)\)?$/.exec(String(population))?.[1];
  if (size === undefined) throw new CannotRead(`the population ${String(population)}`);
  return counting(Number(size));
}

const bits = (k: number) => (given: Case) => {
  const stream = seeded(given);
  return repeat(given.params.n, () => stream.getrandbits(k));
};

/** Python's module random. */
export const family: Family = {
  ops: {
    random: (given) => {
      const stream = seeded(given);
      return repeat(given.params.n, () => stream.random());
    },
    uniform: (given) => {
      const stream = seeded(given);
      return repeat(given.params.repeat, () => stream.uniform(given.params.a, given.params.b));
    },
    gauss: (given) => {
      const stream = seeded(given);
      return repeat(given.params.n, () => stream.gauss(0, 1));
    },
    normalvariate: (given) => {
      const stream = seeded(given);
      return repeat(given.params.n, () => stream.normalvariate(0, 1));
    },
    expovariate: (given) => {
      const stream = seeded(given);
      return repeat(given.params.n, () => stream.expovariate(given.params.lambd));
    },
    getrandbits7: bits(7),
    getrandbits32: bits(32),
    getrandbits53: bits(53),
    randrange: (given) => {
      const stream = seeded(given);
      return repeat(given.params.repeat, () => stream.randrange(given.params.n));
    },
    randint: (given) => {
      const stream = seeded(given);
      return repeat(given.params.repeat, () => stream.randint(given.params.a, given.params.b));
    },
    choice: (given) => {
      const stream = seeded(given);
      const population = populationOf(given.params.population);
      return repeat(given.params.repeat, () => stream.choice(population));
    },
    choices: ({ seed, params, ...rest }) =>
      seeded({ seed, ...rest }).choices(populationOf(params.population), params.k, params.weights),
    choices_uniform: (given) =>
      seeded(given).choices(populationOf(given.params.population), given.params.k),
    sample: (given) => seeded(given).sample(counting(given.params.n), given.params.k),
    shuffle: (given) => {
      const values = counting(given.params.n);
      seeded(given).shuffle(values);
      return values;
    },
    state: (given) => {
      const { words, index } = seeded(given).state().engine as { words: number[]; index: number };
      return [...given.params.words.map((i: number) => words[i]!), index];
    },
  },
  allowance: ({ op }) =>
    ['gauss', 'normalvariate', 'expovariate'].includes(op) ? throughLog : undefined,
};
