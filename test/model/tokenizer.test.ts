import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseTokenizer,
  fitTokenizer,
  tokenizerNames,
  type TokenizerName,
} from '../../src/model/tokenizer.js';

/** The tokens of a text, by a tokenizer that is made of that text. */
const cut = (text: string, name: TokenizerName) => {
  const { vocabulary, tokenize } = fitTokenizer(text, name);
  return tokenize(text).map((id) => vocabulary[id]);
};

describe('words', () => {
  it.each<[string, string[]]>([
    ['The cat sat.', ['The', ' cat', ' sat', '.']],
    ['"Oh!" said she', ['"', 'Oh', '!', '"', ' said', ' she']],
    ['said, "Oh', ['said', ',', ' "', 'Oh']],
    ["don't, boys' o’clock", ["don't", ',', ' boys', "'", ' o’clock']],
    ['well-known—so', ['well', '-', 'known', '—', 'so']],
    ['1811, 3.5', ['1811', ',', ' 3', '.', '5']],
    ['a  b\n\n c\t', ['a', ' ', ' b', '\n', '\n', ' c', '\t']],
    ['a\r\nb', ['a', '\r', '\n', 'b']],
    ['café naïve', ['café', ' naïve']],
    ['Москва, Ελλάδα', ['Москва', ',', ' Ελλάδα']],
    ['see 明月。', ['see', ' 明', '月', '。']],
    ['so 😀👍🏽', ['so', ' 😀', '👍', '🏽']],
    ['a_b #1', ['a', '_', 'b', ' #', '1']],
  ])('cuts %j', (text, tokens) => {
    expect(cut(text, 'words')).toEqual(tokens);
  });

  it('spells a word that it has not seen', () => {
    const { vocabulary, tokenize } = fitTokenizer('the cat sat on the mat', 'words');
    expect(tokenize('the mast').map((id) => vocabulary[id])).toEqual([
      'the',
      ' ',
      'm',
      'a',
      's',
      't',
    ]);
  });

  it('keeps apart a word with and without its space', () => {
    const { tokenize } = fitTokenizer('the the', 'words');
    expect(tokenize('the')).not.toEqual(tokenize(' the'));
  });
});

describe('characters', () => {
  it('cuts by code point', () => {
    expect(cut('春眠 𠮷😀', 'characters')).toEqual(['春', '眠', ' ', '𠮷', '😀']);
  });
});

describe.each(tokenizerNames)('%s', (name) => {
  it('loses nothing of any text, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const { tokenize, detokenize } = fitTokenizer(text, name);
        expect(detokenize(tokenize(text))).toBe(text);
      }),
      { seed: 1 },
    );
    const { tokenize, detokenize } = fitTokenizer('\ud800 \udc00a\ud800', name);
    expect(detokenize(tokenize('\ud800 \udc00a\ud800'))).toBe('\ud800 \udc00a\ud800');
  });

  it('reads any text that is made of its characters', () => {
    const characters = [...'the "cat"\n\r sat—明月 '];
    const { tokenize, detokenize } = fitTokenizer(characters.join(''), name);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...characters) }), (text) => {
        expect(detokenize(tokenize(text))).toBe(text);
      }),
      { seed: 1 },
    );
  });

  it('has its tokens in the order in which they occur, then the other characters', () => {
    const { vocabulary } = fitTokenizer('ab a ab', name);
    expect(vocabulary).toEqual(
      name === 'words' ? ['ab', ' a', ' ab', 'a', 'b', ' '] : ['a', 'b', ' '],
    );
  });

  it('has as its vocabulary everything that it needs and no more', () => {
    const text = 'to be, or not';
    const { vocabulary, tokenize } = fitTokenizer(text, name);
    const used = new Set(tokenize(text).map((id) => vocabulary[id]!));
    expect(new Set(vocabulary)).toEqual(new Set([...used, ...text]));
  });

  it('names a character that it has not seen, and its place', () => {
    expect(() => fitTokenizer('a 😀 b', name).tokenize('b 😀😀 ß a')).toThrow(
      'every character must occur in the text that the model has learned from, ' +
        'got "ß", character 6 of "b 😀😀 ß a". Leave it out, or fit a model on a text that has it.',
    );
  });

  it('shows the beginning of a long text only', () => {
    expect(() => fitTokenizer('a', name).tokenize(`${'a'.repeat(80)}ß`)).toThrow(
      `got "ß", character 81 of "${'a'.repeat(39)}…"`,
    );
  });

  it('needs a text', () => {
    expect(() => fitTokenizer('', name)).toThrow('text must have at least one character, got ""');
  });
});

it('refuses a tokenizer that is not there', () => {
  expect(() => fitTokenizer('a', 'syllables' as TokenizerName)).toThrow(
    'tokenizer must be one of words, characters, got "syllables"',
  );
});

it.each<[string, TokenizerName]>([
  ['', 'words'],
  ['  \n', 'words'],
  ['42!', 'words'],
  ['It is a truth universally acknowledged', 'words'],
  ['床前明月光，疑是地上霜。', 'characters'],
  ['春 spring', 'words'],
  ['春天 ab', 'characters'],
  ['さくら', 'characters'],
  ['한국어 단어', 'words'],
])('chooses for %j %s', (text, name) => {
  expect(chooseTokenizer(text)).toBe(name);
});

it('takes what it chooses as the default', () => {
  expect(fitTokenizer('the cat').vocabulary).toContain(' cat');
  expect(fitTokenizer('春眠不觉晓 go').vocabulary).not.toContain(' go');
});
