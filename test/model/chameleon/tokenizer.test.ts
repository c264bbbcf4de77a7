import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  detokenize,
  sampleDocument,
  tokenize,
  vocabulary,
} from '../../../src/model/chameleon/index.js';
import { openStream } from '../../../src/random/index.js';

const cut = (text: string) => tokenize(text).map((id) => vocabulary[id]);

describe('tokenize', () => {
  it.each<[string, string[]]>([
    [' Where is the red circle?', [' Where', ' is', ' the', ' red', ' circle', '?']],
    [' A square and a', [' A', ' square', ' and', ' a']],
    ['没有红色的圆形。', ['没有', '红色', '的', '圆形', '。']],
    ['请在上面画一个', ['请', '在', '上面', '画', '一个']],
    ['黑色的背景上有', ['黑色', '的', '背景', '上', '有']],
    [
      '<s><image><image:07></image><turn></s>',
      ['<s>', '<image>', '<image:07>', '</image>', '<turn>', '</s>'],
    ],
  ])('cuts %j', (text, tokens) => {
    expect(cut(text)).toEqual(tokens);
  });

  it('loses nothing of any sequence of tokens', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vocabulary)), (tokens) => {
        const text = tokens.join('');
        expect(detokenize(tokenize(text))).toBe(text);
      }),
    );
  });

  it('reads every document of the world as it was made', () => {
    const stream = openStream('seedrandom', 'documents');
    for (let i = 0; i < 1000; i++) {
      const { tokens } = sampleDocument(stream);
      expect(tokenize(detokenize(tokens))).toEqual(tokens);
    }
  });

  it.each([
    ['<s> What is the elephant?', 'got " elephant" after "<s> What is the"'],
    ['What is it', 'got "What" after ""'],
    [' A circles', 'got "s" after " A circle"'],
    ['<image:39>', 'got "<image:39>" after ""'],
    ['一个大象', 'got "大" after "一个"'],
    [' red ', 'got " " after " red"'],
  ])('names what is unknown in %j', (text, message) => {
    expect(() => tokenize(text)).toThrow(message);
  });
});

describe('detokenize', () => {
  it('refuses an id that there is not', () => {
    expect(() => detokenize([vocabulary.length])).toThrow("a token's id must be an integer in");
  });
});
