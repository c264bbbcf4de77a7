import { upTo } from '../streams/count.js';
import { openTransformersJs } from '../streams/transformersJs.js';
import { drawsFrom, type CatalogueEntry } from './entry.js';
import { explainBoxMuller } from './explain/boxMuller.js';
import { explainDouble53 } from './explain/double53.js';
import { fromMt19937 } from './explain/mt19937Words.js';
import { integerParameter, listParameter, realParameter } from './parameters.js';

const seeds = 'random.seed takes any number: it cuts fractions off, and takes negative ones for 0.';

const draw = drawsFrom(openTransformersJs, seeds);

const program = (seed: string, rest: string) =>
  `import { random } from '@huggingface/transformers';\nrandom.seed(${seed});\n${rest}`;

const each = (seed: string, count: number, call: string) =>
  program(seed, `console.log(Array.from({ length: ${count} }, () => ${call}));`);

/** What transformers.js draws. */
export const transformersJsEntry: CatalogueEntry = {
  stream: 'transformers.js',
  about: 'transformers.js: its random, and the sampler of generate()',
  engine: 'MT19937, seeded with a list of words',
  seeds,
  unit: '32-bit words',
  evidence: 'recorded from transformers.js 4.3.1',
  chinese: {
    about: 'transformers.js：它的随机数，以及 generate() 的采样器',
    evidence: '由 transformers.js 4.3.1 录得',
  },
  draws: [
    draw({
      name: 'random.random',
      about: 'doubles in [0, 1), as Python’s',
      format: 'float64',
      take: (stream, count) => Float64Array.from({ length: count }, () => stream.random()),
      program: (seed, count) => each(seed, count, 'random.random()'),
      explain({ stream, index }) {
        for (let i = 0; i < index; i++) stream.random();
        const d = fromMt19937(stream);
        return d.end(explainDouble53(d));
      },
    }),
    draw({
      name: 'random.gauss',
      about: 'normal numbers by Box and Muller, as Python’s',
      parameters: {
        mu: realParameter('the mean', '0'),
        sigma: realParameter('the standard deviation', '1'),
      },
      format: 'float64',
      take: (stream, count, { mu, sigma }) =>
        Float64Array.from({ length: count }, () => stream.gauss(mu, sigma)),
      program: (seed, count, { mu, sigma }) => each(seed, count, `random.gauss(${mu}, ${sigma})`),
      explain({ stream, index }, { mu, sigma }) {
        for (let i = 0; i < index - (index % 2); i++) stream.gauss();
        const d = fromMt19937(stream);
        const z = explainBoxMuller(d, explainDouble53, index);
        return d.end(d.step('mean and deviation', `${mu} + ${z} · ${sigma}`, mu + z * sigma));
      },
    }),
    draw({
      name: 'random.choices',
      about: 'indices by weights, one after another: a walk where Python searches',
      parameters: { weights: listParameter('one for each index', '0.1,0.2,0.3,0.4') },
      format: 'integer',
      take: (stream, count, { weights }) =>
        Array.from({ length: count }, () => stream.choices(upTo(weights.length), weights)),
      program: (seed, count, { weights }) =>
        each(
          seed,
          count,
          `random.choices(${JSON.stringify(upTo(weights.length))}, ${JSON.stringify(weights)})`,
        ),
    }),
    draw({
      name: 'generate',
      about: 'tokens that do_sample draws from the same logits again and again',
      parameters: {
        logits: listParameter('one for each token', '1,2,3,4'),
        topK: integerParameter('how many of the highest are kept; 0 is all', '50'),
      },
      format: 'integer',
      take: (stream, count, { logits, topK }) =>
        Array.from({ length: count }, () => stream.sample(logits, topK).token),
      program: (seed, count, { logits, topK }) =>
        program(
          seed,
          `// What generate({ do_sample: true, top_k: ${topK} }) draws from the logits ${JSON.stringify(logits)}:
const order = ${JSON.stringify(logits)}.map((logit, token) => [Math.fround(logit), token]).sort(([a], [b]) => b - a)${topK > 0 ? `.slice(0, ${topK})` : ''};
const weights = order.map(([logit]) => Math.exp(logit - order[0][0]));
const tokens = order.map(([, token]) => token);
console.log(Array.from({ length: ${count} }, () => random.choices(tokens, weights)));`,
        ),
    }),
    draw({
      name: 'random.shuffle',
      about: '0, 1, 2, … up to the count, shuffled as in Python',
      format: 'integer',
      take(stream, count) {
        const values = upTo(count);
        stream.shuffle(values);
        return values;
      },
      program: (seed, count) =>
        program(
          seed,
          `const values = Array.from({ length: ${count} }, (_, i) => i);\nrandom.shuffle(values);\nconsole.log(values);`,
        ),
    }),
  ],
};
