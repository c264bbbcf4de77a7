import { describe, expect, it } from 'vitest';
import { numpy } from '../../../../src/random/streams/numpy.js';
import { binomial } from '../../../../src/random/streams/numpy/binomial.js';

describe('multinomial', () => {
  // Recorded: np.random.default_rng(seed).multinomial(trials, p, size), numpy 2.4.6. Large counts take the
  // way by rejection, which no shared vector does.
  it.each([
    {
      seed: 0,
      trials: 100000,
      p: [0.25, 0.5, 0.05, 0.2],
      rows: [
        [25171, 49875, 5002, 19952],
        [24936, 50152, 4990, 19922],
        [25236, 49850, 4971, 19943],
      ],
    },
    {
      seed: 1,
      trials: 1000,
      p: [0.1, 0.2, 0.3, 0.4],
      rows: [
        [100, 183, 308, 409],
        [111, 217, 280, 392],
        [97, 201, 296, 406],
        [102, 195, 294, 409],
      ],
    },
  ])('of $trials trials as numpy', ({ seed, trials, p, rows }) => {
    const stream = numpy(seed);
    expect(rows.map(() => stream.multinomial(trials, p))).toEqual(rows);
  });
});

describe('binomial', () => {
  // 4.4 standard deviations of the mean of 4000 draws: a false alarm in 90 000 checks.
  it.each([
    [20, 0.3],
    [20, 0.8],
    [1000, 0.4],
    [1000, 0.9],
    [50, 0.61],
  ])('of %i trials at %f has the right mean', (trials, p) => {
    const stream = numpy(8);
    const count = 4000;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += binomial(() => stream.uniform(), trials, p);
    const bound = 4.4 * Math.sqrt((trials * p * (1 - p)) / count);
    expect(Math.abs(sum / count - trials * p)).toBeLessThan(bound);
  });

  it('draws nothing where there is nothing to decide', () => {
    const never = () => {
      throw new Error('a uniform number was taken');
    };
    expect([binomial(never, 0, 0.5), binomial(never, 5, 0)]).toEqual([0, 0]);
  });
});
