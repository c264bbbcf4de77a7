import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/decoding/index.js';
import type { Model } from '../../../src/model/index.js';
import {
  applyChain,
  createProcessor,
  nextStates,
  type ChainState,
} from '../../../src/sampling/index.js';
import { compileGrammar, mayEnd, read, startOf } from '../../../src/sampling/processors/pattern.js';

const fits = (pattern: string, text: string, rules = {}) => {
  const grammar = compileGrammar({ ...rules, pattern });
  return mayEnd(grammar, read(grammar, startOf(grammar, 'pattern'), text));
};

describe('patterns', () => {
  it.each([
    ['(yes|no)', ['yes', 'no'], ['', 'y', 'yesno', 'nope']],
    ['a*b+c?', ['b', 'aab', 'abbc'], ['a', 'c', 'abcc']],
    ['[a-c]{2,3}', ['ab', 'cba'], ['a', 'abcd', 'ad']],
    ['x{2}', ['xx'], ['x', 'xxx']],
    ['x{2,}', ['xx', 'xxxxx'], ['x']],
    ['[^0-9]+', ['ab', '-'], ['a1', '']],
    ['\\d{4}-\\d\\d', ['2026-11'], ['2026-1', 'abcd-ef']],
    ['(a|(b|c)d)*', ['', 'a', 'bdcda'], ['b', 'd']],
    ['[中文]+。', ['中。', '文中。'], ['中', 'a。']],
    ['a.c', ['abc', 'a中c'], ['ac', 'a\nc']],
    ['\\<\\(', ['<('], ['<']],
    ['', [''], ['a']],
  ])('%s', (pattern, good, bad) => {
    for (const text of good) expect([text, fits(pattern, text)]).toEqual([text, true]);
    for (const text of bad) expect([text, fits(pattern, text)]).toEqual([text, false]);
  });

  it('agree with the language’s own regular expressions', () => {
    const patterns = ['(a|b)*ab', 'a(b|c)?d*', '(ab|a)(bc|c)', '[ab]{1,3}c', '(a*b*)*c'];
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 }),
        (pattern, text) => {
          expect(fits(pattern, text)).toBe(new RegExp(`^(?:${pattern})$`).test(text));
        },
      ),
    );
  });

  it('use each other and themselves', () => {
    const rules = { list: '\\[(<item>(,<item>)*)?\\]', item: '<list>|[0-9]' };
    for (const text of ['[]', '[1]', '[1,[2,[]],3]'])
      expect(fits('<list>', text, rules)).toBe(true);
    for (const text of ['[', '[1,]', '[[]', '1']) expect(fits('<list>', text, rules)).toBe(false);
  });

  it.each([
    ['a)', 'a ) closes nothing'],
    ['[a', 'a [ is not closed'],
    ['*a', 'nothing to repeat'],
    ['a{3,2}', 'from more to less'],
    ['a\\', 'nothing after the \\'],
    ['<a', 'a < is not closed'],
    ['(a{1000}){1000}', 'at most 10000 parts'],
    ['<nothing>', 'rule must be one of pattern, got "nothing"'],
  ])('refuses %s', (pattern, message) => {
    expect(() => createProcessor({ constrained: pattern })).toThrow(message);
  });

  it('refuses a rule that begins with itself', () => {
    expect(() =>
      createProcessor({ constrained: { pattern: '<a>', rules: { a: '<a>x|x' } } }),
    ).toThrow('nest more than 200 deep');
  });
});

const model: Model = {
  name: 'letters',
  vocabulary: ['a', 'b', 'ab', 'c', '.', ''],
  tokenize: () => [],
  detokenize: (ids) => ids.map((id) => ['a', 'b', 'ab', 'c', '.', ''][id]!).join(''),
  logits: () => new Float64Array(6),
};

describe('constrained', () => {
  it('allows the tokens that can go on, step by step, and the end where the text fits', () => {
    const chain = [createProcessor({ constrained: { pattern: 'ab|abc', end: [4] } })];
    const logits = new Float64Array(6);
    let states: ChainState = [];
    const context: number[] = [];
    const seen: number[][] = [];
    for (const token of [0, 1, 3, 4]) {
      const at = { context: [...context], step: context.length, model };
      const result = applyChain(chain, logits, at, { states });
      seen.push([...logits.keys()].filter((id) => result.processed.logits[id]! > -Infinity));
      // What it remembers is plain data.
      expect(JSON.parse(JSON.stringify(result.stages[0]!.state))).toEqual(result.stages[0]!.state);
      states = nextStates(chain, result, at, token);
      context.push(token);
    }
    expect(seen).toEqual([[0, 2], [1], [3, 4], [4]]);
  });

  it('says when nothing is allowed, and why', () => {
    const at = { context: [0, 1], step: 2, model };
    const [processor] = [createProcessor({ constrained: 'ab' })];
    const state = [[0, 1].map((id) => model.vocabulary[id]!)].reduce(
      (before, words) =>
        words.reduce<unknown>(
          (s, _, i) =>
            processor.memory!.next(s, {
              token: [0, 1][i]!,
              size: 6,
              probability: NaN,
              at,
            }),
          before,
        ),
      processor.memory!.initial,
    );
    expect(() =>
      processor.apply({ logits: new Float64Array(6), temperature: 1 }, { ...at, state }),
    ).toThrow('after "ab" none fits ab. The text is complete');
    expect(() =>
      createProcessor({ constrained: 'zebra' }).apply(
        { logits: new Float64Array(6), temperature: 1 },
        { context: [], step: 0, model },
      ),
    ).toThrow('has nothing that continues it');
  });

  it('works in a recipe', async () => {
    const trace = await run({
      model: { table: { '': { yes: 0, no: 3, maybe: 9, '!': 1 } } },
      prompt: '',
      processors: [{ constrained: '(yes|no)!' }, { temperature: 0 }],
      maxTokens: 2,
    });
    expect(trace.text).toBe('no!');
  });
});
