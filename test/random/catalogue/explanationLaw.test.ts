import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SamplescopeError } from '../../../src/error.js';
import { catalogue } from '../../../src/random/catalogue/catalogue.js';
import type { CatalogueDraw, WrittenValues } from '../../../src/random/catalogue/entry.js';

const draws = Object.values(catalogue).flatMap(({ draws }) =>
  draws.filter(({ explain, parameters }) => explain && parameters.length > 0),
);

/** Text for each parameter: one of its names, or a number from anywhere, of which a draw may refuse many. */
const written = ({ parameters }: CatalogueDraw) =>
  fc.record(
    Object.fromEntries(
      parameters.map(({ name, allowed }) => [
        name,
        allowed
          ? fc.constantFrom(...allowed)
          : fc.oneof(
              fc.integer({ min: -20, max: 20 }).map(String),
              fc.double({ min: -4, max: 4, noNaN: true }).map(String),
              fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
            ),
      ]),
    ),
    { requiredKeys: [] },
  );

const asked = fc
  .constantFrom(...draws)
  .chain((draw) =>
    fc.tuple(
      fc.constant(draw),
      fc.nat(0xffff).map(String),
      fc.integer({ min: 1, max: 20 }),
      written(draw),
    ),
  );

it('an explanation ends in the number that is drawn, bit for bit, or both are refused', () => {
  fc.assert(
    fc.property(asked, fc.nat(19), ([draw, seed, count, given], place) => {
      const values = given as WrittenValues;
      const index = place % count;
      const outcome = (ask: () => unknown) => {
        try {
          return ask();
        } catch (error) {
          if (error instanceof SamplescopeError) return 'refused';
          throw error;
        }
      };
      const drawn = outcome(() => draw.draw(seed, count, values).values[index]);
      expect(outcome(() => draw.explain!(seed, count, index, values).value)).toBe(drawn);
      expect(drawn).not.toBeNaN();
    }),
    { numRuns: 600, seed: 3 },
  );
}, 60_000);
