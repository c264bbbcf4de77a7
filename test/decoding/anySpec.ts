import fc from 'fast-check';
import { intervalOf } from '../../src/sampling/processors/interval.js';
import type { Option } from '../../src/sampling/processors/option.js';
import { definitions, type ProcessorSpec } from '../../src/sampling/processors/processors.js';

const anyBias = fc.oneof(
  fc.constantFrom(-Infinity, '-∞', '-Infinity', -0, 0),
  fc.double({ min: -5, max: 5, noNaN: true }),
);

/** For options that are no numbers and no words. */
const others: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  logitBias: fc.dictionary(fc.constantFrom('0', '1', '2'), anyBias),
  sequenceBias: fc.array(
    fc.tuple(fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 2 }), anyBias),
  ),
};

function anyValueOf({ interval, names, allowed }: Option): fc.Arbitrary<unknown> | undefined {
  if (names !== undefined) return fc.constantFrom(...names);
  if (interval === undefined) return undefined;
  const numbers = allowed.includes('whole')
    ? fc.nat({ max: 5 })
    : fc.oneof(fc.constantFrom(-0, 0, 1), fc.double({ min: -2, max: 3, noNaN: true }));
  return numbers.filter(intervalOf(interval));
}

/** A processor with its main option as in its example, or by chance, and any of the others. */
export const anySpec: fc.Arbitrary<ProcessorSpec> = fc
  .constantFrom(...definitions)
  .chain(({ name, main, options, example }) => {
    if (main === undefined) return fc.constant({ [name]: true });
    const first = others[name] ?? anyValueOf(options[main] as Option) ?? fc.constant(example);
    const rest = Object.fromEntries(
      Object.entries<Option>(options).flatMap(([key, option]) => {
        const value = key === main ? undefined : anyValueOf(option);
        return value === undefined ? [] : [[key, fc.option(value, { nil: undefined })]];
      }),
    );
    return fc.oneof(
      fc.oneof(first, fc.constant(example)).map((value) => ({ [name]: value })),
      fc.tuple(first, fc.record(rest)).map(([value, more]) => ({
        [name]: { ...more, [main]: value },
      })),
    );
  })
  .map((spec) => spec as unknown as ProcessorSpec);
