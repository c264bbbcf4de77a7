import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiply64 } from '../../../src/random/engines/multiply64.js';
import { philox2x32Block } from '../../../src/random/engines/philox2x32.js';
import { philox2x64Block } from '../../../src/random/engines/philox2x64.js';
import { philox4x32Block } from '../../../src/random/engines/philox4x32.js';
import { philox4x64Block } from '../../../src/random/engines/philox4x64.js';

const word = fc.nat(0xffffffff);
const longOf = (high: number, low: number) => (BigInt(high) << 32n) | BigInt(low);
const lowOf = (value: bigint, bits: bigint) => value & ((1n << bits) - 1n);

describe('multiply64', () => {
  it('agrees with big integers', () => {
    fc.assert(
      fc.property(word, word, word, word, (a1, a0, b1, b0) => {
        const output = new Int32Array(4);
        multiply64(a1, a0, b1, b0, output);
        const [p0, p1, p2, p3] = new Uint32Array(output);
        const product = (longOf(p3!, p2!) << 64n) | longOf(p1!, p0!);
        expect(product).toBe(longOf(a1, a0) * longOf(b1, b0));
      }),
      { seed: 5 },
    );
  });
});

/** Philox as the paper writes it, in big integers: pairs of words, each with its multiplier. */
function philox(
  bits: bigint,
  counter: bigint[],
  key: bigint[],
  multipliers: bigint[],
  steps: bigint[],
): bigint[] {
  let words = counter;
  let keys = key;
  for (let round = 0; round < 10; round++) {
    const products = multipliers.map((multiplier, i) => words[2 * i]! * multiplier);
    // The product of one pair gives the words of the other, where there are two.
    words = keys.flatMap((k, i) => {
      const product = products[(i + 1) % products.length]!;
      return [(product >> bits) ^ words[2 * i + 1]! ^ k, lowOf(product, bits)];
    });
    keys = keys.map((k, i) => lowOf(k + steps[i]!, bits));
  }
  return words;
}

const W = [0x9e3779b97f4a7c15n, 0xbb67ae8584caa73bn];
const W32 = [0x9e3779b9n, 0xbb67ae85n];

describe.each([
  ['philox2x32', philox2x32Block, 32n, [0xd256d193n], W32],
  ['philox4x32', philox4x32Block, 32n, [0xd2511f53n, 0xcd9e8d57n], W32],
  ['philox2x64', philox2x64Block, 64n, [0xd2b74407b1ce6e93n], W],
  ['philox4x64', philox4x64Block, 64n, [0xd2e7470ee14c6c93n, 0xca5a826395121157n], W],
] as const)('%s', (_, block, bits, multipliers, steps) => {
  it('agrees with the paper’s formulas in big integers', () => {
    const each = Number(bits) / 32;
    const width = multipliers.length * 2 * each;
    const words = (count: number) => fc.array(word, { minLength: count, maxLength: count });
    const join = (list: ArrayLike<number>) =>
      Array.from({ length: list.length / each }, (_, i) =>
        each === 1 ? BigInt(list[i]!) : longOf(list[2 * i + 1]!, list[2 * i]!),
      );
    fc.assert(
      fc.property(words(width), words(width / 2), (counter, key) => {
        const output = new Uint32Array(width);
        block(Uint32Array.from(counter), Uint32Array.from(key), output);
        const expected = philox(bits, join(counter), join(key), [...multipliers], [...steps]);
        expect(join(output)).toEqual(expected);
      }),
      { seed: 6 },
    );
  });
});
