import { describe, expect, it } from 'vitest';
import { catalogue, drawNamed } from '../../../src/random/catalogue/catalogue.js';
import type { CatalogueDraw, CatalogueEntry } from '../../../src/random/catalogue/entry.js';
import type { Explanation, ExplainedStep } from '../../../src/random/catalogue/explanation.js';
import { mt19937, mt19937FromArray } from '../../../src/random/engines/mt19937.js';
import { pcg64 } from '../../../src/random/engines/pcg64.js';
import { philox4x32Block } from '../../../src/random/engines/philox4x32.js';
import { seedrandomEngine } from '../../../src/random/engines/seedrandom.js';
import { seedSequence } from '../../../src/random/engines/seedSequence.js';
import { threefry2x32Block } from '../../../src/random/engines/threefry2x32.js';
import { variantsOf } from './variants.js';

const seeds = ['42', '0', '123456789'];

/** Of the fifteen GPUs, which differ in a number only, one; a small tensor does not even see that. */
const entries = Object.values(catalogue).filter(
  ({ stream }) => !stream.startsWith('torch-cuda-') || stream === 'torch-cuda-a100',
);
const explained = entries.flatMap((entry) =>
  entry.draws.filter(({ explain }) => explain).map((draw) => ({ entry, draw })),
);

/** Every explanation of a tape of `count` numbers, for some seeds and all ways through the draw. */
function* explanationsOf(draw: CatalogueDraw, count: number) {
  for (const written of variantsOf(draw)) {
    for (const seed of seeds) {
      const { values } = draw.draw(seed, count, written);
      for (let index = 0; index < count; index++) {
        const explanation = draw.explain!(seed, count, index, written);
        yield { seed, index, written, explanation, value: values[index] };
      }
    }
  }
}

const title = ({ entry, draw }: { entry: CatalogueEntry; draw: CatalogueDraw }) =>
  `${entry.stream}: ${draw.name}`;

describe('the value explained is the value drawn, bit for bit', () => {
  for (const one of explained) {
    it(title(one), () => {
      for (const count of [5, 21]) {
        for (const { seed, index, written, explanation, value } of explanationsOf(
          one.draw,
          count,
        )) {
          if (Object.is(explanation.value, value)) continue;
          expect.fail(
            `${seed} ${JSON.stringify(written)} ${index}/${count}: ${explanation.value} for ${value}`,
          );
        }
      }
    });
  }

  it('beyond one wave of a GPU’s threads, on every GPU', () => {
    const gpus = Object.values(catalogue).filter(({ stream }) => stream.startsWith('torch-cuda-'));
    expect(gpus.length).toBe(21);
    for (const { draws } of gpus.filter((_, i) => i % 5 === 0)) {
      const count = 500_000;
      for (const name of ['torch.rand', 'torch.randn']) {
        const draw = draws.find((one) => one.name === name)!;
        const { values } = draw.draw('5', count);
        for (const index of [0, 40_000, 200_003, 300_017, 444_444, 499_999]) {
          expect(draw.explain!('5', count, index).value).toBe(values[index]);
        }
      }
    }
  });
});

describe('what the steps say is true', () => {
  for (const one of explained) {
    it(title(one), () => {
      let checked = 0;
      for (const { explanation } of explanationsOf(one.draw, 5)) {
        for (const step of explanation.steps) checked += checkStep(step);
        const results = explanation.steps.map(({ result }) => result);
        expect(results).toContain(String(explanation.value));
      }
      expect(checked, 'steps whose arithmetic this test can do').toBeGreaterThan(
        one.entry.stream === 'alea' ? -1 : 0,
      );
    });
  }
});

/** Does the integer arithmetic of a step again from its text. Gives 1 if it could. */
function checkStep({ arithmetic, result }: ExplainedStep): 0 | 1 {
  const again = calculate(arithmetic);
  if (again === undefined) return 0;
  expect(result, arithmetic).toBe(again);
  return 1;
}

function calculate(arithmetic: string): string | undefined {
  if (/^0x[0-9A-F]+$/.test(arithmetic)) return String(BigInt(arithmetic));
  const [, a, operator, b] = /^(\d+) (&|>>|mod|xor|·) (\d+)$/.exec(arithmetic) ?? [];
  if (a !== undefined && b !== undefined) {
    const [x, y] = [BigInt(a), BigInt(b)];
    const results = { '&': x & y, '>>': x >> y, mod: y && x % y, xor: x ^ y, '·': x * y };
    return String(results[operator as keyof typeof results]);
  }
  const [, n, power] = /^(\d+) \/ 2\^(\d+)$/.exec(arithmetic) ?? [];
  if (n !== undefined) return String(Number(n) / Number(1n << BigInt(power!)));
  const [, upper, shift, lower, bits] =
    /^\((\d+) · 2\^(\d+) \+ (\d+)\) \/ 2\^(\d+)$/.exec(arithmetic) ?? [];
  if (upper === undefined) return undefined;
  const whole = (BigInt(upper) << BigInt(shift!)) + BigInt(lower!);
  return String(Number(whole) / Number(1n << BigInt(bits!)));
}

describe('the words are the engine’s', () => {
  const taken = (stream: keyof typeof catalogue, seed: string, name?: string): Explanation[] => {
    const draw = name === undefined ? catalogue[stream].draws[0]! : drawNamed(stream, name);
    return Array.from({ length: 30 }, (_, index) => draw.explain!(seed, 30, index));
  };
  const twister = (engine: { next(): number }) => Array.from({ length: 200 }, () => engine.next());

  const cases = [
    ['torch-cpu', 'torch.rand', twister(mt19937(42))],
    ['torch-cpu', 'torch.randn', twister(mt19937(42))],
    ['torch-cpu-mkl', 'exponential_', twister(mt19937(42))],
    ['numpy-legacy', 'randn', twister(mt19937(42))],
    ['numpy-legacy', 'randint', twister(mt19937(42))],
    ['cpp', 'std::normal_distribution', twister(mt19937(42))],
    ['cpp-libc++', 'std::uniform_int_distribution', twister(mt19937(42))],
    ['python', 'random.gauss', twister(mt19937FromArray([42]))],
    ['python', 'random.randint', twister(mt19937FromArray([42]))],
    ['transformers.js', 'random.random', twister(mt19937FromArray([42]))],
  ] as const;
  for (const [stream, name, words] of cases) {
    it(`${stream}: ${name}`, () => {
      for (const explanation of taken(stream, '42', name)) {
        expect(explanation.words.length).toBeGreaterThan(0);
        for (const { position, value } of explanation.words) expect(value).toBe(words[position]);
      }
    });
  }

  it('rejected ones included: together they are all words of the tape', () => {
    for (const [stream, name] of [
      ['numpy-legacy', 'randint'],
      ['python', 'random.randint'],
    ] as const) {
      const words = taken(stream, '42', name).flatMap((one) => one.words);
      const { wordsConsumed } = drawNamed(stream, name).draw('42', 30);
      expect(words.map(({ position }) => position)).toEqual(
        Array.from({ length: wordsConsumed }, (_, i) => i),
      );
      expect(wordsConsumed, 'some were rejected').toBeGreaterThan(30);
    }
  });

  it('numpy: 64 bits at once, and halves of them', () => {
    const engine = pcg64(seedSequence(42).generateState(8));
    const words = Array.from({ length: 40 }, () => {
      engine.nextUint64();
      return (BigInt(engine.high) << 32n) | BigInt(engine.low);
    });
    for (const [i, { words: own }] of taken('numpy', '42').entries()) {
      expect(own).toEqual([{ position: i, width: 64, value: words[i] }]);
    }
    const halves = catalogue.numpy.draws[0]!.explain!('42', 8, 3, { dtype: 'float32' }).words;
    expect(halves).toEqual([
      { position: 1, width: 32, half: 'upper', value: Number(words[1]! >> 32n) },
    ]);
  });

  it('a GPU: the block of the element’s own thread', () => {
    const block = new Uint32Array(4);
    philox4x32Block(Uint32Array.of(0, 0, 7, 0), Uint32Array.of(42, 0), block);
    expect(taken('torch-cuda-a100', '42')[7]!.words).toEqual([
      { position: 0, width: 32, value: block[0] },
    ]);
  });

  it('JAX: a hash for each element', () => {
    const pair = new Uint32Array(2);
    threefry2x32Block(Uint32Array.of(0, 7), Uint32Array.of(0, 42), pair);
    expect(taken('jax', '42')[7]!.words.map(({ value }) => value)).toEqual([...pair]);
    threefry2x32Block(Uint32Array.of(7, 22), Uint32Array.of(0, 42), pair);
    expect(taken('jax-original', '42')[7]!.words).toEqual([
      { position: 7, width: 32, value: pair[0] },
    ]);
    expect(taken('jax-original', '42')[22]!.words).toEqual([
      { position: 22, width: 32, value: pair[1] },
    ]);
  });

  it('seedrandom: bytes', () => {
    const four = seedrandomEngine('arc4', '42').next();
    const bytes = taken('seedrandom', '42')[0]!.words.map(({ value }) => Number(value));
    expect(bytes.slice(0, 4)).toEqual([24, 16, 8, 0].map((shift) => (four >>> shift) & 255));
    expect(bytes.length, 'the first byte is only 1, so six are not enough').toBe(8);
  });
});

describe('rare ways', () => {
  const longest = (draw: CatalogueDraw, dtype: string, far: number) => {
    const count = 60_000;
    const { values } = draw.draw('2026', count, { dtype });
    const index = values.findIndex((value) => Math.abs(Number(value)) > far);
    const explanation = draw.explain!('2026', count, index, { dtype });
    expect(explanation.value).toBe(values[index]);
    return explanation.steps.map(({ what }) => what);
  };
  const named = (name: string) => drawNamed('numpy', name);

  for (const dtype of ['float64', 'float32']) {
    it(`the ziggurats' tails, ${dtype}`, () => {
      expect(longest(named('standard_normal'), dtype, 3.6541528853610088)).toContain('in the tail');
      expect(longest(named('standard_exponential'), dtype, 7.69711747013105)).toContain(
        'in the tail',
      );
    });
  }

  it('are met: rejected words, edges, re-drawn blocks', () => {
    const tapes = [
      ...['randn', 'randint'].map((name) => drawNamed('numpy-legacy', name)),
      ...['standard_normal', 'integers'].map(named),
      drawNamed('seedrandom', 'prng()'),
    ];
    const whats = new Set(
      tapes.flatMap((draw) =>
        [...explanationsOf(draw, 60)].flatMap(({ explanation }) =>
          explanation.steps.flatMap(({ what, result }) => [what, result]),
        ),
      ),
    );
    for (const rare of [
      'outside the circle',
      'too large',
      'in the uneven rest',
      'at the edge',
      'below 2^52: another byte',
      'only one choice',
      'rejected, next word',
    ]) {
      expect(whats, rare).toContain(rare);
    }
    const randn = drawNamed('torch-cpu', 'randn');
    expect(randn.explain!('42', 20, 4).steps[0]!.arithmetic).toContain('the last 16 of 20');
  });
});
