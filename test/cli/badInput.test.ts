import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runInMemory, type World } from './inMemory.js';

const receipt = async () =>
  (await runInMemory('generate --model table --max-tokens 2 --receipt r.json')).files['r.json']!;

describe('wrong usage ends with 2', () => {
  const cases: [commandLine: string, message: string][] = [
    ['', 'Usage: samplescope'],
    ['draw', "error: unknown command 'draw'"],
    ['help draw', "error: unknown command 'draw'"],
    ['toString --help', "error: unknown command 'toString'"],
    ['sharpn', '(Did you mean sharpen?)'],
    ['sharpen --tempratures 1', '(Did you mean --temperatures?)'],
    ['sharpen --temperatures 1,x', 'It must be a number, got "x".'],
    ['sharpen --temperatures 1,,2', 'It must be a number, got "".'],
    ['sharpen --top 0', 'It must be a whole number from 1 on, got 0.'],
    ['sharpen --model gpt', 'Allowed choices are table, austen, songci, chameleon.'],
    ['sharpen --prompt', "option '--prompt <text>' argument missing"],
    ['sharpen The capital', "too many arguments for 'sharpen'"],
    [
      'sharpen --logits a.csv --prompt x',
      "option '--logits <file>' cannot be used with option '--prompt <text>'",
    ],
    ['sharpen --json --fragment', "option '--fragment' cannot be used with option '--json'"],
    ['sample --count 1.5', 'It must be a whole number from 1 on, got 1.5.'],
    ['sample --temperature warm', 'It must be a number, got "warm".'],
    ['sample --stream dice', 'Allowed choices are seedrandom,'],
    ['sample --draw lots', 'Allowed choices are inverseCdf,'],
    ['generate --max-tokens -1', 'It must be a whole number from 1 on, got -1.'],
    [
      'generate --text a.txt --model table',
      "option '--text <file>' cannot be used with option '--model <name>'",
    ],
    ['sharpen --svg a.svg --chart probabilities', '--chart probabilities shows one temperature'],
    ['sample --preset llama', 'Allowed choices are huggingface, llama.cpp, llama.cpp 2025-02,'],
    ['sample --set topP', 'It must be name=value, such as topP=0.9'],
    ["sample --set 'dry={1'", 'The value begins as JSON, but is not JSON'],
    ['sample --preset vllm --chain []', "cannot be used with option '--preset <name>'"],
    ['sample --count 10000001', 'It must be at most 10000000, got 10000001'],
    ['sample --count 1000001 --json', '--json lists every draw, at most 1000000, got 1000001'],
    ['sample --skip -1', 'It must be a whole number in [0, 1000000], got -1.'],
    ['sample --skip 0.5', 'It must be a whole number in [0, 1000000], got 0.5.'],
    ['sample --svg a.svg --chart pie', 'Allowed choices are frequencies, draw.'],
    ['sample --format csv', '--format says how logits are written. Add --logits, or leave it out'],
    ['sample --chart draw', '--chart says which chart to draw. Add --svg, or leave it out'],
    ['sharpen --chart sweep', '--chart says which chart to draw. Add --svg'],
    [
      'generate --draft-tokens 3',
      '--draft-tokens says how many tokens a draft guesses. Add --draft-order',
    ],
    ['generate --draft-order 1 --receipt r', "cannot be used with option '--receipt <file>'"],
    ['generate --language zh', '--language says in which language a picture is asked about'],
    ['repeat --question x --language zh', "cannot be used with option '--question <text>'"],
    ['repeat --temperatures 0,1 --temperature 2', "cannot be used with option '--temperature <T>'"],
    ['repeat --workers 257', 'It must be at most 256, got 257.'],
    ['step --list --fragment', "cannot be used with option '--fragment'"],
    ['repeat --common', '--common compares two temperatures, got none'],
    ['repeat --common --temperatures 1', '--common compares two temperatures, got 1'],
    ['repeat -n 0', 'It must be a whole number from 1 on, got 0.'],
    ['repeat -n 1000001', 'It must be at most 1000000, got 1000001'],
    ['repeat --seeding never', 'Allowed choices are eachRun, oneStream, sameSeed.'],
    ['repeat --temperatures 1 --svg a.svg', '--svg draws over temperature, and takes two or more'],
    ['repeat --picture 1 --prompt x', "cannot be used with option '--prompt <text>'"],
    ['repeat --request x --question y', "cannot be used with option '--question <text>'"],
    ['sum', 'sum takes numbers, or --file with some, and not both'],
    ['sum 1 --file x', 'sum takes numbers, or --file with some, and not both'],
    ['sum 1 --format float8_e8m0fnu', 'Allowed choices are float64,'],
    ['sum 1 two', 'It must be a number, got "two".'],
    ['replay', "missing required argument 'receipt'"],
  ];
  for (const [commandLine, message] of cases) {
    it(`samplescope ${commandLine}`, async () => {
      const { code, out, error } = await runInMemory(commandLine);
      expect(error).toContain(message);
      expect([code, out]).toEqual([2, '']);
    });
  }
});

describe('bad input ends with 3', () => {
  const cases: [commandLine: string, world: World, message: string][] = [
    ['sum --format float16 70000', {}, 'values[0] must be in [−65504, 65504], which float16 has'],
    ['sum --file x', { files: { x: '1 b' } }, 'x: number 2 must be finite, such as 0.1, got "b"'],
    ['sharpen --prompt Nonsense', {}, 'must be one of "What is in the picture?"'],
    ['sharpen --temperatures -1', {}, 'temperature must be a number in [0, ∞), got -1'],
    ['sample --svg a.svg --chart draw --draw greedy', {}, 'a greedy draw takes none'],
    ['sample --svg a.svg --chart draw --draw gumbelMax', {}, 'gumbelMax takes one for each token'],
    ['sample --svg a.svg --chart draw --preset huggingface', {}, 'exponentialRace takes one for'],
    [
      "sample --svg a.svg --chart draw --preset 'llama.cpp 2025-02' --temperature 0",
      {},
      'the draw discrete takes none where a single token is left',
    ],
    ["step --logits '[1,2'", {}, '--logits:1'],
    ['step --logits []', {}, '--logits must have at least one logit in it, got none'],
    ['sample --temperature -0.5', {}, 'temperature must be a number in [0, ∞), got -0.5'],
    ['sample --temperature NaN', {}, 'temperature must be a number in [0, ∞), got NaN'],
    ['sharpen --temperatures 1,NaN', {}, 'temperature must be a number in [0, ∞), got NaN'],
    ['sample --temperature 1e999', {}, 'temperature must be a number in [0, ∞), got Infinity'],
    ["sample --seed ''", {}, 'recipe.seed must not be empty'],
    ['generate --max-tokens 10001', {}, 'recipe.maxTokens must be in [1, 10000], got 10001'],
    ['generate --model table --draft-order 1', {}, 'the model must be an n-gram model'],
    ['generate --draft-order 9', {}, 'order must be an integer in [1, 5], got 9'],
    ['generate --prompt ☃', {}, 'every character must occur in the text'],
    [
      'generate --text empty.txt',
      { files: { 'empty.txt': '' } },
      'text must have at least one character',
    ],
    ["sharpen --logits '[-1e400, 2]'", {}, 'a number must be finite or -Infinity, got -1e400'],
    [`sample --set 'logitBias={"2":-1e400}'`, {}, '--set must have numbers up to 1.8e308 in size'],
    ['sample --set temperature=-1e400', {}, 'up to 1.8e308 in size, got -1e400'],
    [`sample --chain '[{"logitBias":{"2":-1e400}}]'`, {}, 'up to 1.8e308 in size, got -1e400'],
    ['sample --recipe processors=[{"logitBias":{"2":-1e400}}]', {}, 'got -1e400'],
    ['sample --recipe processors=[{"topK":1,"topK":2}]', {}, 'got "topK" twice'],
    [
      'sample --recipe r',
      { files: { r: '{"model":{"table":{"":{"1e999":1,"b":-1e400}}}}' } },
      'a recipe must have numbers up to 1.8e308 in size, got -1e400. −∞ is written "-Infinity"',
    ],
    ['sharpen --logits none.csv', {}, 'cannot read none.csv: there is no such file or directory'],
    [
      'sharpen --logits l',
      { files: { l: 'a,1\nb,abc' } },
      'l:2: logit must be a number, got "abc"',
    ],
    [
      'sharpen --logits -',
      { stdin: '' },
      'standard input must have at least one logit in it, got none',
    ],
    [
      'sharpen --logits -',
      { stdin: '1\n2\nx' },
      'standard input:3: logit must be a number, got "x"',
    ],
    [
      'sharpen --logits l',
      { files: { l: '-inf\n-inf' } },
      'l: one logit must be finite, got only -Infinity',
    ],
    [
      'sharpen --logits l',
      { files: { l: new Uint8Array([0x31, 0xff, 0x0a]) } },
      'l must be text in UTF-8, and is not',
    ],
    ['generate --recipe {', {}, 'a recipe must be JSON'],
    ['generate --recipe r', { files: { r: '{"sed":"7"}' } }, 'recipe.sed is not a part of it'],
    [
      'generate --recipe r',
      { files: { r: '{"seed":"7","seed":"8"}' } },
      'a recipe must have each key once in an object, got "seed" twice',
    ],
    [
      'sample --preset p.json',
      { files: { 'p.json': '{"name":"mine","nam":"yours"}' } },
      'preset.nam is not a part of it',
    ],
    ['sample --preset p.json', { files: { 'p.json': '{' } }, 'a preset must be JSON'],
    [
      'sample --preset p.json',
      { files: { 'p.json': '{"name":"a","name":"b"}' } },
      'a preset must have each key once in an object, got "name" twice',
    ],
    ['sample --preset none.json', {}, 'cannot read none.json'],
    ['generate --recipe version=2', {}, 'recipe.version must be 1'],
    ['generate --recipe seed=%E0', {}, "a recipe's URL must give seed as encoded text"],
    ['generate --recipe nowhere.json', {}, 'cannot read nowhere.json'],
    ['sample --svg -', {}, 'cannot write to -: standard output has the result itself. Name a file'],
    ['generate --model table --receipt -', {}, 'cannot write to -'],
    [
      'generate --model table --trace no-such-directory/t',
      {},
      'cannot write no-such-directory/t: there is no such file or directory',
    ],
    ['sample --preset llama.cpp --set topP=1.5', {}, 'topP must be a number in [0, 1], got 1.5'],
    ['sample --preset llama.cpp --set topA=0.1', {}, 'llama.cpp has the settings logitBias,'],
    ['sample --preset transformers.js --set topP=0.9', {}, 'which ignores it'],
    [
      'sample --preset llama.cpp --set topP.convention=textbook',
      {},
      'topP.convention must stay "llama.cpp" in the preset llama.cpp, got "textbook". For another, write the chain yourself',
    ],
    ['sample --preset huggingface --temperature 0', {}, 'Hugging Face refuses 0 here'],
    ['sample --set topQ=1', {}, 'processor must be one of temperature,'],
    ['sample --set topK=0', {}, 'topK must be a whole number from 1, got 0. To keep every token'],
    [`sample --chain '{"topK":1}'`, {}, 'a chain must be a list of processors such as'],
    ["sample --chain '[null]'", {}, 'a processor must be an object of one key'],
    [`sample --chain '["topK"]'`, {}, 'a processor must be an object of one key'],
    ['sample --chain \'[{"dry":{}}]\'', {}, 'dry.multiplier must be'],
    ['sample --chain [', {}, 'a chain must be JSON'],
    ['sample --chain none.json', {}, 'cannot read none.json'],
    [
      'sample --set noRepeatNgram=3 --set noRepeatNgram.tokens=[1]',
      {},
      'noRepeatNgram has the options n, got "tokens". Check the spelling',
    ],
    ['replay none.json', {}, 'cannot read none.json: there is no such file or directory'],
    ['replay r', { files: { r: '{"version":1' } }, 'a receipt must be JSON'],
    ['replay r', { files: { r: '{}' } }, 'receipt.version'],
    ['replay r', { files: { r: '' } }, 'a receipt must be JSON'],
  ];
  for (const [commandLine, world, message] of cases) {
    it(`samplescope ${commandLine}: ${message}`, async () => {
      const { code, error } = await runInMemory(commandLine, world);
      expect(error).toContain('error: ');
      expect(error).toContain(message);
      expect(error, 'no stack').not.toMatch(/\n\s+at /);
      expect(code).toBe(3);
    });
  }

  it('refuses a receipt that was changed by hand', async () => {
    const changed = (await receipt()).replace(/"logits": "./, '"logits": "x');
    const { code, error } = await runInMemory('replay r', { files: { r: changed } });
    expect([code, error]).toEqual([3, expect.stringContaining('was changed or cut')]);
  });
});

describe('a receipt that does not replay ends with 4', () => {
  it('names the step and the part, as JSON too', async () => {
    const other = (await receipt()).replace('"seed": "42"', '"seed": "43"');
    const said = await runInMemory('replay r', { files: { r: other } });
    expect(said.code).toBe(4);
    expect(said.out).toBe('');
    expect(said.error).toMatch(
      /^error: not the same: parted at step 1, in draw: expected [0-9a-f]{16}, got [0-9a-f]{16}\. The receipt has "␣Paris" there\n$/,
    );
    const json = await runInMemory('replay --json -', { stdin: other });
    expect(json.code).toBe(4);
    expect(JSON.parse(json.out)).toMatchObject({ same: false, step: 0, part: 'draw' });
  });
});

describe('what is neither usage nor input', () => {
  it('ends quietly when the reader goes away', async () => {
    const { code, out, error } = await runInMemory('generate --max-tokens 1000 --model table', {
      readerLeavesAt: 3,
    });
    expect([code, out, error]).toEqual([0, ' Paris Paris', '']);
  });

  it('is called a bug, with its stack', async () => {
    const broken: World = { files: { l: new Error('the reader is broken') } };
    const { code, error } = await runInMemory('sharpen --logits l', broken);
    expect(code).toBe(1);
    expect(error).toContain('This is a bug in Samplescope');
    expect(error).toMatch(/\n\s+at /);
  });
});

describe('version', () => {
  it("is the package's", async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await runInMemory('--version')).toMatchObject({
      code: 0,
      out: `${version}\n`,
      error: '',
    });
  });
});
