import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { SamplescopeError } from '../../../src/error.js';
import { catalogue, drawNamed, shortName } from '../../../src/random/catalogue/catalogue.js';
import {
  openStream,
  streamNames,
  type ListedStreamName,
  type StreamName,
} from '../../../src/random/openStream.js';
import { variantsOf } from './variants.js';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof SamplescopeError) return error.code;
    throw error;
  }
  return 'nothing';
};

describe('the catalogue', () => {
  it('has an entry for every stream, in their order', () => {
    expect(Object.keys(catalogue)).toEqual(streamNames);
    for (const name of streamNames) expect(catalogue[name]?.stream).toBe(name);
  });

  it('has the first numbers of the lesson', () => {
    const first = (name: ListedStreamName) =>
      Number(catalogue[name].draws[0]!.draw('42', 1).values[0]).toFixed(4);
    expect(
      ['torch-cpu', 'numpy-legacy', 'cpp', 'python'].map((n) => first(n as ListedStreamName)),
    ).toEqual(['0.8823', '0.3745', '0.7965', '0.6394']);
  });

  for (const name of streamNames) {
    const { draws } = catalogue[name];
    it(`${name}: begins with plain numbers in [0, 1), which it can explain`, () => {
      const [plain] = draws;
      expect(plain!.explain).toBeTypeOf('function');
      const { values } = plain!.draw('12345678', 200);
      expect(values.every((x) => typeof x === 'number' && x >= 0 && x < 1)).toBe(true);
      expect(new Set(values).size).toBeGreaterThan(190);
      if (name.startsWith('jax') || name.startsWith('torch-cuda-')) return;
      const stream = openStream(name, '12345678');
      expect(values).toEqual(Array.from({ length: 200 }, () => stream.uniform()));
    });

    it(`${name}: names each draw once, and gives as many values as were asked for`, () => {
      expect(new Set(draws.map(shortName)).size).toBe(draws.length);
      for (const draw of draws) {
        for (const written of variantsOf(draw)) {
          for (const count of [1, 4]) {
            const drawn = draw.draw('42', count, written);
            expect(drawn.values, draw.name).toHaveLength(count);
            expect(draw.draw('42', count, written)).toEqual(drawn);
            const program = draw.program('42', count, written);
            expect(program).toContain('42');
            expect(program).toMatch(/print|console\.log/);
          }
        }
      }
    });

    it(`${name}: takes its defaults when they are written`, () => {
      for (const draw of draws) {
        const defaults = Object.fromEntries(draw.parameters.map((p) => [p.name, p.default]));
        expect(draw.draw('7', 3, defaults)).toEqual(draw.draw('7', 3));
        for (const { allowed, default: fallback } of draw.parameters) {
          if (allowed) expect(allowed).toContain(fallback);
        }
      }
    });
  }

  it('finds draws by the framework’s name and by the short one', () => {
    expect(drawNamed('torch-cpu', 'torch.rand')).toBe(drawNamed('torch-cpu', 'rand'));
    expect(drawNamed('jax', 'uniform').name).toBe('jax.random.uniform');
    expect(codeOf(() => drawNamed('torch-cpu', 'dice'))).toBe('unknown-name');
    expect(codeOf(() => drawNamed('dice' as StreamName, 'rand'))).toBe('unknown-name');
  });
});

describe('bad input', () => {
  const rand = drawNamed('torch-cpu', 'rand');
  const cases: [string, () => unknown, string][] = [
    ['a parameter that there is not', () => rand.draw('42', 1, { size: '3' }), 'unknown-name'],
    ['a type that there is not', () => rand.draw('42', 1, { dtype: 'float8' }), 'unknown-name'],
    [
      'no number',
      () => drawNamed('cpp', 'uniform_real_distribution').draw('1', 1, { a: 'x' }),
      'not-a-number',
    ],
    [
      'NaN',
      () => drawNamed('cpp', 'uniform_real_distribution').draw('1', 1, { a: 'NaN' }),
      'not-a-number',
    ],
    [
      'half an integer',
      () => drawNamed('cpp', 'uniform_int_distribution').draw('1', 1, { a: '0.5' }),
      'out-of-range',
    ],
    [
      'an integer past 2⁵³',
      () => drawNamed('cpp', 'uniform_int_distribution').draw('1', 1, { b: '9007199254740993' }),
      'out-of-range',
    ],
    [
      'an empty list',
      () => drawNamed('cpp', 'discrete_distribution').draw('1', 1, { weights: '' }),
      'not-a-number',
    ],
    [
      'a negative weight',
      () => drawNamed('cpp', 'discrete_distribution').draw('1', 1, { weights: '1,-1' }),
      'out-of-range',
    ],
    ['a count of 0', () => rand.draw('42', 0), 'out-of-range'],
    ['half a number', () => rand.draw('42', 1.5), 'out-of-range'],
    ['an index beyond the count', () => rand.explain!('42', 3, 3), 'out-of-range'],
    ['an index below 0', () => rand.explain!('42', 3, -1), 'out-of-range'],
    ['a program for a bad seed', () => rand.program('x', 3), 'malformed'],
  ];
  for (const [title, act, code] of cases) it(title, () => expect(codeOf(act)).toBe(code));

  it('says the framework’s own rule for a seed that it refuses', () => {
    const say = (name: ListedStreamName, seed: string) => () =>
      catalogue[name].draws[0]!.draw(seed, 1);
    expect(say('numpy', '-1')).toThrow('raises ValueError for negative ones');
    expect(say('numpy-legacy', '4294967296')).toThrow('raises ValueError');
    expect(say('torch-cpu', '18446744073709551616')).toThrow('raises RuntimeError');
    expect(say('jax', '9223372036854775808')).toThrow('raises OverflowError');
    expect(say('cpp', '4294967296')).toThrow('takes 32 bits');
    expect(say('python', '-1')).not.toThrow();
    expect(say('torch-cpu', '-1')).not.toThrow();
  });
});

describe('programs', () => {
  it('of seedrandom print our values', () => {
    for (const name of ['seedrandom', 'alea', 'xor4096'] as const) {
      const draw = catalogue[name].draws[0]!;
      const program = draw.program('a "seed"', 3).replace('console.log(', 'console.log(...');
      const printed = execFileSync('node', ['--input-type=module', '--eval', program], {
        encoding: 'utf8',
      });
      expect(printed.trim().split(' ').map(Number)).toEqual(draw.draw('a "seed"', 3).values);
    }
  });

  it('write seeds as the framework reads them', () => {
    const first = (name: ListedStreamName, seed: string) =>
      catalogue[name].draws[0]!.program(seed, 1);
    expect(first('python', 'hello')).toContain('random.seed("hello")');
    expect(first('python', '"42"')).toContain('random.seed("42")');
    expect(first('python', '42')).toContain('random.seed(42)');
    expect(first('python', '42.0')).toContain('random.seed(42.0)');
    expect(first('torch-cpu', ' +0042')).toContain('torch.manual_seed(42)');
    expect(first('numpy', '[1, 2]')).toContain('default_rng([1, 2])');
    expect(first('numpy-sfc64', '42')).toContain('np.random.Generator(np.random.SFC64(42))');
    expect(first('seedrandom', 'a"b')).toContain('seedrandom("a\\"b")');
  });
});
