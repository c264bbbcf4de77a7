import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argmaxTies } from '../../src/distribution/argmax.js';
import { entropy } from '../../src/distribution/entropy.js';
import type { Logits } from '../../src/distribution/logits.js';
import { softmax } from '../../src/distribution/softmax.js';
import { topProbability } from '../../src/distribution/topProbability.js';
import { sum } from '../../src/numerics/sum.js';
import { neighbours } from '../numerics/neighbours.js';
import { between, ulpsFrom } from '../numerics/oracle.js';
import { trueSoftmax } from './truth.js';

const some = (...values: number[]) => new Float64Array(values);

function expectWithin4Ulp(logits: Logits, temperature: number): void {
  const truth = trueSoftmax(logits, temperature);
  softmax(logits, temperature).forEach((probability, i) => {
    expect(
      ulpsFrom(probability, truth[i]!),
      `[${logits.join()}] at ${temperature}: [${i}] = ${probability}`,
    ).toBeLessThanOrEqual(4);
  });
}

/** Up to 12 logits of any size: ordinary, huge, tiny, close together, impossible. */
const anyLogits = fc
  .oneof(
    fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 12 }),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 6 }),
    fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 12 }),
    fc.array(fc.double({ min: 1e4, max: 1e4 + 1e-8, noNaN: true }), { minLength: 1, maxLength: 6 }),
    fc.array(fc.constantFrom(-Infinity, -1e300, -1e4, 0, 1e-300, 1, 1e4, 1e300), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .filter((logits) => logits.some((logit) => logit > -Infinity));

const anyTemperature = fc.oneof(
  fc.double({ min: 0.05, max: 5, noNaN: true }),
  fc.double({ min: -18, max: 18, noNaN: true }).map((power) => Math.exp(power)),
  fc.constantFrom(1e-8, 0.7, 0.8, 1, 1.1, 2, 1e4, 1e8),
);

/** Logits as from a model, and small enough that every probability is above 0. */
const logits = fc
  .array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((values) => new Float64Array(values));

const temperature = fc.double({ min: 0.1, max: 10, noNaN: true });

describe('softmax against 80 digits', () => {
  it('is within 4 ulp for any logits and temperatures', () => {
    fc.assert(
      fc.property(anyLogits, anyTemperature, (values, T) => {
        expectWithin4Ulp(new Float64Array(values), T);
      }),
      { numRuns: 200 },
    );
  });

  it('is within 4 ulp for logits in float32', () => {
    fc.assert(
      fc.property(anyLogits, anyTemperature, (values, T) => {
        const finite = values.map((value) => Math.min(Math.max(value, -3e38), 3e38));
        expectWithin4Ulp(new Float32Array(finite), T);
      }),
      { numRuns: 100 },
    );
  });

  it.each([1e-8, 0.003, 0.8, 1, 1.3, 70, 1e8])(
    'is within 4 ulp where logits are spread over the whole range of exp, at T = %d',
    (T) => {
      expectWithin4Ulp(
        Float64Array.from(between(-750 * T, 0, 40), (value) => value + 1e-3 * T),
        T,
      );
    },
  );

  it.each([5e-324, 1e-310, 1e-200, 1e-36, 1e36, 1e200, 1e307, Number.MAX_VALUE])(
    'is within 4 ulp at T = %d, with logits as far apart as T',
    (T) => {
      expectWithin4Ulp(some(0, T, -T, 0.3 * T, -0.7 * T, -T / 1024, 1), T);
      expectWithin4Ulp(some(1e300, 1e300 - T, -1e300, 0), T);
    },
  );

  it('is within 4 ulp where the difference of two logits is no double', () => {
    expectWithin4Ulp(some(Number.MAX_VALUE, -Number.MAX_VALUE, 0), Number.MAX_VALUE);
    expectWithin4Ulp(some(700, 1e-17, -1e-17, 3e-14), 1);
    expectWithin4Ulp(some(7e-198, 1e-217, -1e-217, 3e-214), 1e-200);
    expectWithin4Ulp(some(0.1, 0.2, 0.3, 1e16), 1e15);
  });

  it('is within 4 ulp for a thousand tokens', () => {
    expectWithin4Ulp(Float32Array.from(between(-15, 15, 1000)), 0.8);
    expectWithin4Ulp(new Float64Array(1000).fill(0.1), 0.3);
  });

  // The ten logits that the temperature page of the component library craft-bits shows.
  it.each([
    [0.05, 0.9997, 0.003],
    [0.1, 0.982, 0.0903],
    [0.2, 0.8774, 0.3906],
    [0.5, 0.6169, 0.9979],
    [1, 0.4023, 1.6121],
    [2, 0.2467, 2.0619],
    [10, 0.1249, 2.2917],
  ])('at T = %d gives ten known logits the top probability %d and entropy %d nats', (T, top, H) => {
    const probabilities = softmax(some(3.2, 2.8, 2.1, 1.6, 1.0, 0.5, 0.1, -0.3, -0.8, -1.5), T);
    expect(topProbability(probabilities)).toBeCloseTo(top, 4);
    expect(entropy(probabilities) * Math.LN2).toBeCloseTo(H, 4);
  });
});

describe('softmax as a law', () => {
  it('sums to 1, to the 3 ulp that its probabilities are within', () => {
    fc.assert(
      fc.property(logits, temperature, (values, T) => {
        expect(Math.abs(sum(softmax(values, T)) - 1)).toBeLessThanOrEqual(3 * 2 ** -52);
      }),
    );
  });

  it('does not change by one bit when all logits move by the same amount, exactly', () => {
    const whole = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(whole, fc.integer({ min: -1e6, max: 1e6 }), temperature, (values, shift, T) => {
        const moved = values.map((value) => value + shift);
        expect(softmax(new Float64Array(moved), T)).toEqual(softmax(new Float64Array(values), T));
      }),
    );
  });

  it('does not change by one bit when logits and temperature double', () => {
    fc.assert(
      fc.property(logits, temperature, (values, T) => {
        expect(
          softmax(
            values.map((value) => 2 * value),
            2 * T,
          ),
        ).toEqual(softmax(values, T));
      }),
    );
  });

  it('keeps the order of the logits, and ties', () => {
    fc.assert(
      fc.property(logits, temperature, (values, T) => {
        const doubled = new Float64Array([...values, ...values]).sort();
        const probabilities = softmax(doubled, T);
        for (let i = 1; i < doubled.length; i++) {
          if (doubled[i] === doubled[i - 1]) expect(probabilities[i]).toBe(probabilities[i - 1]);
          else expect(probabilities[i]).toBeGreaterThanOrEqual(probabilities[i - 1]!);
        }
      }),
    );
  });

  it('keeps the order of neighbouring doubles', () => {
    for (const x of between(-20, 20, 200)) {
      const probabilities = softmax(new Float64Array([...neighbours(x, 4), 20]), 0.8).slice(0, 9);
      expect(probabilities).toEqual(probabilities.slice().sort());
    }
  });

  it('gets more uncertain with T: entropy rises and the top probability falls', () => {
    fc.assert(
      fc.property(logits, temperature, (values, T) => {
        const [cooler, warmer] = [softmax(values, T), softmax(values, 1.01 * T)];
        // Where logits are all but equal, both are the same to the last bits.
        expect(entropy(warmer)).toBeGreaterThanOrEqual(entropy(cooler) - 2 ** -48);
        expect(topProbability(warmer)).toBeLessThanOrEqual(topProbability(cooler) * (1 + 2 ** -50));
      }),
    );
  });

  it('gets strictly more uncertain where logits differ', () => {
    const entropies = [0.1, 0.3, 1, 3, 10].map((T) => entropy(softmax(some(0, 1, 2), T)));
    expect(entropies).toEqual(entropies.slice().sort());
    expect(new Set(entropies).size).toBe(5);
  });

  it('has as its limit T → 0 all mass on the maximum, in equal shares where it is tied', () => {
    const whole = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(whole, (numbers) => {
        const values = new Float64Array(numbers);
        const ties = argmaxTies(values);
        const expected = new Float64Array(values.length);
        for (const i of ties) expected[i] = 1 / ties.length;
        expect(softmax(values, 1e-8)).toEqual(expected);
      }),
    );
  });

  it('has as its limit T → ∞ the uniform distribution', () => {
    expect(softmax(some(-10, 0, 10, 3), 1e300)).toEqual(some(0.25, 0.25, 0.25, 0.25));
  });

  it('gives −∞ exactly 0, and 1 to what is alone', () => {
    expect(softmax(some(-Infinity, 5, -Infinity), 0.8)).toEqual(some(0, 1, 0));
    expect(softmax(some(-1e300))).toEqual(some(1));
  });
});

describe('softmax and its arrays', () => {
  it('writes to out, and nowhere else', () => {
    const values = some(1, 2, 3);
    const out = new Float64Array(3);
    expect(softmax(values, 0.5, out)).toBe(out);
    expect(values).toEqual(some(1, 2, 3));
    expect(out).toEqual(softmax(some(1, 2, 3), 0.5));
  });

  it('may write over its logits', () => {
    const values = some(1, 2, 3);
    softmax(values, 0.5, values);
    expect(values).toEqual(softmax(some(1, 2, 3), 0.5));
  });

  it('gives the same bits for the same logits in float32 and float64', () => {
    const narrow = Float32Array.from(between(-10, 10, 50));
    expect(softmax(narrow, 0.8)).toEqual(softmax(new Float64Array(narrow), 0.8));
  });

  it('leaves out alone when it refuses', () => {
    const out = some(7, 7);
    expect(() => softmax(some(1, NaN), 1, out)).toThrow();
    expect(out).toEqual(some(7, 7));
  });
});

describe('softmax refuses', () => {
  const temperatureRange = 'temperature must be in (0, ∞), got';

  it.each([
    [[], 1, 'empty', 'logits must have at least one entry, got none'],
    [[1, NaN, NaN], 1, 'not-a-number', 'logits[1] must be in [−∞, ∞), got NaN'],
    [[1, 2, Infinity], 1, 'out-of-range', 'logits[2] must be in [−∞, ∞), got ∞'],
    [[-Infinity, -Infinity], 1, 'empty', 'logits must have at least one above −∞'],
    [[1], 0, 'out-of-range', `${temperatureRange} 0. 0 means greedy`],
    [[1], -1, 'out-of-range', `${temperatureRange} -1. `],
    [[1], Infinity, 'out-of-range', `${temperatureRange} Infinity. `],
    [[1], NaN, 'not-a-number', `${temperatureRange} NaN. `],
  ] as const)('%j at T = %d', (values, T, code, message) => {
    expect(() => softmax(some(...values), T)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) as string }),
    );
  });

  it('an out of another length', () => {
    expect(() => softmax(some(1, 2), 1, some(1))).toThrow(
      'out must be as long as logits, 2, got 1',
    );
  });
});
