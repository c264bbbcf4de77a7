import { jax } from '../../../src/random/streams/jax.js';
import type { JaxKey } from '../../../src/random/streams/jax/layout.js';
import { jaxKey, type JaxRandom, jaxRandom } from '../../../src/random/streams/jax/random.js';
import { threefry2x32Block } from '../../../src/random/engines/threefry2x32.js';
import { near } from '../compare.js';
import type { Case, Family, Produced, Value } from '../family.js';
import { knownAnswer } from './knownAnswer.js';
import { type PythonFunction, type PythonFunctions } from './pythonExpression.js';
import { isTensor, numbersIn, type PythonValue, tensor } from './pythonValue.js';
import { integer, repeat } from './reading.js';

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

const inLayout =
  (draw: (random: JaxRandom, key: JaxKey, params: Case['params']) => Produced) =>
  ({ mode, seed, params }: Case): Produced =>
    draw(jaxRandom(mode as 'original'), jaxKey(integer(seed)), params);

const numbers = (bits: ArrayLike<number> | BigUint64Array): Value[] =>
  Array.from(bits as ArrayLike<number | bigint>, (value) =>
    Number.isSafeInteger(Number(value)) ? Number(value) : value,
  );

/** JAX's functions as Python calls them, for the known answers. */
function functionsOf(random: JaxRandom, x64: boolean): PythonFunctions {
  const keyOf = (value: PythonValue) => numbersIn(value) as unknown as JaxKey;
  const shapeOf = (value: PythonValue | undefined): number[] =>
    value === undefined ? [] : (numbersIn(value) as number[]);
  const nameOf = (value: PythonValue | undefined) =>
    typeof value === 'object' && 'name' in value ? value.name : undefined;
  const key = ([seed]: readonly PythonValue[]) => tensor(jaxKey(BigInt(Number(seed)), x64));
  const float =
    (draw: (key: JaxKey, count: number) => ArrayLike<number>): PythonFunction =>
    (args, named) => {
      const given = args[1] ?? named['shape'];
      const shape = nameOf(given) === undefined ? shapeOf(given) : [];
      return tensor(draw(keyOf(args[0]!), sizeOf(shape)), shape);
    };
  return {
    key,
    PRNGKey: key,
    key_data: ([value]) => value!,
    split: ([parent, count], named) => {
      const number = Number(count ?? named['num'] ?? 2);
      return tensor(random.split(keyOf(parent!), number).flat(), [number, 2]);
    },
    fold_in: ([parent, data]) => tensor([...random.foldIn(keyOf(parent!), Number(data))]),
    bits: ([parent, shape, dtype], named) => {
      const width = Number(/\d+$/.exec(nameOf(dtype ?? named['dtype']) ?? 'uint32')![0]) as 32;
      const size = shapeOf(shape ?? named['shape']);
      return tensor(random.bits(keyOf(parent!), sizeOf(size), width), size);
    },
    uniform: (args, named) => {
      const isDouble = [...args, named['dtype']].some((arg) => nameOf(arg) === 'float64');
      if (isDouble) return float(random.uniform64)(args, named);
      const [low, high] = [named['minval'] ?? 0, named['maxval'] ?? 1].map(Number);
      return float((parent, count) => random.uniform(parent, count, low, high))(args, named);
    },
    normal: float(random.normal),
    gumbel: float(random.gumbel),
    exponential: float(random.exponential),
    bernoulli: ([parent, p = 0.5, shape], named) => {
      const size = shapeOf(shape ?? named['shape']);
      const probability = Number(named['p'] ?? p);
      return tensor(random.bernoulli(keyOf(parent!), probability, sizeOf(size)).map(Number), size);
    },
    randint: ([parent, shape, low, high], named) => {
      const [minval, maxval] = [low ?? named['minval'], high ?? named['maxval']].map(Number);
      const size = shapeOf(shape ?? named['shape']);
      return tensor(random.randint(keyOf(parent!), sizeOf(size), minval!, maxval!), size);
    },
    categorical: ([parent, logits], named) => {
      const size = shapeOf(named['shape']);
      return tensor(
        random.categorical(keyOf(parent!), numbersIn(logits!) as number[], sizeOf(size)),
        size,
      );
    },
    permutation: ([parent, count]) => {
      const given = isTensor(count) ? numbersIn(count).length : Number(count);
      return tensor(random.permutation(keyOf(parent!), given));
    },
    arange: ([count]) => tensor(Array.from({ length: Number(count) }, (_, i) => i)),
    array: ([list]) => tensor(numbersIn(list!)),
    threefry_2x32: ([parent, counter]) => {
      const output = new Uint32Array(2);
      const words = (value: PythonValue) => Uint32Array.from(numbersIn(value) as number[]);
      threefry2x32Block(words(counter!), words(parent!), output);
      return tensor(output);
    },
  };
}

/** A known answer, in both layouts where it holds for both. */
function known(given: Case): Produced {
  const x64 = /\(x64\)|float64|enable_x64=True/.test(String(given['expr']));
  const layouts = given['mode'] === 'both' ? ['original', 'partitionable'] : [given['mode']];
  const answers = layouts.map((layout) =>
    knownAnswer(given, functionsOf(jaxRandom(layout as 'original'), x64)),
  );
  if (JSON.stringify(answers[0]) !== JSON.stringify(answers.at(-1))) {
    throw new Error('the layouts differ where they were published to agree');
  }
  return answers[0]!;
}

const knownOps = [
  ...['bits', 'bits8', 'bits16', 'bits32', 'bits64', 'key', 'split', 'fold_in', 'hash', 'randint'],
  ...['uniform', 'normal', 'gumbel', 'exponential', 'bernoulli', 'categorical', 'permutation'],
];

/** JAX with threefry2x32. */
export const family: Family = {
  ops: {
    key: ({ seed }) => [...jaxKey(integer(seed))],
    split: inLayout((random, key, { num }) => random.split(key, num).flat()),
    fold_in: inLayout((random, key, { data }) => [...random.foldIn(key, data)]),
    bits: inLayout((random, key, { shape, width }) =>
      numbers(random.bits(key, sizeOf(shape), width)),
    ),
    uniform: inLayout((random, key, { shape }) => random.uniform(key, sizeOf(shape))),
    uniform_range: inLayout((random, key, { shape, minval, maxval }) =>
      random.uniform(key, sizeOf(shape), minval, maxval),
    ),
    uniform_f64: inLayout((random, key, { shape }) => random.uniform64(key, sizeOf(shape))),
    normal: inLayout((random, key, { shape }) => random.normal(key, sizeOf(shape))),
    gumbel: inLayout((random, key, { shape }) => random.gumbel(key, sizeOf(shape))),
    exponential: inLayout((random, key, { shape }) => random.exponential(key, sizeOf(shape))),
    randint: inLayout((random, key, { shape, minval, maxval }) =>
      random.randint(key, sizeOf(shape), minval, maxval),
    ),
    bernoulli: inLayout((random, key, { shape, p }) => random.bernoulli(key, p, sizeOf(shape))),
    categorical: inLayout((random, key, { logits, shape }) =>
      random.categorical(key, logits, sizeOf(shape)),
    ),
    choice_p: inLayout((random, key, { p, shape }) => random.choiceWeighted(key, p, sizeOf(shape))),
    choice_p_norepl: inLayout((random, key, { p, k }) => random.choiceWeighted(key, p, k, false)),
    permutation: inLayout((random, key, { n }) => random.permutation(key, n)),
    loop_split_categorical: ({ mode, seed, params }) => {
      const stream = jax(integer(seed), { partitionable: mode === 'partitionable' });
      return repeat(
        params.steps,
        () => stream.random.categorical(stream.subkey(), params.logits, 1)[0]!,
      );
    },
    ...Object.fromEntries(knownOps.map((name) => [`kat_${name}`, known])),
  },
  allowance({ exact, ...given }, field) {
    if (field === 'expected') {
      const tolerance = Number(given['tol'] ?? 0);
      return tolerance === 0 ? undefined : near('printed digits', 0, tolerance);
    }
    return exact === false ? near("XLA's own float32 log", 2e-6, 1e-6) : undefined;
  },
};
