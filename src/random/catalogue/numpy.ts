import { numpyBitGenerators, openNumpy, type FloatType, type NumpyName } from '../streams/numpy.js';
import { spanOf } from '../streams/numpy/bounded.js';
import { drawsFrom, type CatalogueDraw, type CatalogueEntry } from './entry.js';
import { explainGumbel } from './explain/gumbel.js';
import { explainLemire, explainLemire64 } from './explain/integers.js';
import { fromNumpy } from './explain/numpyWords.js';
import { explainExponential, explainNormal } from './explain/ziggurat.js';
import { numpyChoices } from './numpyChoices.js';
import { integerParameter, choiceParameter, switchParameter } from './parameters.js';

const seeds =
  'A SeedSequence takes integers from 0, of any size, or a list of them, and raises ValueError for negative ones: it cuts them into words, which have no sign.';

const floats = choiceParameter<FloatType>('the type of the numbers', ['float64', 'float32']);

/** What numpy's Generator draws from one of its bit generators. */
export const numpyEntry = (name: NumpyName): CatalogueEntry => {
  const bits = numpyBitGenerators[name];
  return {
    stream: name,
    about: `numpy's Generator${name === 'numpy' ? ', as default_rng makes it' : ` over ${bits}`}`,
    engine: `${bits}, seeded by a SeedSequence`,
    seeds,
    unit: name === 'numpy-mt19937' ? '32-bit words' : '64-bit words',
    evidence: 'recorded from numpy 1.24, 2.2 and 2.4, which agree',
    chinese: {
      about: `numpy 的 Generator，${name === 'numpy' ? '由 default_rng 产生' : `用 ${bits}`}`,
      evidence: '由 numpy 1.24、2.2 和 2.4 录得，三者一致',
    },
    draws: [...numbersOf(name), ...choicesOf(name)],
  };
};

const programOf = (name: NumpyName) => (seed: string, call: string) => {
  const generator =
    name === 'numpy'
      ? `np.random.default_rng(${seed})`
      : `np.random.Generator(np.random.${numpyBitGenerators[name]}(${seed}))`;
  return `import numpy as np\nrng = ${generator}\nprint(rng.${call}.tolist())`;
};

function numbersOf(name: NumpyName): CatalogueDraw[] {
  const draw = drawsFrom((seed) => openNumpy(name, seed), seeds);
  const bits = numpyBitGenerators[name];
  const program = programOf(name);
  return [
    draw({
      name: 'random',
      about: 'numbers in [0, 1): 53 bits of 64, or 24 of 32 for float32',
      parameters: { dtype: floats },
      format: ({ dtype }) => dtype,
      take: (stream, count, { dtype }) => stream.random(count, dtype),
      program: (seed, count, { dtype }) => program(seed, `random(${count}, dtype=np.${dtype})`),
      explain({ stream, index }, { dtype }) {
        stream.random(index, dtype);
        const words = fromNumpy(stream, bits);
        return words.d.end(dtype === 'float32' ? words.float() : words.double());
      },
    }),
    draw({
      name: 'standard_normal',
      about: 'normal numbers by the ziggurat of 256 strips',
      parameters: { dtype: floats },
      format: ({ dtype }) => dtype,
      take: (stream, count, { dtype }) => stream.standardNormal(count, dtype),
      program: (seed, count, { dtype }) =>
        program(seed, `standard_normal(${count}, dtype=np.${dtype})`),
      explain({ stream, index }, { dtype }) {
        stream.standardNormal(index, dtype);
        const words = fromNumpy(stream, bits);
        return words.d.end(explainNormal(words, dtype === 'float32'));
      },
    }),
    draw({
      name: 'standard_exponential',
      about: 'exponential numbers by the ziggurat of 256 strips',
      parameters: { dtype: floats },
      format: ({ dtype }) => dtype,
      take: (stream, count, { dtype }) => stream.standardExponential(count, dtype),
      program: (seed, count, { dtype }) =>
        program(seed, `standard_exponential(${count}, dtype=np.${dtype})`),
      explain({ stream, index }, { dtype }) {
        stream.standardExponential(index, dtype);
        const words = fromNumpy(stream, bits);
        return words.d.end(explainExponential(words, dtype === 'float32'));
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
        const words = fromNumpy(stream, bits);
        return words.d.end(explainGumbel(words.d, words.double));
      },
    }),
  ];
}

function choicesOf(name: NumpyName): CatalogueDraw[] {
  const draw = drawsFrom((seed) => openNumpy(name, seed), seeds);
  const program = programOf(name);
  return [
    draw({
      name: 'integers',
      about: 'integers from low to high − 1, or to high with endpoint, by Lemire’s method',
      parameters: {
        low: integerParameter('the lowest', '0'),
        high: integerParameter('one more than the highest', '10'),
        endpoint: switchParameter('whether high itself can come', false),
      },
      format: 'integer',
      take: (stream, count, { low, high, endpoint }) => stream.integers(low, high, count, endpoint),
      program: (seed, count, { low, high, endpoint }) =>
        program(seed, `integers(${low}, ${high}, ${count}${endpoint ? ', endpoint=True' : ''})`),
      explain({ stream, index }, { low, high, endpoint }) {
        stream.integers(low, high, index, endpoint);
        const { d, word64 } = fromNumpy(stream, numpyBitGenerators[name]);
        const max = spanOf(low, high, endpoint);
        const offset =
          max === 0
            ? d.step('only one choice', 'no word is taken', 0)
            : max === 4294967295
              ? d.word()
              : max > 4294967295
                ? explainLemire64(d, max, word64)
                : explainLemire(d, max);
        return d.end(d.step('from low on', `${low} + ${offset}`, low + offset));
      },
    }),
    ...numpyChoices(draw, program),
    draw({
      name: 'permutation',
      about: '0, 1, 2, … up to the count, shuffled',
      format: 'integer',
      take: (stream, count) => stream.permutation(count),
      program: (seed, count) => program(seed, `permutation(${count})`),
    }),
  ];
}
