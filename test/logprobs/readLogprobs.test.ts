import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLogprobs, type LogprobsFormat } from '../../src/logprobs/index.js';

const read = (text: string, format?: LogprobsFormat) => {
  const { places } = readLogprobs(text, 'logits', format);
  expect(places).toHaveLength(1);
  return places[0]!.candidates.map(({ text: token, logit }) => [token, logit]);
};

const aAndB = [
  ['a', 1.5],
  ['b', -2],
];

describe('readLogprobs reads', () => {
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
    ['tabs', 'token\tlogit\na\t1.5\nb\t-2', aAndB],
    ['semicolons and decimal commas', 'a;1,5\nb;-2,0', aAndB],
    ['lines of a token and its number', 'a: 1.5\n\nb = −2', aAndB],
    ['what pandas prints', '  token  logit\n0     a    1.5\n1     b   -2.0', aAndB],
    ['what pandas writes', ',token,logit\n0,a,1.5\n1,b,-2', aAndB],
    ['Python’s tuples', "[('a', 1.5), ('b', -2)]", aAndB],
    ['numpy’s numbers', "{'a': np.float32(1.5), 'b': np.float32(-2.0)}", aAndB],
    ...[
      'tensor([[1.5, -2.0]], device="cuda:0", grad_fn=<AddmmBackward0>)',
      'array([ 1.5, -2. ], dtype=float32)',
      '[ 1.5 -2. ]',
      '1.5, -2',
      '1.5 -2',
    ].map((text): [string, string, unknown] => [
      `numbers as ${text}`,
      text,
      [
        ['0', 1.5],
        ['1', -2],
      ],
    ]),
  ];
  for (const [name, text, expected] of cases) it(name, () => expect(read(text)).toEqual(expected));

  it('the format that is asked for', () => {
    expect(read('[,1.5\n{,-2', 'csv')).toEqual([
      ['[', 1.5],
      ['{', -2],
    ]);
    expect(() => read('a,1.5', 'lines')).toThrow('logits:1: logit must be a number, got "a"');
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

describe('readLogprobs knows log-probabilities', () => {
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
      expect(readLogprobs(text, 'x').scale).toBe('log-probabilities');
    });
  }

  it('from logits', () => {
    expect(readLogprobs('{"a": -0.1}', 'x').scale).toBe('logits');
    expect(readLogprobs('[{"token": "a", "logit": -0.1}]', 'x').scale).toBe('logits');
  });
});

describe('readLogprobs refuses', () => {
  const cases: [name: string, text: string, message: string, format?: LogprobsFormat][] = [
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
    ['a hexadecimal number', '1\n0x10', 'logits:2: logit must be a number, got "0x10"'],
    [
      'a word in CSV',
      'token,logit\na,1\n"b\nc",1\nd,abc',
      'logits:5: logit must be a number, got "abc"',
    ],
    ['a CSV row without a logit', 'a,1\nb,', 'logits:2: logit must be a number, got nothing'],
    [
      'a CSV row that is too long',
      'a,1\nb,2,3',
      'logits:2: a row must have as many columns as there are, 2, got 3. Put a token with a comma in quotes: "a,b",1.5',
    ],
    [
      'a CSV row that is too short',
      'a,1\nb',
      'logits:2: a row must have as many columns as there are, 2, got 1. Put a token with a comma in quotes: "a,b",1.5',
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
    ['a list in a list', '[1,\n[2]]', 'logits:2: logit must be a number, got a list'],
    ['true', '{"a": true}', 'logits:1: logit must be a number, got true'],
    [
      'an object without a logit',
      '[{"token": "a"}]',
      'logits:1: an object must have a token, and a logit, a logprob or a prob',
    ],
    [
      'an object without a token',
      '[{"logit": 1}]',
      'logits:1: an object must have a token, and a logit, a logprob or a prob',
    ],
    [
      'a token that is a list',
      '[[[1], 2]]',
      'logits:1: a token must be text in quotes, got a list',
    ],
    [
      'truncated JSON',
      '{"a": 1,\n"b": ',
      'logits:2: the text must be whole and well-formed, but it ends too early',
    ],
    [
      'a truncated JSON array',
      '[1,\n2',
      'logits:2: the text must be whole and well-formed, but it ends too early',
    ],
    [
      'broken JSON',
      '[1,\n,2]',
      'logits:2: the text must be whole and well-formed, but it has "," where something else must stand',
    ],
    [
      'a number that is too large in JSON',
      '[1, 1e400]',
      'logits:1: a number must be finite or -Infinity, got 1e400',
    ],
    [
      'a separator of thousands',
      '1,000\n2,000',
      'logits:1: "1,000" could be a number with a separator of thousands, a token and its logit, or two logits. Put a header above it, such as token,logit, or the token in quotes.',
    ],
    [
      'pairs that could be rows',
      '[[1,2],[3,4]]',
      'logits:1: [[1,2],[3,4]] could be pairs of an id and a logit, or rows of two logits. Write pairs as [["7", 1.5], …], or one row alone.',
    ],
    [
      'probabilities beyond 1',
      '[{"token":"a","prob":0.9},{"token":"b","prob":0.3}]',
      'logits:1: the probabilities of one place must add up to at most 1, got 1.200. Are they logits, or several places?',
    ],
    [
      'a probability beyond 1',
      '{"a": {"prob": 1.5}}',
      'logits:1: probability must be in [0, 1], got 1.5',
    ],
    [
      'a logprob above 0',
      '{"top_logprobs": {"a": 2}}',
      'logits:1: logprob must be at most 0, got 2. If it is a logit, call it logit.',
    ],
    [
      'brackets without end',
      '['.repeat(100_000),
      'logits:1: brackets must be at most 64 deep, got more',
    ],
    [
      'an error of a server',
      '{"error":{"message":"logprobs are not supported with reasoning models."}}',
      'logits:1: the server answered with an error and no numbers: logprobs are not supported with reasoning models.',
    ],
    [
      'an answer without log-probabilities',
      '{"choices":[{"index":0,"message":{"content":"Hi"},"logprobs":null}]}',
      'logits must have log-probabilities in it, got OpenAI completion without. Ask for them, as with logprobs: true.',
    ],
    [
      'a tensor that was printed in part',
      'tensor([1., 2., ..., 3.])',
      'logits:1: the numbers must be printed whole, but some are left out as "...". Print all of them, or save them to a file.',
    ],
    [
      'a page',
      '<html>',
      'logits:1: a line must be a token and a number, such as yes -0.105, got "<html>"',
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

describe('readLogprobs finds the places of', () => {
  const entry = (token: string, other: string) =>
    `{"token":"${token}","logprob":-0.1,"top_logprobs":[{"token":"${token}","logprob":-0.1},{"token":"${other}","logprob":-2.5}]}`;
  const two = `[${entry('a', 'b')},${entry('c', 'd')}]`;
  const cases: [name: string, text: string][] = [
    [
      'OpenAI’s chat completion',
      `{"choices":[{"index":0,"message":{"content":"ac"},"logprobs":{"content":${two},"refusal":null}}]}`,
    ],
    [
      'OpenAI’s response',
      `{"output":[{"type":"reasoning"},{"type":"message","content":[{"type":"output_text","text":"ac","logprobs":${two}}]}]}`,
    ],
    ['one choice', `{"index":0,"logprobs":{"content":${two}}}`],
    ['logprobs', `{"content":${two}}`],
    ['Ollama', `{"model":"m","message":{"content":"ac"},"logprobs":${two}}`],
    [
      'a stream',
      `data: {"choices":[{"delta":{"role":"assistant"}}]}\n\ndata: {"choices":[{"logprobs":{"content":[${entry('a', 'b')}]}}]}\n\n: waiting\n\ndata: {"choices":[{"logprobs":{"content":[${entry('c', 'd')}]}}]}\n\ndata: [DONE]\n\n`,
    ],
    [
      'JSON lines',
      `{"model":"m","response":"a","logprobs":[${entry('a', 'b')}]}\n{"model":"m","response":"c","logprobs":[${entry('c', 'd')}]}\n{"model":"m","response":"","done":true}\n`,
    ],
    [
      'a stream of OpenAI’s responses',
      `event: x\ndata: {"type":"response.output_text.delta","delta":"a","logprobs":[${entry('a', 'b')}]}\n\ndata: {"type":"response.output_text.delta","delta":"c","logprobs":[${entry('c', 'd')}]}\n\ndata: {"type":"response.output_text.done","logprobs":${two}}\n\n`,
    ],
    [
      'SGLang',
      `{"text":"ac","meta_info":{"output_token_logprobs":[[-0.1,1,"a"],[-0.1,3,"c"]],"output_top_logprobs":[[[-0.1,1,"a"],[-2.5,2,"b"]],[[-0.1,3,"c"],[-2.5,4,"d"]]]}}`,
    ],
    [
      'llama.cpp before 2025',
      '{"completion_probabilities":[{"content":"a","probs":[{"tok_str":"a","prob":0.9},{"tok_str":"b","prob":0.08}]},{"content":"c","probs":[{"tok_str":"c","prob":0.9},{"tok_str":"d","prob":0.08}]}]}',
    ],
    [
      'vLLM in Python',
      "[{1: Logprob(logprob=-0.1, rank=1, decoded_token='a'), 2: Logprob(logprob=-2.5, rank=2, decoded_token='b')}, {3: Logprob(logprob=-0.1, rank=1, decoded_token='c'), 4: Logprob(logprob=-2.5, rank=2, decoded_token='d')}]",
    ],
    [
      'OpenAI in Python',
      "[ChatCompletionTokenLogprob(token='a', bytes=[97], logprob=-0.1, top_logprobs=[TopLogprob(token='a', bytes=[97], logprob=-0.1), TopLogprob(token='b', bytes=[98], logprob=-2.5)]), ChatCompletionTokenLogprob(token='c', bytes=[99], logprob=-0.1, top_logprobs=[TopLogprob(token='c', bytes=[99], logprob=-0.1), TopLogprob(token='d', bytes=[100], logprob=-2.5)])]",
    ],
    [
      'Gemini',
      '{"candidates":[{"logprobsResult":{"topCandidates":[{"candidates":[{"token":"a","logProbability":-0.1},{"token":"b","logProbability":-2.5}]},{"candidates":[{"token":"c","logProbability":-0.1},{"token":"d","logProbability":-2.5}]}],"chosenCandidates":[{"token":"a","logProbability":-0.1},{"token":"c","logProbability":-0.1}]}}]}',
    ],
    [
      'text-generation-inference',
      '[{"generated_text":"ac","details":{"tokens":[{"id":1,"text":"a","logprob":-0.1},{"id":3,"text":"c","logprob":-0.1}],"top_tokens":[[{"id":1,"text":"a","logprob":-0.1},{"id":2,"text":"b","logprob":-2.5}],[{"id":3,"text":"c","logprob":-0.1},{"id":4,"text":"d","logprob":-2.5}]]}}]',
    ],
    ['a table with positions', 'position,token,logprob\n0,a,-0.1\n0,b,-2.5\n1,c,-0.1\n1,d,-2.5'],
  ];
  for (const [name, text] of cases) {
    it(name, () => {
      const { places } = readLogprobs(text, 'x');
      expect(places.map(({ candidates }) => candidates.map((one) => one.text))).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    });
  }

  it('several answers, told apart', () => {
    const choice = (index: number) =>
      `{"index":${index},"logprobs":{"content":[${entry('a', 'b')}]}}`;
    const { places } = readLogprobs(`{"choices":[${choice(1)},${choice(0)}]}`, 'x');
    expect(places.map(({ answer }) => answer)).toEqual([1, 0]);
  });

  it('a chosen token that is not among the best', () => {
    const { places } = readLogprobs(
      '{"token":"z","logprob":-5,"top_logprobs":[{"token":"a","logprob":-0.1}]}',
      'x',
    );
    expect(places[0]!.chosen).toBe(1);
  });

  it('numbers that only say “no likelier than this”', () => {
    const { places } = readLogprobs(
      '{"top_logprobs": {"a": -0.1, "b": -9999.0, "c": -3.4028234663852886e38, "d": "-Infinity", "e": -3}}',
      'x',
    );
    expect(places[0]!.candidates.map(({ atMost }) => atMost)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
