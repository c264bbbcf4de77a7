import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStream, restoreStream } from '../../../src/random/openStream.js';
import {
  random123,
  random123Algorithms,
  type Random123Name,
} from '../../../src/random/streams/random123.js';

// Recorded from Random123 (9545ff6 of 2021) with g++ 12.2: `r123::Engine<r123::Philox2x32> engine(42)`, five times
// `engine()`, and `u01fixedpt_closed_open_32_double` (or `…_64_double`) of the first.
const recorded: readonly (readonly [Random123Name, readonly bigint[], number])[] = [
  [
    'random123-philox2x32',
    [1926238910n, 1309680519n, 3759059562n, 284814323n, 4208344770n],
    0.44848744524642825,
  ],
  [
    'random123-philox4x32',
    [1951270651n, 2207210094n, 1404726525n, 4242219303n, 3322520921n],
    0.45431560161523521,
  ],
  [
    'random123-philox2x64',
    [
      17436118716812280898n,
      512748429967054602n,
      8520567313365753253n,
      4944506536098623179n,
      3289791472037171299n,
    ],
    0.94521388962415198,
  ],
  [
    'random123-philox4x64',
    [
      7278743398533373529n,
      16005516994917231875n,
      3490965594592278910n,
      15129985323320379406n,
      1148276815483281434n,
    ],
    0.39458147028272028,
  ],
  [
    'random123-threefry2x32',
    [4263843367n, 646961260n, 457295592n, 2234760234n, 3696590631n],
    0.99275339557789266,
  ],
  [
    'random123-threefry4x32',
    [517523162n, 4275926924n, 958078820n, 4113982676n, 194405675n],
    0.12049525091424584,
  ],
  [
    'random123-threefry2x64',
    [
      11541679320895791575n,
      1716779418575517782n,
      13850586615435787598n,
      7353907123525227202n,
      4148503227126479501n,
    ],
    0.62567568969231191,
  ],
  [
    'random123-threefry4x64',
    [
      2565543917377116439n,
      3870419203384458973n,
      6246634002324705366n,
      18208699955732904697n,
      17820080255839051270n,
    ],
    0.13907841444136204,
  ],
];

describe.each(recorded)('%s', (name, words, first) => {
  it('gives the words and the doubles that the library gives', () => {
    expect(random123(42, name).words(5).map(BigInt)).toEqual(words);
    expect(openStream(name, '42').uniform()).toBe(first);
  });

  it('goes to any place at once', () => {
    const place = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(place, (position) => {
        const stream = random123(7, name);
        stream.words(position);
        const jumped = restoreStream({ ...stream.state(), engine: {}, position });
        expect(jumped.uniform()).toBe(stream.uniform());
      }),
      { numRuns: 30, seed: 8 },
    );
    const far = restoreStream({ ...openStream(name, '7').state(), position: 2 ** 50 });
    expect(far.uniform()).not.toBe(openStream(name, '7').uniform());
  });

  it('takes a word of its key as the seed, and no wider number', () => {
    const { bits } = random123Algorithms[name];
    expect(() => random123(2n ** BigInt(bits) - 1n, name)).not.toThrow();
    expect(() => random123(2n ** BigInt(bits), name)).toThrow(/^seed must be an integer in/);
    expect(() => openStream(name, '-1')).toThrow(/^seed must be an integer in/);
  });
});
