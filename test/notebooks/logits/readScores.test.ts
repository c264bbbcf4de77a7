import { describe, expect, it } from 'vitest';
import { inChinese } from '../../../notebooks/page/messages/inChinese.js';
import { readScores, type WrittenScores } from '../../../notebooks/logits/readScores.js';

const pairs = (scores: WrittenScores) =>
  'problem' in scores ? scores.problem.message : scores.tokens.map((t, i) => [t, scores.scores[i]]);

describe('readScores', () => {
  it.each([
    ['yes, -0.1\nno, -2.4'],
    ['yes -0.1\nno\t-2.4\n'],
    ['yes: −0.1\r\nno = −2.4'],
    ['"yes", -0.1\n\n"no", -24e-1'],
    ['{"yes": -0.1, "no": -2.4}'],
    ['[{"token": "yes", "logprob": -0.1}, {"token": "no", "logprob": -2.4}]'],
    ['[{"token": "yes", "logit": -0.1}, {"token": "no", "logit": -2.4}]'],
    // The answer of a chat service, with more around it.
    [
      '{"id": "x", "choices": [{"index": 0, "message": {"content": "yes"}, "logprobs": {"content": [' +
        '{"token": "yes", "logprob": -0.1, "top_logprobs": [' +
        '{"token": "yes", "logprob": -0.1, "bytes": [121]}, {"token": "no", "logprob": -2.4}]}]}}]}',
    ],
    // The older form: an object of tokens for each place.
    [
      '{"choices": [{"logprobs": {"tokens": ["yes"], "top_logprobs": [{"yes": -0.1, "no": -2.4}]}}]}',
    ],
  ])('reads %j', (text) => {
    expect(pairs(readScores(text))).toEqual([
      ['yes', -0.1],
      ['no', -2.4],
    ]);
  });

  it.each([
    ['3, 2.5, -1', [3, 2.5, -1]],
    ['[3, 2.5, -1]', [3, 2.5, -1]],
    ['1\n-inf\n2', [1, -Infinity, 2]],
    ['1 -∞', [1, -Infinity]],
  ])('gives numbers alone, %j, names of their own', (text, numbers) => {
    expect(pairs(readScores(text))).toEqual(numbers.map((number, i) => [`#${i}`, number]));
  });

  it('keeps tokens of several words, and tokens that are numbers', () => {
    expect(pairs(readScores('A cat 4.1\nThe sea; 2\n42: 1'))).toEqual([
      ['A cat', 4.1],
      ['The sea', 2],
      ['42', 1],
    ]);
  });

  it.each([
    ['', 'There are no numbers in this.'],
    ['[]', 'There are no numbers in this.'],
    ['yes 1\nno', 'Line 2 must be a token and a number, such as “yes, -0.105”, got “no”.'],
    ['yes NaN', 'The score of “yes” must be a finite number or −∞, got NaN.'],
    ['yes inf', 'The score of “yes” must be a finite number or −∞, got Infinity.'],
    ['{"yes": "often"}', 'The score of “yes” must be a finite number or −∞, got “often”.'],
    ['{"yes": null}', 'The score of “yes” must be a finite number or −∞, got null.'],
    ['yes -inf\nno -inf', 'At least one number must be above −∞: something must be possible.'],
    [Array(501).fill('1').join(' '), 'There must be at most 500 tokens, got 501.'],
  ])('says what is wrong with %j', (text, message) => {
    const scores = readScores(text);
    expect('problem' in scores && scores.problem.message).toContain(message);
    expect('problem' in scores && inChinese(scores.problem.said)).toMatch(/\p{Script=Han}/u);
  });

  it('says where JSON is broken', () => {
    expect(pairs(readScores('{"yes": 1,'))).toMatch(/^This begins like JSON, and is none: /);
  });
});
