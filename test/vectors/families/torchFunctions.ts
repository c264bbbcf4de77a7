import { CannotRead, type Case } from '../family.js';
import { knownAnswer } from './knownAnswer.js';
import { type PythonFunction, type PythonFunctions } from './pythonExpression.js';
import { isTensor, numbersIn, type PythonValue, tensor } from './pythonValue.js';

/** The draws that a published program may use: torch's streams on the CPU and on a GPU have them. */
interface Draws {
  rand(count: number, dtype?: string): ArrayLike<number>;
  randn(count: number, dtype?: string): ArrayLike<number>;
  randint(low: number, high: number, count: number): readonly number[];
  randperm?(count: number): readonly number[];
  bernoulli?(p: readonly number[]): readonly boolean[];
  bernoulliScalar?(p: number, count: number): readonly boolean[];
  exponential(count: number): ArrayLike<number>;
  multinomial(p: readonly number[], count: number, replacement: boolean): readonly number[];
}

/** What a published program of PyTorch prints; `open` starts a stream from a seed. */
export function torchAnswer(given: Case, open: (seed: number | bigint) => Draws) {
  return knownAnswer(given, functionsOf(open));
}

function functionsOf(open: (seed: number | bigint) => Draws): PythonFunctions {
  let stream = open(0);
  const seed: PythonFunction = (args) => {
    const number = Number(args.at(-1));
    if (Number.isNaN(number)) throw new CannotRead('a seed that is no number');
    stream = open(Number.isSafeInteger(number) ? number : BigInt(number));
    return { name: 'generator' };
  };
  const shaped =
    (draw: (count: number, dtype: string | undefined) => ArrayLike<number>): PythonFunction =>
    (args, named) => {
      const shape = shapeOf(named['size'] ?? args);
      const dtype = named['dtype'] as { readonly name: string } | undefined;
      return tensor(draw(sizeOf(shape), dtypes[dtype?.name ?? ''] ?? dtype?.name), shape);
    };
  const filled = (value: number) => shaped((count) => new Float32Array(count).fill(value));
  const reduce =
    (f: (numbers: number[]) => number): PythonFunction =>
    ([value]) =>
      f(numbersIn(value!) as number[]);
  const numbersOf = (list: readonly (PythonValue | undefined)[], otherwise: readonly number[]) =>
    otherwise.map((number, i) => Number(list[i] ?? number));
  /** Fills a tensor in place with a draw that is stretched and moved. */
  const fill =
    (
      draw: (count: number) => ArrayLike<number>,
      names: readonly [string, string],
      otherwise: readonly [number, number],
      place: (x: number, a: number, b: number) => number,
    ): PythonFunction =>
    ([value, ...args], named) => {
      const shape = isTensor(value) ? value.shape : [];
      const [a, b] = numbersOf([args[0] ?? named[names[0]], args[1] ?? named[names[1]]], otherwise);
      const drawn = draw(sizeOf(shape));
      const plain = a === otherwise[0] && b === otherwise[1];
      return tensor(plain ? drawn : Array.from(drawn, (x) => place(x, a!, b!)), shape);
    };
  const normal = fill(
    (count) => stream.randn(count),
    ['mean', 'std'],
    [0, 1],
    (x, mean, std) => Math.fround(x * std + mean),
  );
  const like =
    (draw: (count: number) => ArrayLike<number>): PythonFunction =>
    ([value]) =>
      tensor(draw(numbersIn(value!).length), isTensor(value) ? value.shape : undefined);
  const same: PythonFunction = ([value]) => value!;
  return {
    manual_seed: seed,
    manual_seed_all: seed,
    device: () => ({ name: 'device' }),
    seed,
    Generator: () => ({ name: 'generator' }),
    rand: shaped((count, dtype) => stream.rand(count, dtype)),
    randn: shaped((count, dtype) => stream.randn(count, dtype)),
    ones: filled(1),
    zeros: filled(0),
    empty: filled(0),
    tensor: ([list]) => tensor(Float32Array.from(numbersIn(list!) as number[])),
    arange: (args) => {
      const [from, to] = args.length > 1 ? args : [0, args[0]!];
      const count = Number(to) - Number(from);
      return tensor(Array.from({ length: count }, (_, i) => Number(from) + i));
    },
    randint(args, named) {
      const bounds = args.filter((arg) => typeof arg === 'number');
      const low = Number(named['low'] ?? (bounds.length > 1 ? bounds[0]! : 0));
      const shape = shapeOf(named['size'] ?? args.find(Array.isArray)!);
      const high = Number(named['high'] ?? bounds.at(-1));
      return tensor(stream.randint(low, high, sizeOf(shape)), shape);
    },
    randperm: ([count]) => tensor(stream.randperm!(Number(count))),
    bernoulli_: ([value, p = 0.5]) =>
      tensor(stream.bernoulliScalar!(Number(p), numbersIn(value!).length).map(Number)),
    dropout([value, p], named) {
      const keep = 1 - Number(named['p'] ?? p ?? 0.5);
      const given = numbersIn(value!) as number[];
      const kept = stream.bernoulliScalar!(keep, given.length);
      return tensor(given.map((x, i) => (kept[i] ? x / keep : 0)));
    },
    bernoulli: ([p]) => tensor(stream.bernoulli!(numbersIn(p!) as number[]).map(Number)),
    exponential_: fill(
      (count) => stream.exponential(count),
      ['lambd', 'none'],
      [1, 1],
      (x, lambda) => Math.fround(x / lambda),
    ),
    normal: ([mean, std, size], named) => {
      const shape = shapeOf(named['size'] ?? size ?? []);
      const settings = { mean: mean ?? 0, std: std ?? 1, ...named };
      return normal([tensor(new Float32Array(sizeOf(shape)), shape)], settings);
    },
    normal_: normal,
    uniform_: fill(
      (count) => stream.rand(count),
      ['from', 'to'],
      [0, 1],
      (x, from, to) => Math.fround(x * (to - from) + from),
    ),
    rand_like: like((count) => stream.rand(count)),
    randn_like: like((count) => stream.randn(count)),
    empty_like: like((count) => new Float32Array(count)),
    zeros_like: like((count) => new Float32Array(count)),
    ones_like: like((count) => new Float32Array(count).fill(1)),
    multinomial: ([p, count, third], named) =>
      tensor(
        stream.multinomial(
          numbersIn(p!) as number[],
          Number(count ?? named['num_samples']),
          isTrue(named['replacement'] ?? third),
        ),
      ),
    sum: reduce((numbers) => numbers.reduce((a, b) => Math.fround(a + b), 0)),
    mean: reduce((numbers) => numbers.reduce((a, b) => a + b, 0) / numbers.length),
    argmax: reduce((numbers) => numbers.indexOf(Math.max(...numbers))),
    item: reduce(([number]) => number!),
    softmax: same,
    ...Object.fromEntries(
      [
        'cpu',
        'cuda',
        'float',
        'tolist',
        'numpy',
        'flatten',
        'view',
        'squeeze',
        'to',
        'contiguous',
      ].map((name) => [name, same]),
    ),
    cat: (args) => tensor(numbersIn(args)),
  };
}

/** The other names of the types that streams know. */
const dtypes: Readonly<Record<string, string>> = {
  double: 'float64',
  float: 'float32',
  half: 'float16',
};

const isTrue = (value: PythonValue | undefined): boolean =>
  typeof value === 'object' && 'name' in value && value.name === 'True';

/** The sizes among the arguments: numbers, or one tuple of them. */
function shapeOf(args: PythonValue): number[] {
  const list = Array.isArray(args) ? (args as readonly PythonValue[]) : [args];
  const tuple = list.find(Array.isArray) as readonly PythonValue[] | undefined;
  return (tuple ?? list).filter((arg) => typeof arg === 'number');
}

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
