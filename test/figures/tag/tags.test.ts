import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes, type AttributeName, type Given } from '../../../src/figures/tag/attributes.js';
import { loadTag, tagged, type TaggedName } from '../../../src/figures/figures.js';
import { tagOfSource } from '../../../src/figures/tag/tagOfSource.js';
import { twisters } from '../../../src/figures/bits/twisters.js';
import { presets } from '../../../src/recipe/index.js';

const number = (options: fc.DoubleConstraints) =>
  fc.double({ noNaN: true, noDefaultInfinity: true, ...options }).map(String);
const whole = (min: number, max: number) => fc.integer({ min, max }).map(String);
const json = (value: fc.Arbitrary<unknown>) => value.map((value) => JSON.stringify(value));
const rising = (min: number, minLength: number, maxLength: number) =>
  fc
    .uniqueArray(fc.double({ min, max: 9, noNaN: true }), { minLength, maxLength })
    .map((numbers) => numbers.sort((a, b) => a - b).join(' '));
const streams = fc.constantFrom('python', 'numpy', 'jax', 'torch-cuda-a100', 'seedrandom');

/** Who is asked, in every way in which attributes say it. */
const asked = fc.oneof(
  fc.record({ prompt: fc.string() }, { requiredKeys: [] }),
  fc.record(
    { model: fc.constantFrom('austen', 'songci', 'table'), prompt: fc.string() },
    { requiredKeys: ['model'] },
  ),
  fc.record({ text: fc.string(), prompt: fc.string() }, { requiredKeys: ['text'] }),
  fc.record({ model: fc.constant('chameleon'), prompt: fc.string() }),
  fc.record(
    {
      model: fc.constant('chameleon'),
      picture: fc.constantFrom('grey,red-circle-0-2', 'black,green-square-1-2,blue-circle-3-3'),
      question: fc.constantFrom('what', 'circle', 'where', 'count', 'describe', 'story'),
    },
    { requiredKeys: ['model'] },
  ),
);
const logit = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
const logits = fc.oneof(
  json(fc.array(logit, { minLength: 1 })).map((logits) => ({ logits })),
  json(fc.dictionary(fc.string(), logit, { minKeys: 1 })).map((logits) => ({ logits })),
  fc.array(fc.tuple(fc.string(), logit), { minLength: 1 }).map((pairs) => ({
    logits: JSON.stringify(pairs.map(([, logit]) => logit)),
    tokens: JSON.stringify(pairs.map(([token]) => token)),
  })),
);

/** What else an author may write, for all kinds that take it, and for one kind alone. */
const values: Partial<Record<AttributeName, fc.Arbitrary<string>>> = {
  temperature: number({ min: 0 }),
  seed: fc.string({ minLength: 1 }),
  stream: streams,
  'top-k': whole(1, 9999),
  'top-p': number({ min: 0, max: 1 }),
  'min-p': number({ min: 0, max: 1 }),
  streams: fc.uniqueArray(streams, { minLength: 1 }).map((names) => names.join(' ')),
  logprobs: json(
    fc.dictionary(fc.string({ minLength: 1 }), fc.double({ max: -2, min: -99 }), { minKeys: 2 }),
  ),
  position: fc.constantFrom('0', ' tea'),
  'vocabulary-size': whole(1, 300_000),
  draws: whole(1, 100),
  runs: whole(1, 10_000),
  'max-tokens': whole(1, 200),
  preset: fc.constantFrom(...Object.keys(presets)),
  chain: json(
    fc.array(fc.constantFrom({ topK: 5 }, { temperature: 0.7 }, { minP: { p: 0.1, keep: 2 } })),
  ),
};
const ofKind: Partial<Record<TaggedName, typeof values>> = {
  ledger: { temperature: number({ min: 0.01, max: 1 }) }, // what every engine takes
  sweep: { temperatures: rising(0.01, 2, 2) },
  diversity: { temperatures: rising(0, 2, 30) },
  bits: {
    stream: fc.constantFrom(...Object.values(twisters).map(({ stream }) => stream)),
    seed: whole(0, 4294967295),
    station: fc.constantFrom('seed', 'state', 'word', 'bits', 'number'),
  },
  picture: { picture: fc.constantFrom('grey,red-circle-0-2', 'white,blue-square-0-0') },
};

/** Attributes that make a chart of the kind. */
function written(name: TaggedName, takes: readonly AttributeName[]): fc.Arbitrary<Given> {
  const known = { ...values, ...ofKind[name] };
  const own = Object.fromEntries(
    takes.flatMap((attribute) => {
      const arbitrary = known[attribute];
      return arbitrary === undefined ? [] : [[attribute, arbitrary] as const];
    }),
  );
  const others = fc.record(own, { requiredKeys: [] }).map(({ chain, ...given }) => {
    if (chain === undefined || given['preset'] !== undefined) return given;
    return { ...given, temperature: undefined, chain };
  });
  const whose = !takes.includes('prompt')
    ? fc.constant({})
    : takes.includes('logits')
      ? fc.oneof(asked, logits)
      : asked;
  return fc.tuple(whose, others).map((all) => Object.assign({}, ...all) as Given);
}

describe.each(tagged)('the tag of %s', (name) => {
  it('writes what it reads as the same', async () => {
    const { codec } = await loadTag<TaggedName>(name);
    await fc.assert(
      fc.asyncProperty(
        written(name, codec.takes),
        fc.constantFrom('en', 'zh'),
        async (given, language) => {
          const source = await codec.read(given, language);
          const said = await codec.write(source);
          expect(said).toBeDefined();
          expect(await codec.read(said!, language)).toEqual(source);
          const {
            chart,
            language: spoken = 'en',
            ...told
          } = (await tagOfSource(source, language))!;
          expect(chart).toBe(name);
          expect(await codec.read(told, spoken as 'en')).toEqual(source);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('takes attributes that there are, and has a default for none of the others', async () => {
    const { codec } = await loadTag<TaggedName>(name);
    for (const attribute of codec.takes) expect(attributes).toHaveProperty([attribute]);
    expect(codec.takes).toEqual(expect.arrayContaining(Object.keys(codec.defaults({}))));
  });

  it('stands for its defaults where nothing is written', async () => {
    const { codec } = await loadTag<TaggedName>(name);
    expect(await codec.read(codec.defaults({}), 'en')).toEqual(await codec.read({}, 'en'));
  });
});
