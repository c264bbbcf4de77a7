import { describe, expect, it } from 'vitest';
import { run } from '../../src/decoding/index.js';
import { repeatAnswers, seedOfRun } from '../../src/experiment/index.js';
import {
  imageLines,
  imagesIn,
  imagesShown,
  withoutImages,
} from '../../src/cli/terminal/picture.js';
import { withPicture } from '../../src/cli/options/picture.js';
import { terminalOf } from '../../src/cli/terminal/terminal.js';
import {
  askAbout,
  codesOf,
  makePicture,
  pixelsOf,
  readPrompt,
} from '../../src/model/chameleon/index.js';
import { runInMemory, type World } from './inMemory.js';

const novel = 'It was a dark night. It was a cold night. The moon was dark, and so was I.';
const world: World = { files: { n: novel }, columns: 100, environment: { NO_COLOR: '1' } };
const ask = 'repeat --text n --max-tokens 3 -n 60';
const fine = async (commandLine: string) => {
  const { code, out, error } = await runInMemory(commandLine, {
    ...world,
    columns: undefined as never,
  });
  expect([code, error]).toEqual([0, '']);
  return out;
};

describe('samplescope repeat', () => {
  it('gives what repeatAnswers gives', async () => {
    const { answers, measures, tree, asked } = JSON.parse(await fine(`${ask} --json --seed 5`));
    const expected = await repeatAnswers(
      { model: { ngram: { text: novel } }, prompt: '', maxTokens: 3, seed: '5' },
      60,
    );
    expect(answers).toEqual(expected.answers);
    expect([asked, measures.runs, measures.distinct]).toEqual([60, 60, answers.length]);
    expect(tree.count).toBe(60);
  });

  it('shows answers, where they part, and measures', async () => {
    const out = await fine(`${ask} --top 3`);
    expect(out).toMatch(/^runs +share +expected +answer$/m);
    expect(out).toMatch(/^… and \d+ other answers \(--json has them all\)$/m);
    expect(out).toMatch(/^├─ [\d.]+% \([\d.]+%\)/m);
    expect(out).toMatch(/\d+ distinct answers, entropy [\d.]+ bits,.*\sself-BLEU/s);
  });

  it('takes a recipe by its file, fragment or JSON, and gives it back', async () => {
    const fragment = 'version=1&prompt=The%20coin%20shows&seed=7';
    expect(await fine(`repeat '${fragment}' --fragment`)).toBe(`${fragment}\n`);
    const files = { r: '{"prompt":"The coin shows","seed":"7"}' };
    const { out } = await runInMemory('repeat r --fragment', { files });
    expect(out).toBe(`${fragment}\n`);
  });

  it('asks for the same answer with the same seed, and at temperature 0', async () => {
    for (const more of ['--seeding sameSeed', '--temperature 0']) {
      expect(JSON.parse(await fine(`${ask} ${more} --json`)).answers).toHaveLength(1);
    }
  });

  it('goes through temperatures, and draws them', async () => {
    const { temperatures } = JSON.parse(await fine(`${ask} --temperatures 0,1 --json`));
    expect(
      temperatures.map(({ measures }: { measures: { distinct: number } }) => measures.distinct > 1),
    ).toEqual([false, true]);
    expect(await fine(`${ask} --temperatures 0,1`)).toMatch(/T +runs +distinct +bits/);
    const { files } = await runInMemory(`${ask} --temperatures 1,0 --svg d.svg`, world);
    expect(files['d.svg']).toContain('Diversity and true answers over temperature');
    const { files: tree } = await runInMemory(`${ask} --svg t.svg`, world);
    expect(tree['t.svg']).toContain('Where the answers part');
  });

  it('tells its progress in a terminal, and wipes it away', async () => {
    const { error, out } = await runInMemory(ask, world);
    expect(error).toMatch(/60 of 60, \d+ distinct answers/);
    expect(error.endsWith('\r\u001b[K')).toBe(true);
    expect(out).not.toContain('of 60');
  });
});

describe('repeat at a server', () => {
  const ask = "repeat --picture 2 --question 'Tell a story.' --draw greedy --max-tokens 6 -n 3";

  it('says by what the model is computed, and that all gave the same answer', async () => {
    const out = await fine(`${ask} --backend gpu-like --format float32 --devices 2 --load 7`);
    expect(out).toContain('gpu-like 2 in float32');
    expect(out).toContain('2 devices, ring');
    expect(out).toContain('All 3 requests gave the same answer.');
  });

  it('reads a load from a file, and gives all of it back as JSON', async () => {
    const files = { 'load.json': '{"rate":1,"chunk":16}' };
    const { out } = await runInMemory(`${ask} --backend gpu-like --load load.json --json`, {
      files,
    });
    const { recipe, company } = JSON.parse(out);
    expect(recipe.backend).toMatchObject({ name: 'gpu-like', format: 'bfloat16' });
    expect(recipe.load).toMatchObject({ rate: 1, chunk: 16, slots: 32 });
    expect(company.groups.length).toBeGreaterThan(0);
  });

  it.each([
    ['--backend tpu', 2, "option '--backend <name>' argument 'tpu' is invalid"],
    ['--backend gpu-like --format int8', 2, "argument 'int8' is invalid"],
    ['--format bfloat16', 2, '--format is about a backend'],
    ['--backend gpu-like --devices 3', 3, 'devices must be one of 1, 2, 4, 8, got 3'],
    ['--backend gpu-like --kernels 9', 3, 'version must be one of those of gpu-like, 1, 2, got 9'],
    [
      `--backend gpu-like --load '{"strangers":[]}'`,
      3,
      'load.strangers must be at least one request',
    ],
  ])('refuses %s', async (more, code, message) => {
    const refused = await runInMemory(`${ask} ${more}`);
    expect([refused.code, refused.error]).toEqual([code, expect.stringContaining(message)]);
  });
});

describe('compare', () => {
  it('says where two recipes parted', async () => {
    const files = {
      'a.json': '{"prompt":"The coin shows","seed":"1"}',
      'b.json': '{"prompt":"The coin shows","seed":"2"}',
    };
    const { out, code } = await runInMemory('compare a.json b.json', { files });
    expect(code).toBe(0);
    expect(out).toMatch(
      /Parted at token 1: a drew .*, b drew|The same tokens, from logits of the same bits/,
    );
    const { out: json } = await runInMemory('compare a.json a.json --json', { files });
    expect(JSON.parse(json)).toMatchObject({ sameTokens: true, sameBits: true });
  });

  it('names the operation', async () => {
    const recipe = (backend: string) =>
      `version=1&model=chameleon&prompt=${encodeURIComponent('<s> Draw a red circle.<turn>')}&maxTokens=2&backend=${backend}`;
    const out = await fine(`compare '${recipe('reference')}' '${recipe('shard-invariant')}'`);
    expect(out).toContain('a: reference 1 in float32, alone');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'bits first differ in norm of layer 1 at position 1',
    );
  });
});

describe('an interrupt', () => {
  it('stops the runs and shows what there is', async () => {
    const world20 = { ...world, interruptAt: '20 of 60' };
    const { code, out, error } = await runInMemory(`${ask} --json`, world20);
    expect([code, error]).toEqual([130, expect.stringContaining('stopped after 20 of 60 runs')]);
    const { answers, asked, measures } = JSON.parse(out);
    expect([asked, measures.runs]).toEqual([60, 20]);
    const whole = await repeatAnswers(
      { model: { ngram: { text: novel } }, prompt: '', maxTokens: 3 },
      20,
    );
    expect(answers).toEqual(whole.answers);
  });

  it('stops a sweep, too', async () => {
    const swept = `${ask} --temperatures 1,2 --json`;
    const { code, out } = await runInMemory(swept, { ...world, interruptAt: '20 of 60' });
    expect(code).toBe(130);
    expect(JSON.parse(out).temperatures).toMatchObject([
      { temperature: 1, measures: { runs: 20 } },
    ]);
  });
});

describe('pictures in the terminal', () => {
  const picture = makePicture('grey', [
    { shape: 'circle', colour: 'red', row: 1, column: 2 },
    { shape: 'square', colour: 'blue', row: 3, column: 0 },
  ]);
  const prompt = askAbout(picture, ' What is in the picture?');
  const inColour = terminalOf({ columns: 80, environment: {} } as never);
  const plain = terminalOf({ columns: 80, environment: { NO_COLOR: '1' } } as never);

  it('are found in a text, and written in a few signs', () => {
    expect(imagesIn(prompt)).toEqual([codesOf(picture)]);
    expect(withoutImages(prompt)).toBe('<s>[grey r●2,3 b■4,1] What is in the picture?<turn>');
    expect(withoutImages('<image><image:00><image:01>')).toBe('<image>·r●');
  });

  it('have two pixels in each half block, or a sign for each patch', () => {
    const [first] = imageLines(codesOf(picture), inColour);
    const grey = [...pixelsOf(picture).slice(0, 3)].join(';');
    expect(first!.startsWith(`\u001b[38;2;${grey};48;2;${grey}m▀`)).toBe(true);
    expect(imageLines(codesOf(picture), inColour)).toHaveLength(16);
    expect(imageLines(codesOf(picture), plain)).toEqual([
      '·  ·  ·  ·',
      '·  ·  r● ·',
      '·  ·  ·  ·',
      'b■ ·  ·  ·',
    ]);
  });

  it('appear once they are whole, when a text comes piece by piece', () => {
    const show = imagesShown(plain);
    const pieces = prompt.match(/<[^>]*>|[^<]+/g)!.map(show);
    expect(pieces.join('')).toBe(
      `<s>\n${imageLines(codesOf(picture), plain).join('\n')}\n What is in the picture?<turn>`,
    );
    expect(pieces.slice(1, 18).join('')).toBe('');
  });
});

describe('--picture, --question and --request', () => {
  it('make a prompt for the toy Chameleon, with its preset', () => {
    const asked = withPicture({ picture: '2', language: 'zh' } as never) as Record<string, string>;
    expect(asked).toMatchObject({ model: 'chameleon', preset: 'chameleon' });
    expect(readPrompt(asked['prompt']!)).toMatchObject({ words: '这幅图里有什么？' });
    const english = withPicture({ question: 'How many?' } as never) as Record<string, string>;
    expect(readPrompt(english['prompt']!)!.words).toBe(' How many?');
    const request = withPicture({ request: 'Draw a red circle.', chain: '[]' } as never);
    expect(request).toMatchObject({ prompt: '<s> Draw a red circle.<turn>', chain: '[]' });
    expect(request).not.toHaveProperty('preset');
    expect(withPicture({ prompt: 'x' } as never)).toEqual({ prompt: 'x' });
  });
});

it('asks two temperatures with the same random numbers, as the library does', async () => {
  const line =
    "repeat --prompt 'The coin shows' -n 40 --seed 7 --draw gumbelMax --temperatures 0.5,2 --common";
  const result = JSON.parse((await runInMemory(`${line} --json`)).out) as {
    readonly sameAnswers: number;
    readonly partedAt: readonly number[];
  };
  const drawn = async (T: number) => {
    const tokens: number[] = [];
    for (let i = 0; i < 40; i++) {
      const { steps } = await run({
        ...{ prompt: 'The coin shows', draw: 'gumbelMax', processors: [{ temperature: T }] },
        seed: seedOfRun('7', i),
      });
      tokens.push(steps[0]!.token);
    }
    return tokens;
  };
  const cool = await drawn(0.5);
  const warm = await drawn(2);
  const same = cool.filter((token, i) => token === warm[i]).length;
  expect(same).toBeLessThan(40);
  expect(result).toMatchObject({ sameAnswers: same, partedAt: [40 - same] });
  const { out } = await runInMemory(line);
  expect(out.replace(/\s+/g, ' ')).toContain(`the same answer in ${same} of 40 pairs`);
});
