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

for (const name of streamNames) {
  describeStreamLaws(name, {
    open: (seed) => openStream(name, seed),
    restore: restoreStream,
    anySeed: anyText,
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
