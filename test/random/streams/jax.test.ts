import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jax, openJax, restoreJax } from '../../../src/random/streams/jax.js';
import { erfinv } from '../../../src/random/streams/jax/erfinv.js';
import { jaxKey, jaxRandom } from '../../../src/random/streams/jax/random.js';
import { describeStreamLaws } from '../streamLaws.js';

const layouts = ['partitionable', 'original'] as const;

for (const name of ['jax', 'jax-original'] as const) {
  describeStreamLaws(name, {
    open: (seed) => openJax(name, seed),
    restore: (state) => restoreJax(name, state),
    anySeed: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  });
}

// The values that JAX's own tests hold it to (tests/random_test.py, _RANDOM_VALUES_CASES): in the original
// layout, each with the checksum of its name as the seed.
describe("JAX's known answers", () => {
  const random = jaxRandom('original');
  const keyOf = (name: string) => {
    let [a, b] = [1, 0];
    for (const character of `${name}threefry2x32`) {
      a = (a + character.charCodeAt(0)) % 65521;
      b = (b + a) % 65521;
    }
    return jaxKey(b * 65536 + a);
  };
  const close = (numbers: ArrayLike<number>, published: number[]) =>
    published.forEach((x, i) => expect(numbers[i]).toBeCloseTo(x, 5));

  it('has the same bits', () => {
    expect([...random.bits(keyOf('bits'), 5, 8)]).toEqual([10, 158, 82, 54, 158]);
    expect([...random.bits(keyOf('bits'), 5, 16)]).toEqual([6738, 38161, 50695, 57337, 61600]);
    expect([...random.bits(keyOf('bits'), 5)]).toEqual([
      1978747883, 4134381225, 3628107870, 689687174, 2788938207,
    ]);
    expect(random.bits(keyOf('bits'), 5, 64)[0]).toBe(17649965731882839947n);
  });

  it('has the same numbers', () => {
    close(random.uniform(keyOf('uniform'), 5), [0.298671, 0.073213, 0.873356, 0.260549, 0.412797]);
    close(random.normal(keyOf('normal'), 5), [-1.173234, -1.511662, 0.070593, -0.099764, 1.052845]);
    close(random.gumbel(keyOf('gumbel'), 5), [2.06701, 0.911726, 0.145736, 0.185427, -0.00711]);
    close(
      random.exponential(keyOf('exponential'), 5),
      [0.526067, 0.043046, 0.039932, 0.46427, 0.123886],
    );
    expect(random.randint(keyOf('randint'), 5, 0, 10)).toEqual([0, 5, 7, 7, 5]);
    expect(random.bernoulli(keyOf('bernoulli'), 0.5, 5)).toEqual([false, true, true, true, false]);
  });

  it('has the same keys', () => {
    expect(jaxRandom().split(jaxKey(0), 3)).toEqual([
      [1797259609, 2579123966],
      [928981903, 3453687069],
      [4146024105, 2718843009],
    ]);
    for (const layout of layouts) {
      expect(jaxRandom(layout).foldIn(jaxKey(0), 4)).toEqual([2285895361, 433833334]);
    }
    expect([-1, -2, 2147483747].map((seed) => jaxKey(seed))).toEqual([
      [0, 4294967295],
      [0, 4294967294],
      [0, 2147483747],
    ]);
    expect(jaxKey(-(2 ** 31) - 100, true)).toEqual([4294967295, 2147483548]);
  });
});

describe('layouts', () => {
  it('partitionable: a number does not depend on how many there are', () => {
    const random = jaxRandom('partitionable');
    const many = random.uniform(jaxKey(1), 9);
    expect([...random.uniform(jaxKey(1), 4)]).toEqual([...many.slice(0, 4)]);
  });

  it('original: all numbers change with how many there are', () => {
    const random = jaxRandom('original');
    const many = [...random.uniform(jaxKey(1), 9)];
    const few = [...random.uniform(jaxKey(1), 4)];
    expect(few[1]).not.toBe(many[1]);
  });

  it('original: narrow integers are pieces of the words, lowest first', () => {
    const random = jaxRandom('original');
    const words = random.bits(jaxKey(1), 3);
    const pieces = [...words].flatMap((w) => [0, 8, 16, 24].map((by) => (w >>> by) & 255));
    expect([...random.bits(jaxKey(1), 12, 8)]).toEqual(pieces);
  });
});

describe.each(layouts)('jaxRandom(%j)', (layout) => {
  const random = jaxRandom(layout);
  const key = jaxKey(3);

  it('is pure: a key gives the same numbers again', () => {
    expect(random.normal(key, 5)).toEqual(random.normal(key, 5));
    expect(random.split(key)).toEqual(random.split(key));
  });

  it('makes permutations', () => {
    for (const count of [0, 1, 2, 10, 3000]) {
      const sorted = random.permutation(key, count).sort((a, b) => a - b);
      expect(sorted).toEqual(Array.from({ length: count }, (_, i) => i));
    }
  });

  it('adds a Gumbel number to every logit of every draw', () => {
    const logits = [0.5, 1.5, -1, 2];
    const gumbel = random.gumbel(key, 12);
    const expected = [0, 1, 2].map((row) => {
      const sums = logits.map((logit, i) => Math.fround(logit + gumbel[4 * row + i]!));
      return sums.indexOf(Math.max(...sums));
    });
    expect(random.categorical(key, logits, 3)).toEqual(expected);
  });

  it('chooses with and without replacement', () => {
    const p = [0.1, 0.2, 0.3, 0.4];
    expect(random.choice(key, 5, 20).every((i) => i >= 0 && i < 5)).toBe(true);
    expect(random.choice(key, 5, 5, false).sort()).toEqual([0, 1, 2, 3, 4]);
    expect(random.choiceWeighted(key, p, 4, false).sort()).toEqual([0, 1, 2, 3]);
    expect(random.choiceWeighted(key, [0, 0, 1, 0], 50).every((i) => i === 2)).toBe(true);
    // 4000 draws: 5 standard deviations of a count of 1600 are 155; exceeded once in 10⁶.
    const drawn = random.choiceWeighted(key, p, 4000);
    expect(Math.abs(drawn.filter((i) => i === 3).length - 1600)).toBeLessThan(155);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['count', () => random.uniform(key, -1), /^count must be/],
    ['data', () => random.foldIn(key, -1), /must be an integer in \[0, 4294967295\]/],
    ['range', () => random.randint(key, 1, 5, 5), /^minval must be below maxval/],
    ['wide range', () => random.randint(key, 1, 0, 2 ** 32), /whole numbers of 32 bits/],
    ['p', () => random.bernoulli(key, 1.5, 1), /^p must be in \[0, 1\], got 1.5/],
    ['no logits', () => random.categorical(key, [], 1), /^logits must be a list/],
    ['no weights', () => random.choiceWeighted(key, [], 1), /^p must be a list/],
    ['too many', () => random.choice(key, 3, 4, false), /^count must be at most the 3/],
  ])('refuses a bad %s', (_, draw, message) => expect(draw).toThrow(message));
});

describe('jax', () => {
  it('splits a subkey off for every number', () => {
    const stream = jax(5);
    const [next, subkey] = jaxRandom().split(jaxKey(5));
    expect(stream.uniform()).toBe(jaxRandom().uniform(subkey!, 1)[0]);
    expect([stream.key, stream.position]).toEqual([next, 1]);
  });

  it('counts the lower 32 bits of a seed, and refuses more than 64', () => {
    expect(jax(2 ** 32 + 5).uniform()).toBe(jax(5).uniform());
    expect(() => jax(2n ** 63n)).toThrow(/^seed must be an integer in/);
  });

  it('refuses a state without a key', () => {
    const state = jax(1).state();
    for (const key of [undefined, [1], [1, -1], [0.5, 1]]) {
      expect(() => restoreJax('jax', { ...state, engine: { key } })).toThrow(
        /^state must have a key/,
      );
    }
  });
});

describe('erfinv', () => {
  /** The error function, by its series: enough terms for |x| up to 3. */
  const erf = (x: number) => {
    let [sum, term] = [0, x];
    for (let n = 0; n < 120; n++, term *= (-x * x) / n) sum += term / (2 * n + 1);
    return (2 / Math.sqrt(Math.PI)) * sum;
  };

  it('undoes the error function', () => {
    for (let x = -0.999; x < 1; x += 0.013) {
      const y = Math.fround(x);
      expect(erf(erfinv(y))).toBeCloseTo(y, 6);
    }
    expect([erfinv(1), erfinv(-1), erfinv(0)]).toEqual([Infinity, -Infinity, 0]);
  });
});
