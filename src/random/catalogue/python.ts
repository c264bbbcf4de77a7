import { log } from '../../numerics/log.js';
import { upTo } from '../streams/count.js';
import { openPython } from '../streams/python.js';
import { parseSeed } from '../streams/python/seed.js';
import { drawsFrom, type CatalogueDraw, type CatalogueEntry } from './entry.js';
import { explainBoxMuller } from './explain/boxMuller.js';
import { explainDouble53 } from './explain/double53.js';
import { explainBelow } from './explain/integers.js';
import { fromMt19937 } from './explain/mt19937Words.js';
import { integerParameter, listParameter, realParameter } from './parameters.js';

const seeds =
  'random.seed takes integers of any size, whose sign it drops, and floats, text and bytes.';

const draw = drawsFrom(openPython, seeds);

const times = (count: number, one: () => number) => Float64Array.from({ length: count }, one);

/** A seed as Python writes it. */
function literal(seed: string): string {
  const value = parseSeed(seed);
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'string' ? JSON.stringify(value) : seed;
}

const program = (seed: string, expression: string) =>
  `import random\nrandom.seed(${literal(seed)})\nprint(${expression})`;

const each = (seed: string, count: number, call: string) =>
  program(seed, `[random.${call} for _ in range(${count})]`);

const random = draw({
  name: 'random.random',
  about: 'doubles in [0, 1), two words each',
  format: 'float64',
  take: (stream, count) => times(count, () => stream.random()),
  program: (seed, count) => each(seed, count, 'random()'),
  explain({ stream, index }) {
    times(index, () => stream.random());
    const d = fromMt19937(stream);
    return d.end(explainDouble53(d));
  },
});

const uniform = draw({
  name: 'random.uniform',
  about: 'numbers between a and b',
  parameters: { a: realParameter('one end', '0'), b: realParameter('the other end', '1') },
  format: 'float64',
  take: (stream, count, { a, b }) => times(count, () => stream.uniform(a, b)),
  program: (seed, count, { a, b }) => each(seed, count, `uniform(${a}, ${b})`),
  explain({ stream, index }, { a, b }) {
    times(index, () => stream.random());
    const d = fromMt19937(stream);
    const u = explainDouble53(d);
    return d.end(d.step('from a to b', `${a} + (${b} − ${a}) · ${u}`, a + (b - a) * u));
  },
});

const gauss = draw({
  name: 'random.gauss',
  about: 'normal numbers by Box and Muller, two of four words',
  parameters: {
    mu: realParameter('the mean', '0'),
    sigma: realParameter('the standard deviation', '1'),
  },
  format: 'float64',
  take: (stream, count, { mu, sigma }) => times(count, () => stream.gauss(mu, sigma)),
  program: (seed, count, { mu, sigma }) => each(seed, count, `gauss(${mu}, ${sigma})`),
  explain({ stream, index }, { mu, sigma }) {
    times(index - (index % 2), () => stream.gauss());
    const d = fromMt19937(stream);
    const z = explainBoxMuller(d, explainDouble53, index);
    return d.end(d.step('mean and deviation', `${mu} + ${z} · ${sigma}`, mu + z * sigma));
  },
});

const expovariate = draw({
  name: 'random.expovariate',
  about: 'exponential numbers',
  parameters: { lambd: realParameter('the rate', '1') },
  format: 'float64',
  take: (stream, count, { lambd }) => times(count, () => stream.expovariate(lambd)),
  program: (seed, count, { lambd }) => each(seed, count, `expovariate(${lambd})`),
  explain({ stream, index }, { lambd }) {
    times(index, () => stream.random());
    const d = fromMt19937(stream);
    const u = explainDouble53(d);
    return d.end(d.step('inverse', `−ln(1 − ${u}) / ${lambd}`, -log(1 - u) / lambd));
  },
});

const randint = draw({
  name: 'random.randint',
  about: 'integers from a to b, both ends included',
  parameters: { a: integerParameter('the lowest', '1'), b: integerParameter('the highest', '6') },
  format: 'integer',
  take: (stream, count, { a, b }) => times(count, () => stream.randint(a, b)),
  program: (seed, count, { a, b }) => each(seed, count, `randint(${a}, ${b})`),
  explain({ stream, index }, { a, b }) {
    times(index, () => stream.randint(a, b));
    const d = fromMt19937(stream);
    const value = explainBelow(d, b - a + 1);
    return d.end(d.step('from a on', `${a} + ${value}`, a + value));
  },
});

const getrandbits = draw({
  name: 'random.getrandbits',
  about: 'integers of k bits, 32 of each word, the first word lowest',
  parameters: { k: integerParameter('how many bits, up to a million', '128') },
  // A double counts to 53 bits.
  format: ({ k }) => (k > 53 ? 'text' : 'integer'),
  take: (stream, count, { k }) =>
    k > 53
      ? Array.from({ length: count }, () => String(stream.getrandbits(k, 'bigint')))
      : times(count, () => stream.getrandbits(k)),
  program: (seed, count, { k }) => each(seed, count, `getrandbits(${k})`),
});

const size = integerParameter('how many elements: 0, 1, 2, …', '10');

const choices = draw({
  name: 'random.choices',
  about: 'indices with replacement, by weights',
  parameters: { weights: listParameter('one for each index', '0.1,0.2,0.3,0.4') },
  format: 'integer',
  take: (stream, count, { weights }) => stream.choices(upTo(weights.length), count, weights),
  program: (seed, count, { weights }) =>
    program(
      seed,
      `random.choices(range(${weights.length}), weights=${JSON.stringify(weights)}, k=${count})`,
    ),
});

const sample = draw({
  name: 'random.sample',
  about: 'different indices, in random order',
  parameters: { size },
  format: 'integer',
  take: (stream, count, values) => stream.sample(upTo(values.size, 'size'), count),
  program: (seed, count, values) => program(seed, `random.sample(range(${values.size}), ${count})`),
});

const shuffle = draw({
  name: 'random.shuffle',
  about: '0, 1, 2, … up to the count, shuffled',
  format: 'integer',
  take(stream, count) {
    const values = upTo(count);
    stream.shuffle(values);
    return values;
  },
  program: (seed, count) =>
    `import random\nrandom.seed(${literal(seed)})\nvalues = list(range(${count}))\nrandom.shuffle(values)\nprint(values)`,
});

const draws: readonly CatalogueDraw[] = [
  random,
  uniform,
  gauss,
  expovariate,
  randint,
  getrandbits,
  choices,
  sample,
  shuffle,
];

/** What Python's module `random` draws. */
export const pythonEntry: CatalogueEntry = {
  stream: 'python',
  about: "Python's module random",
  engine: 'MT19937, seeded with a list of words',
  seeds,
  unit: '32-bit words',
  evidence: 'recorded from Python 3.11 to 3.14',
  chinese: { about: 'Python 的 random 模块', evidence: '由 Python 3.11 到 3.14 录得' },
  draws,
};
