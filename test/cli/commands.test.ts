import { describe, expect, it } from 'vitest';
import { repeat } from '../../src/experiment/repeat.js';
import { recipeFromFragment } from '../../src/recipe/recipeUrl.js';
import { run } from '../../src/decoding/run.js';
import { fingerprintTrace } from '../../src/decoding/fingerprint.js';
import { runInMemory, splitArguments, type World } from './inMemory.js';

const fine = async (commandLine: string, world?: World) => {
  const outcome = await runInMemory(commandLine, world);
  expect(outcome.error.includes('error:') ? outcome.error : outcome.code).toBe(0);
  return outcome;
};

const json = async (commandLine: string, world?: World) =>
  JSON.parse((await fine(commandLine, world)).out);

/** What `generate --draft-order --json` prints, in part. */
interface Speculated {
  readonly text: string;
  readonly acceptanceRate: number;
  readonly rounds: readonly { readonly tokens: readonly string[] }[];
}

describe('sharpen', () => {
  it('gives each temperature its probabilities and measures', async () => {
    const { recipe, tokens, temperatures } = await json(
      "sharpen --prompt 'The coin shows' --temperatures 0,1,2 --json",
    );
    expect(recipe).toMatchObject({ version: 1, model: 'table', prompt: 'The coin shows' });
    expect(temperatures.map(({ temperature }: { temperature: number }) => temperature)).toEqual([
      0, 1, 2,
    ]);
    const [greedy, one] = temperatures;
    expect(tokens[greedy.probabilities.indexOf(1)].token).toBe(' heads');
    expect(greedy.entropy).toBe(0);
    const [heads, tails] = [' heads', ' tails'].map((text) =>
      tokens.findIndex(({ token }: { token: string }) => token === text),
    ) as [number, number];
    expect(one.probabilities[heads]).toBe(one.probabilities[tails]);
  });

  it('says who wins a tie at T = 0', async () => {
    const { out } = await fine("sharpen --prompt 'The coin shows'");
    expect(out).toContain(
      '2 tokens share the highest logit: greedy takes the first of them, ␣heads.',
    );
  });

  it('sums up what it does not list, and loses nothing', async () => {
    const { out } = await fine('sharpen --temperatures 1 --top 2 --logits l', {
      files: { l: '0\n0\n0\n0\n-inf' },
    });
    expect(out).toMatch(/… 2 more +50\.00%/);
    expect(out).toContain('1 other token of the vocabulary cannot come here: logit −∞.');
  });

  it('keeps the order of tokens that look like numbers', async () => {
    const { tokens } = await json('sharpen --json --logits -', {
      stdin: '{"42": 1, "a": 2, "7": 3}',
    });
    expect(tokens.map(({ token }: { token: string }) => token)).toEqual(['42', 'a', '7']);
  });

  it('reads logits from the line itself, to the last bit', async () => {
    const { tokens } = await json(
      `sharpen --json --logits '[["42",0.1],["7",-2.5e-3],["x","-Infinity"]]'`,
    );
    expect(tokens).toEqual([
      { token: '42', id: 0, logit: 0.1 },
      { token: '7', id: 1, logit: -2.5e-3 },
      { token: 'x', id: 2, logit: '-Infinity' },
    ]);
  });

  it('keeps logits to the last bit, and writes −∞ as text', async () => {
    const { tokens } = await json('sharpen --json --logits -', { stdin: '0.1\n-inf' });
    expect(tokens.map(({ logit }: { logit: unknown }) => logit)).toEqual([0.1, '-Infinity']);
  });

  it('tells what log-probabilities are, and how much is missing', async () => {
    const stdin = '[{"token": "a", "logprob": -0.6931471805599453}, {"token": "b", "logprob": -2}]';
    const { out, error } = await fine('sharpen --logits -', { stdin });
    expect(error).toContain('These are log-probabilities, the top of a longer list,');
    expect(error).toContain('63.53% of the probability; the rest is missing');
    expect(out).not.toContain('note');
  });
});

describe('sample', () => {
  it('draws what repeat draws', async () => {
    const commandLine = 'sample --count 50 --seed 7 --stream alea --temperature 2 --json';
    const { recipe, draws } = await json(commandLine);
    const expected = [];
    for await (const [step] of repeat(recipe, 50)) expected.push(step!);
    expect(draws).toEqual(
      expected.map(({ token, position, consumed }) =>
        expect.objectContaining({ id: token, position, consumed }),
      ),
    );
  });

  it("draws what repeat draws with an engine's sorted candidates, too", async () => {
    const { recipe, draws } = await json(
      "sample --count 50 --model austen --prompt 'It is' --preset llama.cpp --json",
    );
    const expected = [];
    for await (const [step] of repeat(recipe, 50)) expected.push(step!.token);
    expect(draws.map(({ id }: { id: number }) => id)).toEqual(expected);
  });

  it('begins where others have left the stream', async () => {
    const all = await json('sample --count 8 --seed 7 --json');
    const rest = await json('sample --count 5 --skip 3 --seed 7 --json');
    expect(rest.draws).toEqual(all.draws.slice(3));
    expect(rest.draws[0].position).toBe(3);
  });

  it('counts what it drew', async () => {
    const { draws, tokens } = await json('sample --count 200 --json');
    for (const { token, count, interval } of tokens) {
      expect(count).toBe(draws.filter((draw: { token: string }) => draw.token === token).length);
      expect(interval.low).toBeLessThanOrEqual(interval.high);
    }
  });

  it('lists the first twenty and says how many more', async () => {
    const { out } = await fine('sample --count 1000');
    expect(out).toContain('    20        19  0.8717983144688907   ␣Paris');
    expect(out).toContain('… and 980 more (--json has them all)');
    expect((await fine('sample --count 20')).out).not.toContain('more (');
  });

  it('takes no number when the draw is greedy', async () => {
    const { out } = await fine('sample --count 3 --draw greedy');
    expect(out).toContain('     3         0  none     ␣Paris');
  });

  it('takes a recipe, of which it draws the first token', async () => {
    const { recipe } = await json(
      'sample --json --count 1 --recipe seed=7&maxTokens=9 --stream alea',
    );
    expect(recipe).toMatchObject({ seed: '7', stream: 'alea', maxTokens: 1 });
  });

  it('puts the test into words', async () => {
    expect((await fine('sample')).out).toMatch(
      /χ² = [\d.]+ with \d+ degrees of freedom, p = [\d.]+:/,
    );
    expect((await fine('sample --count 1')).out).toContain('No χ² test');
    expect((await fine('sample --temperature 0')).out).toContain('No χ² test');
  });
});

describe('generate', () => {
  it('writes the text to standard output, and nothing else', async () => {
    const { out, error } = await fine(
      "generate --model table --max-tokens 3 --prompt 'The coin shows'",
    );
    const { text, ...rest } = await run({ prompt: 'The coin shows', maxTokens: 3 });
    expect(out).toBe(`${text}\n`);
    expect(error).toContain(`3 tokens, fingerprint ${fingerprintTrace({ text, ...rest })}\n`);
  });

  it('lets a draft of the same order guess all, and the text is what its rounds add', async () => {
    const files = { 'a.txt': 'to be or not to be, that is the question: to be, to see, to know' };
    const line = 'generate --text a.txt --seed 4 --max-tokens 12 --draft-order';
    const same = JSON.parse((await runInMemory(`${line} 3 --json`, { files })).out) as Speculated;
    expect(same.acceptanceRate).toBe(1);
    const { out, error } = await runInMemory(`${line} 1`, { files });
    expect(error).toMatch(/12 tokens in \d+ rounds: [\d.]+% of \d+ guessed tokens accepted\n/);
    const other = JSON.parse((await runInMemory(`${line} 1 --json`, { files })).out) as Speculated;
    expect(other.acceptanceRate).toBeLessThan(1);
    for (const { text, rounds } of [same, other]) {
      expect(rounds.flatMap(({ tokens }) => tokens).join('')).toBe(text);
    }
    expect(out).toBe(`${other.text}\n`);
  });

  it('shows the prompt before the text in a terminal', async () => {
    const { out, error } = await fine('generate --model table', { columns: 80 });
    expect([out.startsWith(' Paris'), error.startsWith('The capital of France is')]).toEqual([
      true,
      true,
    ]);
  });

  it('lets no token command the terminal, but gives a file the text as it is', async () => {
    const recipe = '{"model":{"table":{"":{"\\u001b[2J":0}}},"prompt":"","maxTokens":1}';
    const world = { files: { r: recipe } };
    expect((await fine('generate --recipe r', { ...world, columns: 80 })).out).toBe('␛[2J\n');
    expect((await fine('generate --recipe r', world)).out).toBe('\u001b[2J\n');
  });

  it('prints a command line that gives the same bits', async () => {
    const first = await fine(
      "generate --model table --prompt 'Would you like a cup of' --seed 'it’s 5%' --temperature 1.5",
    );
    const [, again] = /The same again: samplescope (.*)\n/.exec(first.error)!;
    const second = await fine(again!);
    expect([second.out, second.error]).toEqual([first.out, first.error]);
  });

  it('takes a recipe as a file, JSON, a fragment or a URL, and options over it', async () => {
    const recipe = '{"seed":"7","maxTokens":2}';
    const world = { files: { 'recipe.json': recipe }, stdin: recipe };
    const fragment = 'version=1&seed=7&maxTokens=2';
    for (const form of [
      'recipe.json',
      '-',
      recipe,
      fragment,
      `#${fragment}`,
      `https://x.org/a?b=c#${fragment}`,
    ]) {
      const { out } = await fine(`generate --fragment --recipe ${form}`, world);
      expect(out).toBe(`${fragment}\n`);
    }
    const { out } = await fine(`generate --fragment --recipe ${fragment} --seed 8 --temperature 2`);
    expect(recipeFromFragment(out.trim())).toMatchObject({
      seed: '8',
      maxTokens: 2,
      processors: [{ temperature: 2 }],
    });
  });

  it('takes a preset with settings, a chain of its own, and settings over a recipe', async () => {
    const fragment = async (options: string) =>
      (await fine(`generate --fragment --model table ${options}`)).out.trim();
    const preset = await fragment('--preset llama.cpp --set topP=0.9 --set topK=null --seed 7');
    expect(recipeFromFragment(preset)).toMatchObject({
      draw: 'llamaCppDist',
      stream: 'llama.cpp',
      seed: '7',
      processors: [
        { topP: { p: 0.9, convention: 'llama.cpp', keep: 0 } },
        { minP: { p: 0.05, convention: 'llama.cpp', keep: 0 } },
        { temperature: { T: 0.8, convention: 'llama.cpp' } },
      ],
    });
    const again = await fragment(
      `--recipe ${preset} --set topP=.8 --set minP=null --temperature 2`,
    );
    expect(recipeFromFragment(again).processors).toEqual([
      { topP: { p: 0.8, convention: 'llama.cpp', keep: 0 } },
      { temperature: { T: 2, convention: 'llama.cpp' } },
    ]);
    const own = await fragment(
      `--chain '[{"topK":3},{"topP":0.5}]' --set topP.convention=huggingface --set xtc.probability=1 --set xtc.threshold=0.1`,
    );
    expect(recipeFromFragment(own).processors).toEqual([
      { topK: 3 },
      { topP: { p: 0.5, convention: 'huggingface' } },
      { xtc: { probability: 1, threshold: 0.1 } },
    ]);
    const temperature = await fragment('--preset vllm --temperature 0.00000001');
    expect(recipeFromFragment(temperature).processors).toEqual([
      { temperature: { T: 0.01, convention: 'vllm' } },
    ]);
  });

  it('writes a trace that is all there', async () => {
    const { files } = await fine(
      'generate --model table --max-tokens 3 --temperature 0 --trace t.json',
    );
    const written = JSON.parse(files['t.json']!);
    const trace = await run({ maxTokens: 3, processors: [{ temperature: 0 }] });
    expect(written.vocabulary).toEqual(trace.vocabulary);
    expect(written.fingerprint).toBe(fingerprintTrace(trace));
    const numbers = (list: (number | string)[]) => Float64Array.from(list, Number);
    written.steps.forEach((step: Record<string, never>, i: number) => {
      const { logits, stages, probabilities, ...rest } = trace.steps[i]!;
      expect(numbers(step['logits']!)).toEqual(Float64Array.from(logits));
      expect(numbers(step['probabilities']!)).toEqual(probabilities);
      expect(numbers((step['stages']![0] as { logits: number[] }).logits)).toEqual(
        Float64Array.from(stages[0]!.scores.logits),
      );
      expect(step).toMatchObject(JSON.parse(JSON.stringify(rest)));
    });
    expect(files['t.json']!.split('\n')).toHaveLength(6);
  });

  it('writes a receipt that replays', async () => {
    const { files } = await fine('generate --max-tokens 5 --receipt r.json');
    expect((await fine('replay r.json', { files })).out).toMatch(
      /^same: 5 tokens, fingerprint [0-9a-f]{16}\n$/,
    );
    expect(await json('replay --json r.json', { files })).toMatchObject({ same: true });
  });
});

describe('--svg', () => {
  const charts = [
    ['sharpen', 'Probabilities and entropy over temperature'],
    ['sharpen --temperatures 0.5 --chart probabilities', 'T = 0.50'],
    ['sharpen --temperatures 0 --chart probabilities --model songci --prompt 明月', '，'],
    ['sample --count 50', '␣Paris'],
    ['sample --count 5 --chart draw --json', '␣Paris'],
    ['sample --count 50 --logits l', '&lt;b&gt;'],
    ['sample --count 5 --chart draw --preset llama.cpp --logits l', '&lt;b&gt;'],
  ] as const;
  for (const [commandLine, text] of charts) {
    it(`${commandLine} draws a picture that stands alone`, async () => {
      const world = { files: { l: 'a,1\n<b>,2\n"&",-inf' } };
      const { out, error, files } = await fine(`${commandLine} --svg a.svg`, world);
      expect(files['a.svg']).toMatch(/^<\?xml [^>]*\?>\n<svg [^]*<\/svg>\n$/);
      expect(files['a.svg']).toContain(text);
      expect(error).toBe('wrote a.svg\n');
      expect(out).not.toContain('<svg');
    });
  }
});

describe('every command', () => {
  const commands = [
    'sharpen',
    'sharpen --model songci --prompt 明月 --top 4',
    'sample --count 100',
    'sample --model songci --prompt 明月 --count 100 --top 4',
    'step --preset llama.cpp --explain',
    'step --model songci --prompt 明月 --preset huggingface --set topP=0.5 --explain --top 4',
    'step --set repetitionPenalty=1.3 --history 9,10 --explain --draw gumbelMax',
    'step --preset llama.cpp --diff huggingface',
    "step --preset 'llama.cpp 2025-02' --diff 'chameleon image' --model austen",
    'step --list',
    'step --help',
    'sharpen --help',
    'sample --help',
    'generate --help',
    'replay --help',
    '--help',
  ];
  for (const command of commands) {
    it(`${command} fits its terminal, and colours change no letter`, async () => {
      for (const columns of [60, 100, 200]) {
        const { out } = await fine(command, { columns, environment: { NO_COLOR: '1' } });
        const { widthOf } = await import('../../src/cli/terminal/width.js');
        const tooLong = out
          .split('\n')
          .filter((line) => widthOf(line) > columns && !line.includes('$ '));
        expect(tooLong).toEqual([]);
        const { out: colored } = await fine(command, { columns });
        expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(out);
      }
    });
  }

  it('prints its recipe as a fragment', async () => {
    for (const command of ['sharpen', 'sample', 'step', 'generate --model table']) {
      const { out } = await fine(`${command} --fragment --prompt 'The coin shows'`);
      expect(recipeFromFragment(out.trim()).prompt).toBe('The coin shows');
    }
  });
});

it('splitArguments cuts as a shell does', () => {
  expect(splitArguments("a --b 'c d' '' e'f g'")).toEqual(['a', '--b', 'c d', '', 'ef g']);
});
