import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLogits, type LogitsFormat } from '../../../src/cli/logitsFile/parseLogits.js';

const read = (text: string, format?: LogitsFormat) => {
  const { tokens, logits } = parseLogits(text, 'logits', format);
  return tokens.map((token, id) => [token, logits[id]]);
};

const aAndB = [
  ['a', 1.5],
  ['b', -2],
];

describe('parseLogits reads', () => {
  const cases: [name: string, text: string, expected: unknown][] = [
    [
      'one number a line',
      '1.5\n-2\n',
      [
        ['0', 1.5],
        ['1', -2],
      ],
    ],
    [
      'Windows lines and a byte order mark',
      '\uFEFF1.5\r\n-2\r\n',
      [
        ['0', 1.5],
        ['1', -2],
      ],
    ],
    [
      '−∞ in three spellings',
      '0\n-inf\n-Infinity\n-∞',
      [
        ['0', 0],
        ['1', -Infinity],
        ['2', -Infinity],
        ['3', -Infinity],
      ],
    ],
    [
      'numbers as programs write them',
      '+1e-3\n.5\n5.\n-1E2',
      [
        ['0', 0.001],
        ['1', 0.5],
        ['2', 5],
        ['3', -100],
      ],
    ],
    ['CSV with a header', 'token,logit\na,1.5\nb,-2', aAndB],
    ['CSV without a header', 'a,1.5\nb,-2', aAndB],
    [
      'CSV with a byte order mark and Windows lines',
      '\uFEFFtoken,logit\r\na,1.5\r\nb,-2\r\n',
      aAndB,
    ],
    ['CSV with its columns another way round', 'id,Logit,Token\n7,1.5,a\n9,-2,b', aAndB],
    [
      'CSV with logits alone, under a header',
      'rank,logit,why\n1,1.5,x\n2,-2,y',
      [
        ['0', 1.5],
        ['1', -2],
      ],
    ],
    ['CSV with an empty line', 'a,1.5\n\nb,-2', aAndB],
    [
      'CSV with quoted fields',
      '"a, ""b""\nc",1.5\n" d", -2',
      [
        ['a, "b"\nc', 1.5],
        [' d', -2],
      ],
    ],
    [
      'CSV with the token "logit"',
      'logit,1.5\nb,-2',
      [
        ['logit', 1.5],
        ['b', -2],
      ],
    ],
    [
      'a space before a token as a part of it',
      ' a,1.5\nb,-2',
      [
        [' a', 1.5],
        ['b', -2],
      ],
    ],
    [
      'a JSON array',
      ' [1.5,\n-2]',
      [
        ['0', 1.5],
        ['1', -2],
      ],
    ],
    ['JSON pairs', '[["a", 1.5], ["b", -2]]', aAndB],
    [
      'JSON pairs with ids',
      '[[464, 1.5], [11, -2]]',
      [
        ['464', 1.5],
        ['11', -2],
      ],
    ],
    ['a JSON object', '{"a": 1.5, "b": -2}', aAndB],
    [
      'a JSON object in its own order',
      '{"b": 0, "42": 1, "a": 2, "7": 3}',
      [
        ['b', 0],
        ['42', 1],
        ['a', 2],
        ['7', 3],
      ],
    ],
    ['the token __proto__', '{"__proto__": 1.5}', [['__proto__', 1.5]]],
    [
      '−∞ as text, and as Python writes it',
      '{"a": "-Infinity", "b": -Infinity, "c": 0}',
      [
        ['a', -Infinity],
        ['b', -Infinity],
        ['c', 0],
      ],
    ],
    [
      'Chinese and escapes',
      '{"\\u6708": 1.5, "明": -2}',
      [
        ['月', 1.5],
        ['明', -2],
      ],
    ],
  ];
  for (const [name, text, expected] of cases) it(name, () => expect(read(text)).toEqual(expected));

  it('the format that is asked for', () => {
    expect(read('[,1.5\n{,-2', 'csv')).toEqual([
      ['[', 1.5],
      ['{', -2],
    ]);
    expect(() => read('a,1.5', 'lines')).toThrow('logits:1: logit must be a number, got "a,1.5"');
  });

  it('whatever JSON.stringify and CSV can hold', () => {
    const token = fc.string({ unit: 'binary', minLength: 1 });
    const logit = fc.float({ noNaN: true, noDefaultInfinity: true });
    const pairs = fc.uniqueArray(fc.tuple(token, logit), {
      minLength: 1,
      selector: ([text]) => text,
    });
    fc.assert(
      fc.property(pairs, (list) => {
        const expected = list.map(([text, number]) => [text, number === 0 ? 0 : number]);
        const csv = list
          .map(([text, number]) => `"${text.replaceAll('"', '""')}",${number}`)
          .join('\n');
        expect(read(JSON.stringify(list))).toEqual(expected);
        expect(read(csv, 'csv').map(([text, number]) => [text, number === 0 ? 0 : number])).toEqual(
          expected,
        );
      }),
    );
  });
});

describe('parseLogits knows log-probabilities', () => {
  const two =
    '[{"token": " a", "logprob": -0.1, "bytes": [32, 97]}, {"token": " b", "logprob": -3}]';
  const cases: [name: string, text: string][] = [
    ['a top_logprobs list', two],
    ['a token with its top_logprobs', `{"token": " a", "logprob": -0.1, "top_logprobs": ${two}}`],
    ['top_logprobs by token', '{"top_logprobs": {" a": -0.1, " b": -3}}'],
    [
      'objects by token id',
      '{"7": {"logprob": -0.1, "rank": 1, "decoded_token": " a"}, "5": {"logprob": -3, "decoded_token": " b"}}',
    ],
    ['a CSV column logprob', 'token,logprob\n a,-0.1\n b,-3'],
  ];
  for (const [name, text] of cases) {
    it(name, () => {
      expect(read(text)).toEqual([
        [' a', -0.1],
        [' b', -3],
      ]);
      expect(parseLogits(text, 'x').areLogProbabilities).toBe(true);
    });
  }

  it('from logits', () => {
    expect(parseLogits('{"a": -0.1}', 'x').areLogProbabilities).toBe(false);
    expect(parseLogits('[{"token": "a", "logit": -0.1}]', 'x').areLogProbabilities).toBe(false);
  });
});

describe('parseLogits refuses', () => {
  const cases: [name: string, text: string, message: string, format?: LogitsFormat][] = [
    ['an empty text', '', 'logits must have at least one logit in it, got none'],
    [
      'a text of white space',
      '\uFEFF \r\n\n',
      'logits must have at least one logit in it, got none',
    ],
    ['an empty array', '[]', 'logits must have at least one logit in it, got none'],
    ['an empty object', '{}', 'logits must have at least one logit in it, got none'],
    ['a header alone', 'token,logit\n', 'logits must have at least one logit in it, got none'],
    ['a word on a line', '1\n2\nabc\n', 'logits:3: logit must be a number, got "abc"'],
    ['an empty line among numbers', '1\n\n2', 'logits:2: logit must be a number, got nothing'],
    ['NaN', '1\nnan', 'logits:2: logit must be a number, got NaN'],
    ['+∞', '1\ninf', 'logits:2: logit must be finite or -Infinity, got inf'],
    [
      'a number that is too large',
      '1\n-1e309',
      'logits:2: logit must be finite or -Infinity, got -1e309',
    ],
    ['a hexadecimal number', '0x10', 'logits:1: logit must be a number, got "0x10"'],
    [
      'a word in CSV',
      'token,logit\na,1\n"b\nc",1\nd,abc',
      'logits:5: logit must be a number, got "abc"',
    ],
    ['a CSV row without a logit', 'a,1\nb,', 'logits:2: logit must be a number, got nothing'],
    [
      'a CSV row that is too long',
      'a,1\nb,2,3',
      'logits:2: a row must have 2 columns, got 3. Put a token with a comma in quotes: "a,b",1.5',
    ],
    [
      'a CSV row that is too short',
      'a,1\nb',
      'logits:2: a row must have 2 columns, got 1. Put a token with a comma in quotes: "a,b",1.5',
    ],
    [
      'an open quote in CSV',
      'a,1\n"b,2\nc,3',
      'logits:2: a quote must open and close a whole field, and does not. Write the token " as """" and the token a,b as "a,b".',
    ],
    [
      'a stray quote in CSV',
      'a,1\nb"c,2',
      'logits:2: a quote must open and close a whole field, and does not. Write the token " as """" and the token a,b as "a,b".',
    ],
    [
      'a header that names no logits',
      'token,score\na,1',
      'logits:1: logit must be a number, got "score". A header names its columns token and logit, or logprob.',
    ],
    [
      'a token twice in CSV',
      'a,1\nb,2\na,3',
      'logits:3: each token must stand once, but "a" already stands on line 1',
    ],
    [
      'a token twice in JSON',
      '{"a": 1,\n"b": 2,\n"a": 1}',
      'logits:3: each token must stand once, but "a" already stands on line 1',
    ],
    ['a token without text', '{"a": 1,\n"": 2}', 'logits:2: a token must have text, got ""'],
    [
      'null',
      '[1,\nnull]',
      'logits:2: logit must be a number, got null. JavaScript writes -Infinity as null: write "-Infinity"',
    ],
    ['NaN in JSON', '[1,\nNaN]', 'logits:2: logit must be a number, got NaN'],
    [
      'Infinity in JSON',
      '[1,\nInfinity]',
      'logits:2: logit must be finite or -Infinity, got Infinity',
    ],
    [
      'a list in a list',
      '[1,\n[2]]',
      'logits:2: a pair must be [token, logit], got 1 value. Of a batch, take one row.',
    ],
    ['true', '{"a": true}', 'logits:1: logit must be a number, got true'],
    [
      'an object without a logit',
      '[{"token": "a"}]',
      'logits:1: an object must have a token, and a logit or a logprob',
    ],
    [
      'an object without a token',
      '[{"logit": 1}]',
      'logits:1: an object must have a token, and a logit or a logprob',
    ],
    [
      'a token that is a list',
      '[[[1], 2]]',
      'logits:1: a token must be text in quotes, got an array',
    ],
    [
      'truncated JSON',
      '{"a": 1,\n"b": ',
      'logits:2: the JSON must be whole and well-formed, but it ends too early. If it is CSV, add --format csv.',
    ],
    [
      'a truncated JSON array',
      '[1,\n2',
      'logits:2: the JSON must be whole and well-formed, but it ends too early. If it is CSV, add --format csv.',
    ],
    [
      'broken JSON',
      '[1,\n,2]',
      'logits:2: the JSON must be whole and well-formed, but it has "," where something else must stand. If it is CSV, add --format csv.',
    ],
    [
      'semicolons between columns',
      'a;1\nb;2',
      'logits:1: logit must be a number, got "a;1". If ";" stands between columns, write a comma for it',
    ],
    [
      'tabs between columns',
      'token\tlogit\nb\t2',
      'logits:1: logit must be a number, got "token\\tlogit". If a tab stands between columns, write a comma for it',
    ],
    [
      'commas before decimals',
      'a;1,5\nb;2,5',
      'logits:1: a comma must stand between columns, and a point before decimals, got a;1,5',
    ],
    [
      'a number that is too large',
      '[1, 1e400]',
      'logits:1: logit must be finite or -Infinity, got 1e400',
    ],
    ['a number alone as JSON', '7', 'logits:1: logits must be an array or an object', 'json'],
  ];
  for (const [name, text, message, format] of cases) {
    it(name, () => {
      expect(() => read(text, format)).toThrow(
        expect.objectContaining({ name: 'SamplescopeError', message }),
      );
    });
  }
});
