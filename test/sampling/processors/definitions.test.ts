import { engineWordsFor } from '../../../src/recipe/presets/engines.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOf } from '../../../src/sampling/processors/interval.js';
import { measureNames } from '../../../src/sampling/processors/measureNames.js';
import type { Option } from '../../../src/sampling/processors/option.js';
import {
  createProcessor,
  definitionOf,
  loadProcessors,
  processorNames,
  type ProcessorSpec,
} from '../../../src/sampling/processors/processors.js';

await loadProcessors([{ expression: 'logits' }]);

/** Whether a text is there in both languages. */
const isTold = ({ en, zh }: { en: string; zh: string }) =>
  /[a-zA-Z]/.test(en) && /[一-鿿]/.test(zh);

const optionsOf = (name: string): (readonly [string, Option])[] =>
  Object.entries(definitionOf(name).options).flatMap(([key, option]) =>
    [option, ...Object.values(option.under ?? {})].map((each) => [key, each] as const),
  );

describe.each(processorNames)('%s', (name) => {
  const definition = definitionOf(name);

  it('says what it is, in both languages', () => {
    expect(definition.name).toBe(name);
    expect(
      [definition.about, ...optionsOf(name).map(([, { about }]) => about)].filter(
        (text) => !isTold(text),
      ),
    ).toEqual([]);
    expect(optionsOf(name).filter(([, { allowed }]) => allowed === '')).toEqual([]);
    if (definition.main !== undefined) expect(definition.options).toHaveProperty(definition.main);
    else expect(definition.options).toEqual({});
  });

  it('can be made of its example, which goes through JSON', () => {
    const { example } = definition;
    expect(JSON.parse(JSON.stringify(example))).toEqual(example);
    const made = createProcessor({ [name]: example } as unknown as ProcessorSpec);
    expect(made.name).toBe(name);
    expect(made.description).not.toBe('');
    expect(made.keepsArgmax).toBe(definition.keepsArgmax);
    expect(made.memory !== undefined).toBe(definition.needs.includes('memory'));
    if (made.comparison) expect(Object.keys(measureNames)).toContain(made.comparison.measure);
  });

  it.each(optionsOf(name).filter(([, { interval }]) => interval !== undefined))(
    'holds %s to its interval',
    (key, option) => {
      const holds = intervalOf(option.interval!);
      const isWhole = /^a (whole|token id)/.test(option.allowed);
      fc.assert(
        fc.property(
          fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.constantFrom(0, 1, 0.5, 0.99, -1)),
          (value) => {
            const allowed = holds(value) && (!isWhole || Number.isSafeInteger(value));
            if (allowed) expect(option.read(key, value)).toBe(value);
            else
              expect(() => option.read(key, value)).toThrow(
                new RegExp(`^${key} must be a (whole )?number`),
              );
          },
        ),
      );
    },
  );
});

it('every name of an engine stands for one option', () => {
  const seen = new Map<string, string>();
  for (const name of processorNames) {
    const { options, main } = definitionOf(name);
    for (const [engine, names] of Object.entries(engineWordsFor(name))) {
      const own = typeof names === 'string' ? { [main ?? '']: names } : names;
      for (const [option, theirs] of Object.entries(own)) {
        if (main !== undefined) expect(options).toHaveProperty(option);
        const place = `${engine} ${theirs}`;
        expect(seen.get(place) ?? option).toBe(option);
        seen.set(place, option);
      }
    }
  }
});
