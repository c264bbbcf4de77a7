import { describe, expect, it } from 'vitest';
import { chiSquaredTest } from '../../../src/experiment/index.js';
import { openStream, type StreamName } from '../../../src/random/index.js';
import type { Stream } from '../../../src/random/stream.js';
import { jax } from '../../../src/random/streams/jax.js';
import { numpyLegacy } from '../../../src/random/streams/numpyLegacy.js';
import { torchCpuBuilds } from '../../../src/random/streams/torch/builds.js';
import { torchCpu } from '../../../src/random/streams/torchCpu.js';
import { torchCuda } from '../../../src/random/streams/torchCuda.js';
import { drawByInverseCdf } from '../../../src/sampling/index.js';
import {
  drawByExponentialRace,
  exponentialRace,
  pickByExponentialRace,
  standardExponentials,
} from '../../../src/sampling/draws/exponentialRace.js';
import { drawByGumbelMax, gumbelMax } from '../../../src/sampling/draws/gumbelMax.js';

const probabilities = new Float64Array([0.5, 0.125, 0, 0.25, 0.125]);
const from = { logits: probabilities.map(Math.log), probabilities };

const changed = (numbers: Float64Array, at: number, to: number) =>
  numbers.map((number, i) => (i === at ? to : number));

/** A stream that gives these uniform numbers and has no other way. */
const scripted = (numbers: number[]): Stream => ({
  ...openStream('seedrandom', '1'),
  uniform: () => numbers.shift()!,
});

describe('exponentialRace', () => {
  it('is won by the largest probability per distance, the lowest id among equals', () => {
    expect(exponentialRace(probabilities, new Float64Array([4, 1, 1, 1, 1]))).toBe(3);
    expect(exponentialRace(probabilities, new Float64Array([4, 1, 1, 2, 1]))).toBe(0);
    expect(exponentialRace(probabilities, new Float64Array([8, 1, 1e-300, 4, 0.5]))).toBe(4);
  });

  it('divides in float32 where the distances are float32', () => {
    // 1/3 and 1/3 + 2⁻⁵⁴ are one float32.
    const close = new Float64Array([1 / 3, 1 / 3 + 2 ** -54]);
    expect(exponentialRace(close, new Float64Array([1, 1]))).toBe(1);
    expect(exponentialRace(close, new Float32Array([1, 1]))).toBe(0);
  });
});

describe.each([
  ['exponentialRace', drawByExponentialRace],
  ['gumbelMax', drawByGumbelMax],
])('the draw %s', (name, draw) => {
  it('takes a number for every token, impossible ones too, and says which', () => {
    const stream = openStream('seedrandom', '42');
    const { token, consumed } = draw(from, stream);
    expect([consumed.length, stream.position]).toEqual([5, 5]);
    const numbers = Float64Array.from(consumed);
    expect((name === 'gumbelMax' ? gumbelMax : exponentialRace)(probabilities, numbers)).toBe(
      token,
    );
  });

  it('draws a number anew where it is 0, which would win at any odds', () => {
    const numbers = [0.5, 0.5, 0, 0.5, 0, 0, 0.5, 0.5];
    expect(draw(from, scripted(numbers)).token).toBe(0);
    expect(numbers).toEqual([]);
  });

  it('never draws a token of probability 0', () => {
    const stream = openStream('alea', 'never');
    for (let i = 0; i < 2000; i++) expect(draw(from, stream).token).not.toBe(2);
  });

  // 100 seeds at level 1e-5 each: a correct draw fails here once in 1000 choices of the seeds, which are
  // fixed.
  it('draws with the frequencies that the probabilities promise (100 seeds)', () => {
    const pValues = Array.from({ length: 100 }, (_, seed) => {
      const stream = openStream('seedrandom', `${name} ${seed}`);
      const counts = new Array<number>(probabilities.length).fill(0);
      for (let i = 0; i < 1000; i++) counts[draw(from, stream).token]!++;
      return chiSquaredTest(counts, probabilities).pValue;
    });
    expect(Math.min(...pValues)).toBeGreaterThan(1e-5);
    const tenths = new Array<number>(10).fill(0);
    for (const p of pValues) tenths[Math.min(9, Math.floor(p * 10))]!++;
    expect(chiSquaredTest(tenths, new Array<number>(10).fill(0.1)).pValue).toBeGreaterThan(1e-5);
  });

  it('refuses probabilities that hold nothing', () => {
    const nothing = { logits: new Float64Array(2), probabilities: new Float64Array(2) };
    expect(() => draw(nothing, openStream('seedrandom', '1'))).toThrow(
      'at least one that is above 0',
    );
  });
});

it('refuses another number of numbers than tokens', () => {
  expect(() => exponentialRace(probabilities, new Float64Array(4))).toThrow(
    'distances must be one number for each of the 5 tokens, got 4',
  );
  expect(() => gumbelMax(probabilities, new Float64Array(6))).toThrow('gumbels must be one number');
});

describe('in the way of the frameworks', () => {
  it("is torch's multinomial, on the CPU and on a GPU", () => {
    for (let seed = 0; seed < 50; seed++) {
      for (const open of [
        () => torchCpu(seed),
        () => torchCpu(seed, 'torch-cpu-mkl'),
        () => torchCuda(seed, { device: 't4' }),
      ]) {
        const [ours, theirs] = [open(), open()];
        const { token } = drawByExponentialRace(from, ours);
        expect([token, ours.position]).toEqual([
          theirs.multinomial(probabilities, 1)[0],
          theirs.position,
        ]);
      }
    }
  });

  it("is JAX's categorical", () => {
    const logits = probabilities.map(Math.log);
    for (let seed = 0; seed < 50; seed++) {
      const theirs = jax(seed);
      const [index] = theirs.random.categorical(theirs.subkey(), logits, 1);
      expect(drawByGumbelMax(from, jax(seed)).token).toBe(index);
    }
  });

  it("takes numpy's own exponential and Gumbel numbers", () => {
    expect(drawByExponentialRace(from, numpyLegacy(1)).consumed).toEqual([
      ...numpyLegacy(1).standardExponential(5),
    ]);
    expect(drawByGumbelMax(from, numpyLegacy(1)).consumed).toEqual([...numpyLegacy(1).gumbel(5)]);
  });

  it('makes other tokens of the same seed and probabilities', () => {
    const tokens = [drawByInverseCdf, drawByExponentialRace].map((draw) => {
      const stream = torchCpu(1234);
      return Array.from({ length: 20 }, () => draw(from, stream).token);
    });
    expect(tokens[0]).not.toEqual(tokens[1]);
  });
});

describe.each([
  ['exponentialRace', exponentialRace, 'distances'],
  ['gumbelMax', gumbelMax, 'gumbels'],
] as const)('%s', (_, pick, name) => {
  it('refuses NaN, and says where', () => {
    const numbers = new Float64Array([1, 1, 1, 1, 1]);
    const broken = changed(probabilities, 3, NaN);
    expect(() => pick(broken, numbers)).toThrow('probabilities[3] must be a number, got NaN');
    expect(() => pick(probabilities, changed(numbers, 1, NaN))).toThrow(
      `${name}[1] must be a number, got NaN`,
    );
  });

  it('lets an impossible token meet a number that makes 0 / 0 or ∞ − ∞', () => {
    const extreme = name === 'gumbels' ? Infinity : 0;
    expect(pick(probabilities, new Float64Array([1, 1, extreme, 1, 1]))).toBe(0);
  });
});

describe('the race without its logarithms', () => {
  it('refuses NaN too', () => {
    const broken = changed(probabilities, 1, NaN);
    expect(() =>
      pickByExponentialRace({ logits: broken, probabilities: broken }, torchCpu(1)),
    ).toThrow('probabilities[1] must be a number, got NaN');
  });

  const names: readonly StreamName[] = [
    ...Object.keys(torchCpuBuilds),
    'torch-cuda-a100',
    'torch-cuda-t4',
    'jax',
    'jax-original',
    'numpy',
    'numpy-legacy',
    'seedrandom',
    'alea',
    'python',
    'cpp',
  ] as StreamName[];

  /** A distribution of many tokens of which some are out, flat or steep by turns. */
  function distribution(seed: number): Float64Array {
    const dice = openStream('alea', `race ${seed}`);
    const size = 1 + Math.floor(dice.uniform() * 900);
    const share = dice.uniform() < 0.3 ? 1 : dice.uniform();
    const steep = 30 * dice.uniform();
    const weights = Float64Array.from({ length: size }, () =>
      dice.uniform() < share ? Math.exp(-steep * dice.uniform()) : 0,
    );
    weights[Math.floor(dice.uniform() * size)] = 1;
    const total = weights.reduce((a, b) => a + b);
    return weights.map((weight) => weight / total);
  }

  it.each(names)('draws the same token from %s and leaves it at the same place', (name) => {
    for (let seed = 0; seed < 60; seed++) {
      const probabilities = distribution(seed);
      const scratch = new Float64Array(probabilities.length).fill(NaN);
      const [lazy, plain] = [openStream(name, String(seed)), openStream(name, String(seed))];
      for (let step = 0; step < 3; step++) {
        const token = pickByExponentialRace({ logits: scratch, probabilities, scratch }, lazy);
        const numbers = standardExponentials(plain, probabilities.length);
        expect(token).toBe(exponentialRace(probabilities, numbers));
        expect(lazy.state()).toEqual(plain.state());
      }
    }
  });

  it.each(names)('makes the numbers of %s of what it takes, and never falls short', (name) => {
    const { exponentials } = openStream(name, '7');
    if (exponentials === undefined) return;
    const count = 5000;
    const taken = new Float64Array(count);
    exponentials.take(new Float64Array(count).fill(1), taken);
    const made = openStream(name, '7').standardExponential!(count);
    expect(Array.from(taken, exponentials.make)).toEqual([...made]);
    for (const u of taken) {
      expect(exponentials.atLeast(u) * (1 - 1e-6)).toBeLessThanOrEqual(exponentials.make(u));
    }
  });
});
