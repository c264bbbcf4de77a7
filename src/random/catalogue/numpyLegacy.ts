import { log } from '../../numerics/log.js';
import { openNumpyLegacy } from '../streams/numpyLegacy.js';
import { spanOf } from '../streams/numpy/bounded.js';
import { drawsFrom, type CatalogueDraw, type CatalogueEntry } from './entry.js';
import { explainDouble53 } from './explain/double53.js';
import { explainGumbel } from './explain/gumbel.js';
import { explainMasked } from './explain/integers.js';
import { fromMt19937 } from './explain/mt19937Words.js';
import { explainPolar } from './explain/polar.js';
import { numpyChoices } from './numpyChoices.js';
import { integerParameter } from './parameters.js';

const seeds =
  'RandomState takes an integer in [0, 2³²) or a list of them, and raises ValueError for others: a word is all that its seeding has room for.';

const draw = drawsFrom(openNumpyLegacy, seeds);

const program = (seed: string, call: string) =>
  `import numpy as np\nrng = np.random.RandomState(${seed})\nprint(rng.${call}.tolist())`;

const continuous: readonly CatalogueDraw[] = [
  draw({
    name: 'random_sample',
    about: 'doubles in [0, 1), two words each; rand and random are the same',
    format: 'float64',
    take: (stream, count) => stream.randomSample(count),
    program: (seed, count) => program(seed, `random_sample(${count})`),
    explain({ stream, index }) {
      stream.randomSample(index);
      const d = fromMt19937(stream);
      return d.end(explainDouble53(d));
    },
  }),
  draw({
    name: 'randn',
    about: 'normal numbers by the polar method, two at a time; standard_normal is the same',
    format: 'float64',
    take: (stream, count) => stream.randn(count),
    program: (seed, count) => program(seed, `randn(${count})`),
    explain({ stream, index }) {
      stream.randn(index - (index % 2));
      const d = fromMt19937(stream);
      return d.end(explainPolar(d, explainDouble53, index, { rim: false, secondFirst: true }));
    },
  }),
  draw({
    name: 'standard_exponential',
    about: 'exponential numbers, −ln(1 − u)',
    format: 'float64',
    take: (stream, count) => stream.standardExponential(count),
    program: (seed, count) => program(seed, `standard_exponential(${count})`),
    explain({ stream, index }) {
      stream.standardExponential(index);
      const d = fromMt19937(stream);
      const u = explainDouble53(d);
      return d.end(d.step('inverse', `−ln(1 − ${u})`, -log(1 - u)));
    },
  }),
  draw({
    name: 'gumbel',
    about: 'Gumbel numbers, −ln(−ln(1 − u))',
    format: 'float64',
    take: (stream, count) => stream.gumbel(count),
    program: (seed, count) => program(seed, `gumbel(size=${count})`),
    explain({ stream, index }) {
      stream.gumbel(index);
      const d = fromMt19937(stream);
      return d.end(explainGumbel(d, () => explainDouble53(d)));
    },
  }),
];

const discrete: readonly CatalogueDraw[] = [
  draw({
    name: 'randint',
    about: 'integers from low to high − 1, by masked rejection',
    parameters: {
      low: integerParameter('the lowest', '0'),
      high: integerParameter('one more than the highest', '10'),
    },
    format: 'integer',
    take: (stream, count, { low, high }) => stream.randint(low, high, count),
    program: (seed, count, { low, high }) => program(seed, `randint(${low}, ${high}, ${count})`),
    explain({ stream, index }, { low, high }) {
      stream.randint(low, high, index);
      const d = fromMt19937(stream);
      const offset = explainMasked(d, spanOf(low, high));
      return d.end(d.step('from low on', `${low} + ${offset}`, low + offset));
    },
  }),
  ...numpyChoices(draw, program),
  draw({
    name: 'shuffle',
    about: '0, 1, 2, … up to the count, shuffled; permutation is the same',
    format: 'integer',
    take: (stream, count) => stream.permutation(count),
    program: (seed, count) => program(seed, `permutation(${count})`),
  }),
];

/** What numpy's RandomState draws. */
export const numpyLegacyEntry: CatalogueEntry = {
  stream: 'numpy-legacy',
  about: "numpy's old RandomState: np.random.seed, np.random.rand, …",
  engine: 'MT19937, seeded with one number',
  seeds,
  unit: '32-bit words',
  evidence: 'recorded from numpy 1.24, 2.2 and 2.4, which agree',
  chinese: {
    about: 'numpy 旧的 RandomState：np.random.seed、np.random.rand……',
    evidence: '由 numpy 1.24、2.2 和 2.4 录得，三者一致',
  },
  draws: [...continuous, ...discrete],
};
