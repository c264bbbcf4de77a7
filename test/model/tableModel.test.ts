import { describe, expect, it } from 'vitest';
import { tableModel } from '../../src/model/tableModel.js';

const weather = tableModel('weather', {
  'Today is': { ' sunny': 2, ' wet': -Infinity },
  'Tomorrow is': [
    [' wet', 0.1],
    [' 1', 5],
    ['Today is', 3],
  ],
});

describe('vocabulary', () => {
  it('has candidates in the order of the rows, then prompts; each once', () => {
    expect(weather.vocabulary).toEqual([' sunny', ' wet', ' 1', 'Today is', 'Tomorrow is']);
  });

  it('keeps the order of pairs, also where tokens are whole numbers', () => {
    const pairs: [string, number][] = [
      ['b', 0],
      ['42', 0],
      ['a', 0],
      ['1', 0],
    ];
    expect(tableModel('pairs', { '': pairs }).vocabulary).toEqual(['b', '42', 'a', '1']);
    // What an object does to them is JavaScript's doing, and why pairs exist.
    expect(tableModel('object', { '': Object.fromEntries(pairs) }).vocabulary).toEqual([
      '1',
      '42',
      'b',
      'a',
    ]);
  });
});

describe('logits', () => {
  const after = (text: string) => [...weather.logits(weather.tokenize(text))];

  it('are those of the prompt, as float32, and −∞ elsewhere', () => {
    expect(after('Today is')).toEqual([2, -Infinity, -Infinity, -Infinity, -Infinity]);
    expect(after('Tomorrow is')).toEqual([-Infinity, 0.1, 5, 3, -Infinity]);
  });

  it('stay the same after candidates are drawn', () => {
    expect(after('Tomorrow is wet 1 wet')).toEqual(after('Tomorrow is'));
  });

  it('follow the last prompt', () => {
    expect(after('Tomorrow isToday is sunny')).toEqual(after('Today is'));
    expect(after('Today is sunnyTomorrow is')).toEqual(after('Tomorrow is'));
  });

  it('need a prompt', () => {
    expect(() => weather.logits([])).toThrow(
      'the context must have a prompt of the model "weather" in it, got none. Begin with a prompt',
    );
    expect(() => weather.logits([0])).toThrow(expect.objectContaining({ code: 'empty' }));
  });
});

describe('the prompt ""', () => {
  const pasted = tableModel('pasted', { '': { a: 1, b: 2 }, go: { c: 3 } });

  it('is where every context begins', () => {
    expect(pasted.tokenize('')).toEqual([]);
    expect([...pasted.logits([])]).toEqual([1, 2, -Infinity, -Infinity]);
    expect(pasted.logits(pasted.tokenize('ba'))).toEqual(pasted.logits([]));
    expect([...pasted.logits(pasted.tokenize('bgo'))]).toEqual([
      -Infinity,
      -Infinity,
      3,
      -Infinity,
    ]);
  });

  it('is no token', () => {
    expect(pasted.vocabulary).toEqual(['a', 'b', 'c', 'go']);
  });
});

describe('tokenize', () => {
  it.each(['', 'Yesterday was', 'today is', 'Today is ', ' sunny', 'Today is dry'])(
    'refuses %j and lists the prompts',
    (text) => {
      expect(() => weather.tokenize(text)).toThrow(
        'a prompt for the model "weather" must be one of "Today is", "Tomorrow is", tokens of its ' +
          `vocabulary may follow, got ${JSON.stringify(text)}.`,
      );
    },
  );

  it('takes the longest tokens that leave a way to the end', () => {
    const { vocabulary, tokenize } = tableModel('', { '': { a: 0, ab: 0, bc: 0, abc: 0, d: 0 } });
    const cut = (text: string) => tokenize(text).map((id) => vocabulary[id]);
    expect(cut('abc')).toEqual(['abc']);
    expect(cut('abd')).toEqual(['ab', 'd']);
    expect(cut('abbc')).toEqual(['ab', 'bc']);
    const greedyFails = tableModel('', { '': { a: 0, ab: 0, bc: 0 } });
    expect(greedyFails.detokenize(greedyFails.tokenize('abc'))).toBe('abc');
  });
});
