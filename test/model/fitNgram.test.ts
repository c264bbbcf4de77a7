import fc from 'fast-check';
import { all, create, type BigNumber, type FactoryFunctionMap } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { austen } from '../../src/model/corpora/austen.js';
import { fitNgram } from '../../src/model/fitNgram.js';

const math = create(all as FactoryFunctionMap, { number: 'BigNumber', precision: 64 });
const big = (x: number): BigNumber => math.bignumber(x);

/**
 * Interpolated modified Kneser-Ney, straight from the formulas of Chen & Goodman (1998), in 64 digits and
 * with strings for n-grams: slow, and nothing in common with the implementation but the definition.
 */
function reference(tokens: readonly string[], vocabularySize: number, order: number) {
  const text = [...new Array<string>(order - 1).fill('<s>'), ...tokens];
  const counts = Array.from({ length: order + 1 }, (_, n) => {
    const seen = new Map<string, Set<string>>();
    for (let end = order - 1; n > 0 && end < text.length; end++) {
      const gram = text.slice(end - n + 1, end + 1).join('|');
      const evidence = n === order ? `place ${end}` : text[end - n]!;
      seen.set(gram, (seen.get(gram) ?? new Set()).add(evidence));
    }
    return new Map([...seen].map(([gram, evidence]) => [gram, evidence.size]));
  });
  const discounts = counts.map((ofLength) => {
    const n = (c: number) => big([...ofLength.values()].filter((count) => count === c).length);
    if ([1, 2, 3, 4].some((c) => n(c).isZero())) return [0, 0.5, 1, 1.5].map(big);
    const y = n(1).div(n(1).plus(n(2).times(2)));
    const d = [1, 2, 3].map((c) =>
      big(c).minus(
        y
          .times(c + 1)
          .times(n(c + 1))
          .div(n(c)),
      ),
    );
    return d.some((discount) => discount.lte(0)) ? [0, 0.5, 1, 1.5].map(big) : [big(0), ...d];
  });
  const discount = (n: number, count: number) => discounts[n]![Math.min(count, 3)]!;

  const probability = (token: string, history: readonly string[]): BigNumber => {
    const n = history.length + 1;
    const lower = n === 1 ? big(1).div(vocabularySize) : probability(token, history.slice(1));
    const prefix = history.map((word) => `${word}|`).join('');
    const followers = [...counts[n]!].filter(
      ([gram]) => gram.startsWith(prefix) && gram.split('|').length === n,
    );
    if (followers.length === 0) return lower;
    const total = followers.reduce((sum, [, count]) => sum + count, 0);
    const freed = followers.reduce((sum, [, count]) => sum.plus(discount(n, count)), big(0));
    const count = counts[n]!.get(prefix + token) ?? 0;
    return big(count).minus(discount(n, count)).plus(freed.times(lower)).div(total);
  };
  return (token: string, context: readonly string[]) =>
    probability(
      token,
      order === 1 ? [] : [...text.slice(0, order - 1), ...context].slice(1 - order),
    );
}

/** Half an ulp of float32, and what 64-bit sums may add to it. */
const close = (truth: number) => Math.abs(truth) * 2 ** -24 + 1e-13;

function expectReference(text: string, order: number, contexts: string[], candidates?: string[]) {
  const model = fitNgram(text, { order, tokenizer: 'characters' });
  const probability = reference([...text], model.vocabulary.length, order);
  for (const context of contexts) {
    const logits = model.logits(model.tokenize(context));
    for (const token of candidates ?? model.vocabulary) {
      const truth = math.log(probability(token, [...context])).toNumber();
      const logit = logits[model.vocabulary.indexOf(token)]!;
      expect(Math.abs(logit - truth), `${token} after ${context}`).toBeLessThanOrEqual(
        close(truth),
      );
    }
  }
}

describe('fitNgram', () => {
  it('is interpolated modified Kneser-Ney: small texts, all tokens', () => {
    const letters = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(
        fc.string({ unit: letters, minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.nat()),
        (text, order, numbers) => {
          const length = numbers.next().value! % 7;
          const context = Array.from({ length }, () => text[numbers.next().value! % text.length]!);
          expectReference(text, order, [context.join(''), '']);
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  it.each([1, 2, 3, 4, 5])('so too on a real text, with estimated discounts: order %i', (order) => {
    const text = austen.slice(0, 3000);
    expectReference(text, order, ['', 'I', 'of a good fo', 'MMM'], ['e', 'r', 'B', ' ']);
  });

  it.each([1, 2, 3, 4, 5])(
    'gives probabilities that sum to 1, none of them 0: order %i',
    (order) => {
      const model = fitNgram(austen.slice(0, 20_000), { order });
      for (const context of ['', 'It is a', 'of the the', '\n', 'zzzz', 'Mr. Bennet']) {
        const logits = model.logits(model.tokenize(context));
        expect(Math.min(...logits)).toBeGreaterThan(-Infinity);
        const sum = Array.from(logits).reduce((sum, logit) => sum + Math.exp(logit), 0);
        // Each of the probabilities is off by at most 2⁻²⁴ |logit|, and no |logit| reaches 16.
        expect(Math.abs(sum - 1)).toBeLessThan(2 ** -20);
      }
    },
  );

  it('reads no more than the last order − 1 tokens', () => {
    const model = fitNgram('a b c a b d a c', { order: 3 });
    const after = (text: string) => model.logits(model.tokenize(text));
    expect(after('d a b')).toEqual(after('c a b'));
    expect(after('a b')).not.toEqual(after('a c'));
  });

  it('begins as its text begins, where the context is empty', () => {
    const model = fitNgram('Once upon a time, a long time ago');
    const logits = model.logits([]);
    expect(model.vocabulary[logits.indexOf(Math.max(...logits))]).toBe('Once');
  });

  it('falls back to shorter histories for what it has never seen', () => {
    const model = fitNgram('a b c a b d', { order: 3 });
    const unseen = model.logits(model.tokenize('ddd'));
    const unigram = fitNgram('a b c a b d', { order: 3 }).logits(model.tokenize('d'));
    expect(unseen).toEqual(unigram);
  });

  it('has order 3 and the name "ngram" unless told otherwise', () => {
    const text = 'the cat sat on the mat, the cat sat on the hat';
    const model = fitNgram(text);
    expect(model.name).toBe('ngram');
    const after = (order: number) =>
      fitNgram(text, { order }).logits(model.tokenize('the cat sat'));
    expect(model.logits(model.tokenize('the cat sat'))).toEqual(after(3));
    expect(after(2)).not.toEqual(after(3));
    expect(after(4)).not.toEqual(after(3));
    expect(fitNgram(text, { name: 'mine' }).name).toBe('mine');
  });

  it('takes the tokenizer that it is told to', () => {
    expect(fitNgram('the cat', { tokenizer: 'characters' }).vocabulary).toEqual([...'the ca']);
  });

  it.each(['a', '\n', '春', 'word', 'aaaa'])('fits %j', (text) => {
    const model = fitNgram(text);
    const logits = model.logits(model.tokenize(text));
    expect(Array.from(logits).reduce((sum, logit) => sum + Math.exp(logit), 0)).toBeCloseTo(1, 6);
  });

  it('gives the only token of a text the probability 1', () => {
    expect([...fitNgram('a').logits([])]).toEqual([0]);
  });

  it('refuses an empty text', () => {
    expect(() => fitNgram('')).toThrow('text must have at least one character, got ""');
  });

  it.each([0, 6, 2.5, -1, NaN, Infinity, '3'])('refuses the order %s', (order) => {
    expect(() => fitNgram('a', { order: order as number })).toThrow(
      `order must be an integer in [1, 5], got ${order}. It is how many tokens an n-gram has`,
    );
  });
});
