import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SamplescopeError } from '../../src/error.js';
import {
  openStream,
  restoreStream,
  streamNames,
  type StreamName,
} from '../../src/random/openStream.js';
import type { StreamState } from '../../src/random/stream.js';
import { describeStreamLaws } from './streamLaws.js';

const anyText = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => /[^\0]/.test(text));

/** Seeds that every framework takes: 32-bit integers, but the largest, which llama.cpp refuses. */
const anyWord = fc.integer({ min: 0, max: 2 ** 32 - 2 }).map(String);

const takesText: ReadonlySet<string> = new Set([
  'seedrandom',
  'alea',
  'xor128',
  'tychei',
  'xorwow',
  'xorshift7',
  'xor4096',
  'python',
]);

for (const name of streamNames) {
  describeStreamLaws(name, {
    open: (seed) => openStream(name, seed),
    restore: restoreStream,
    anySeed: takesText.has(name) ? anyText : anyWord,
  });
}

function errorOf(action: () => unknown): SamplescopeError {
  try {
    action();
  } catch (error) {
    if (error instanceof SamplescopeError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('openStream', () => {
  it('names the streams there are when it does not know one', () => {
    for (const name of ['mersenne', '', 'toString', '__proto__']) {
      const error = errorOf(() => openStream(name as StreamName, '42'));
      expect(error.code).toBe('unknown-name');
      expect(error.message).toContain('seedrandom, alea');
    }
  });
});

describe('a GPU by its shape', () => {
  it('parts from a larger GPU where its threads end, and goes on from its state', () => {
    const [small, large] = (['torch-cuda-1x512', 'torch-cuda-80x2048'] as const).map((name) =>
      openStream(name, '7'),
    );
    const [ofSmall, ofLarge] = [small, large].map((stream) => [
      ...stream!.standardExponential!(600),
    ]);
    expect(ofSmall!.findIndex((number, i) => number !== ofLarge![i])).toBe(512);
    const again = restoreStream(JSON.parse(JSON.stringify(small!.state())));
    expect([again.name, again.uniform()]).toEqual(['torch-cuda-1x512', small!.uniform()]);
  });

  it.each([
    ['torch-cuda-0x2048', 'unknown-name'],
    ['torch-cuda-080x2048', 'unknown-name'],
    ['torch-cuda-80', 'unknown-name'],
    ['torch-cuda-80x128', 'out-of-range'],
    ['torch-cuda-80x8192', 'out-of-range'],
    ['torch-cuda-5000x2048', 'out-of-range'],
  ])('refuses %s', (name, code) => {
    expect(errorOf(() => openStream(name as StreamName, '7')).code).toBe(code);
  });
});

describe('a seed that its framework refuses', () => {
  it.each<[StreamName, string, string]>([
    ['numpy-legacy', '-1', 'out-of-range'],
    ['numpy-legacy', '4294967296', 'out-of-range'],
    ['numpy-legacy', 'hello', 'malformed'],
    ['numpy-legacy', '[]', 'empty'],
    ['numpy-legacy', '[-1]', 'out-of-range'],
    ['numpy-legacy', '', 'malformed'],
    ['numpy', '-1', 'out-of-range'],
    ['numpy', '1.5', 'malformed'],
    ['numpy-philox', '[]', 'empty'],
    ['python', '', 'empty'],
    ['python', '"open', 'malformed'],
    ['cpp', '-1', 'out-of-range'],
    ['cpp', '4294967296', 'out-of-range'],
    ['cpp-libc++', 'hello', 'malformed'],
    ['transformers.js', 'hello', 'malformed'],
    ['transformers.js', 'Infinity', 'out-of-range'],
    ['transformers.js', '', 'malformed'],
  ])('%s from %j', (name, seed, code) => {
    const error = errorOf(() => openStream(name, seed));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^seed must/);
  });

  it('but takes what the framework takes', () => {
    const first = (name: StreamName, seed: string) => openStream(name, seed).uniform();
    expect(first('python', '-42')).toBe(first('python', '42'));
    expect(first('python', '"42"')).not.toBe(first('python', '42'));
    expect(first('numpy-legacy', '[42]')).toBe(first('python', '42'));
    expect(first('transformers.js', '-7')).toBe(first('transformers.js', '0'));
    expect(() => openStream('numpy', '123456789012345678901234567890')).not.toThrow();
  });
});

describe('one seed, many frameworks', () => {
  it.each<[StreamName, string]>([
    ['torch-cpu', '0.8823'],
    ['torch-cuda-a100', '0.6130'],
    ['numpy-legacy', '0.3745'],
    ['python', '0.6394'],
    ['cpp', '0.7965'],
    ['numpy', '0.7740'],
    ['transformers.js', '0.6394'],
  ])('%s starts with %s for 42', (name, digits) => {
    expect(openStream(name, '42').uniform().toFixed(4)).toBe(digits);
  });
});

describe('restoreStream', () => {
  const good = openStream('alea', 'hello').state();

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'malformed'],
    ['null', null, 'malformed'],
    ['text', 'alea', 'malformed'],
    ['no name', { ...good, name: undefined }, 'malformed'],
    ['an unknown name', { ...good, name: 'dice' }, 'unknown-name'],
    ['a number as seed', { ...good, seed: 42 }, 'malformed'],
    ['an empty seed', { ...good, seed: '' }, 'empty'],
    ['a negative position', { ...good, position: -1 }, 'malformed'],
    ['half a position', { ...good, position: 0.5 }, 'malformed'],
    ['no position', { name: good.name, seed: good.seed, engine: good.engine }, 'malformed'],
    ['no engine', { ...good, engine: undefined }, 'malformed'],
    [
      'the engine of another stream',
      { ...good, engine: openStream('xor128', 'a').state().engine },
      'malformed',
    ],
  ])('refuses %s', (_, state, code) => {
    expect(errorOf(() => restoreStream(state as StreamState)).code).toBe(code);
  });
});

describe('restoreStream with a hole in a list', () => {
  it.each(['numpy', 'python', 'jax', 'seedrandom', 'xorshift7'] as const)('refuses %s', (name) => {
    const state = openStream(name, '42').state();
    const holed = Object.fromEntries(
      Object.entries(state.engine).map(([key, value]) => {
        if (!Array.isArray(value)) return [key, value];
        const list = [...(value as number[])];
        Reflect.deleteProperty(list, 1);
        return [key, list];
      }),
    );
    expect(() => restoreStream({ ...state, engine: holed })).toThrow(SamplescopeError);
  });
});
