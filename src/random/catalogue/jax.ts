import { log1p } from '../../numerics/log1p.js';
import { parseInteger } from '../integerSeed.js';
import { openJax, type JaxStream } from '../streams/jax.js';
import { jaxKey, jaxRandom } from '../streams/jax/random.js';
import { erfinv } from '../streams/jax/erfinv.js';
import type { JaxKey, JaxLayout } from '../streams/jax/layout.js';
import {
  drawsFrom,
  type CatalogueDraw,
  type CatalogueEntry,
  type ExplainedPlace,
} from './entry.js';
import {
  explainJaxGumbel,
  explainJaxUniform,
  explainJaxWord,
  explainKey,
} from './explain/jaxWords.js';
import { derivation } from './explanation.js';
import { integerParameter, listParameter, realParameter } from './parameters.js';

const seeds =
  'jax.random.key takes integers in [−2⁶³, 2⁶³), of which it keeps the lower 32 bits, and raises OverflowError for others.';

const f = Math.fround;
const TINY = 1.1754943508222875e-38;
const ABOVE_MINUS_ONE = -1 + 1 / 16777216;

/** What JAX draws from `jax.random.key(seed)`, in one of its two layouts. */
export const jaxEntry = (name: JaxStream['name']): CatalogueEntry => {
  const layout = name === 'jax' ? 'partitionable' : 'original';
  return {
    stream: name,
    about:
      name === 'jax'
        ? 'JAX 0.5 or later: every number has a counter of its own'
        : 'JAX before 0.5: counters are paired, so all numbers change with their count',
    engine: `Threefry2x32-20, keyed with the seed, ${name === 'jax' ? 'a counter a number' : 'counters in pairs'}`,
    seeds,
    unit: 'keys split off',
    evidence:
      'a re-creation that gives all known answers of JAX’s tests; JAX 0.10 on a CPU gives the same keys, words, integers and numbers in [0, 1), and other last bits in the rest',
    chinese: {
      about:
        name === 'jax'
          ? 'JAX 0.5 或更新：每个数都有自己的计数器'
          : 'JAX 0.5 以前：计数器成对，所以个数一变，所有的数都变',
      evidence:
        '重新实现，能给出 JAX 测试中所有已知的答案；CPU 上的 JAX 0.10 给出同样的密钥、字、整数和 [0, 1) 中的数，其余的最后几位不同',
    },
    draws: [...numbersOf(name, layout), ...choicesOf(name, layout), ...keysOf(name, layout)],
  };
};

const programOf = (layout: JaxLayout) => (seed: string, lines: string) =>
  `import jax\n${layout === 'original' ? "jax.config.update('jax_threefry_partitionable', False)\n" : ''}key = jax.random.key(${seed})\n${lines}`;

const keyOf = (stream: JaxStream): JaxKey => jaxKey(parseInteger(stream.seed));

/** Draws of numbers from the key itself, each of one uniform number. */
function numbersOf(name: JaxStream['name'], layout: JaxLayout): CatalogueDraw[] {
  const draw = drawsFrom((seed) => openJax(name, seed), seeds);
  const program = programOf(layout);
  const random = jaxRandom(layout);
  const call = (seed: string, expression: string) =>
    program(seed, `print(jax.random.${expression}.tolist())`);
  const uniformAt = (
    { stream, count, index }: ExplainedPlace<JaxStream>,
    low?: number,
    high?: number,
  ) => {
    const d = derivation();
    const key = explainKey(d, `jax.random.key(${stream.seed})`, keyOf(stream));
    return { d, u: explainJaxUniform(d, explainJaxWord(d, key, layout, count, index), low, high) };
  };
  return [
    draw({
      name: 'jax.random.uniform',
      about: 'float32 in [0, 1): 23 bits of a word',
      parameters: {
        minval: realParameter('the beginning', '0'),
        maxval: realParameter('the end', '1'),
      },
      format: 'float32',
      take: (stream, count, { minval, maxval }) =>
        random.uniform(keyOf(stream), count, minval, maxval),
      program: (seed, count, { minval, maxval }) =>
        call(
          seed,
          minval === 0 && maxval === 1
            ? `uniform(key, (${count},))`
            : `uniform(key, (${count},), minval=${minval}, maxval=${maxval})`,
        ),
      explain(place, { minval, maxval }) {
        const { d, u } = uniformAt(place, minval, maxval);
        return d.end(u);
      },
    }),
    draw({
      name: 'jax.random.normal',
      about: 'normal numbers: √2 · erfinv of a uniform number in (−1, 1)',
      format: 'float32',
      take: (stream, count) => random.normal(keyOf(stream), count),
      program: (seed, count) => call(seed, `normal(key, (${count},))`),
      explain(place) {
        const { d, u } = uniformAt(place, ABOVE_MINUS_ONE, 1);
        const inverse = d.step('inverse of the error function', `erfinv(${u})`, erfinv(u));
        return d.end(d.step('times √2', `√2 · ${inverse}`, f(f(Math.sqrt(2)) * inverse)));
      },
    }),
    draw({
      name: 'jax.random.exponential',
      about: 'exponential numbers, −ln(1 − u)',
      format: 'float32',
      take: (stream, count) => random.exponential(keyOf(stream), count),
      program: (seed, count) => call(seed, `exponential(key, (${count},))`),
      explain(place) {
        const { d, u } = uniformAt(place);
        return d.end(d.step('inverse', `−ln(1 − ${u})`, f(-log1p(-u))));
      },
    }),
    draw({
      name: 'jax.random.gumbel',
      about: 'Gumbel numbers, −ln(−ln u)',
      format: 'float32',
      take: (stream, count) => random.gumbel(keyOf(stream), count),
      program: (seed, count) => call(seed, `gumbel(key, (${count},))`),
      explain(place) {
        const { d, u } = uniformAt(place, TINY, 1);
        return d.end(explainJaxGumbel(d, u));
      },
    }),
    draw({
      name: 'split and uniform',
      about: 'a fresh subkey for every number, as programs split them by hand',
      format: 'float32',
      take: (stream, count) => Float32Array.from({ length: count }, () => stream.uniform()),
      program: (seed, count) =>
        program(
          seed,
          `for _ in range(${count}):\n    key, subkey = jax.random.split(key)\n    print(jax.random.uniform(subkey).item())`,
        ),
      explain({ stream, index }) {
        for (let i = 0; i < index; i++) stream.uniform();
        const d = derivation();
        explainKey(d, `after ${index} ${index === 1 ? 'split' : 'splits'}`, stream.key);
        const subkey = explainKey(d, 'the second of split(key)', stream.subkey());
        return d.end(explainJaxUniform(d, explainJaxWord(d, subkey, layout, 1, 0)));
      },
    }),
  ];
}

function choicesOf(name: JaxStream['name'], layout: JaxLayout): CatalogueDraw[] {
  const draw = drawsFrom((seed) => openJax(name, seed), seeds);
  const program = programOf(layout);
  const random = jaxRandom(layout);
  const call = (seed: string, expression: string) =>
    program(seed, `print(jax.random.${expression}.tolist())`);
  return [
    draw({
      name: 'jax.random.randint',
      about: 'integers from minval to maxval − 1, of two words each',
      parameters: {
        minval: integerParameter('the lowest', '0'),
        maxval: integerParameter('one more than the highest', '10'),
      },
      format: 'integer',
      take: (stream, count, { minval, maxval }) =>
        random.randint(keyOf(stream), count, minval, maxval),
      program: (seed, count, { minval, maxval }) =>
        call(seed, `randint(key, (${count},), ${minval}, ${maxval})`),
      explain({ stream, count, index }, { minval, maxval }) {
        random.randint(keyOf(stream), 0, minval, maxval);
        const d = derivation();
        const [k1, k2] = random.split(
          explainKey(d, `jax.random.key(${stream.seed})`, keyOf(stream)),
        ) as [JaxKey, JaxKey];
        explainKey(d, 'the first of split(key)', k1);
        const upper = explainJaxWord(d, k1, layout, count, index);
        explainKey(d, 'the second of split(key)', k2);
        const lower = explainJaxWord(d, k2, layout, count, index);
        const span = (maxval - minval) >>> 0;
        const root = 65536 % span;
        const factor = d.step(
          '2^32 modulo the span',
          `(2^16 mod ${span})² mod 2^32 mod ${span}`,
          (Math.imul(root, root) >>> 0) % span,
        );
        const sum = d.step(
          'both words as one number, modulo 2^32',
          `(${upper} mod ${span}) · ${factor} + ${lower} mod ${span}`,
          (Math.imul(upper % span, factor) + (lower % span)) >>> 0,
        );
        const rest = d.step('modulo the span', `${sum} mod ${span}`, sum % span);
        return d.end(d.step('from minval on', `${minval} + ${rest}`, minval + rest));
      },
    }),
    draw({
      name: 'jax.random.bernoulli',
      about: '1 with probability p: a uniform number below it',
      parameters: { p: realParameter('the probability of 1, in [0, 1]', '0.5') },
      format: 'integer',
      take: (stream, count, { p }) => random.bernoulli(keyOf(stream), p, count),
      program: (seed, count, { p }) => call(seed, `bernoulli(key, ${p}, (${count},)).astype(int)`),
    }),
    draw({
      name: 'jax.random.categorical',
      about: 'tokens by logits: each index takes a Gumbel number for every logit',
      parameters: { logits: listParameter('one for each token', '0.5,1.5,-1,2,0') },
      format: 'integer',
      take: (stream, count, { logits }) => random.categorical(keyOf(stream), logits, count),
      program: (seed, count, { logits }) =>
        call(
          seed,
          `categorical(key, jax.numpy.array(${JSON.stringify(logits)}, dtype='float32'), shape=(${count},))`,
        ),
    }),
    draw({
      name: 'jax.random.permutation',
      about: '0, 1, 2, … up to the count, sorted by random words',
      format: 'integer',
      take: (stream, count) => random.permutation(keyOf(stream), count),
      program: (seed, count) => call(seed, `permutation(key, ${count})`),
    }),
  ];
}

function keysOf(name: JaxStream['name'], layout: JaxLayout): CatalogueDraw[] {
  const draw = drawsFrom((seed) => openJax(name, seed), seeds);
  const program = programOf(layout);
  const random = jaxRandom(layout);
  const data = (expression: string) => `print(jax.random.key_data(${expression}).tolist())`;
  return [
    draw({
      name: 'jax.random.split',
      about: 'so many keys from one, two words each',
      format: 'text',
      take: (stream, count) => random.split(keyOf(stream), count).map(keyText),
      program: (seed, count) => program(seed, data(`jax.random.split(key, ${count})`)),
    }),
    draw({
      name: 'jax.random.fold_in',
      about: 'the keys that numbers fold into a key, from `data` on',
      parameters: { data: integerParameter('the first number folded in', '0') },
      format: 'text',
      take: (stream, count, values) =>
        Array.from({ length: count }, (_, i) =>
          keyText(random.foldIn(keyOf(stream), values.data + i)),
        ),
      program: (seed, count, values) =>
        program(
          seed,
          `for i in range(${count}):\n    ${data(`jax.random.fold_in(key, ${values.data} + i)`)}`,
        ),
    }),
    draw({
      name: 'jax.random.key',
      about: 'the key itself, which no draw changes',
      format: 'text',
      take: (stream, count) => Array.from({ length: count }, () => keyText(keyOf(stream))),
      program: (seed, count) => program(seed, `for _ in range(${count}):\n    ${data('key')}`),
    }),
  ];
}

const keyText = (key: JaxKey): string => `[${key.join(', ')}]`;
