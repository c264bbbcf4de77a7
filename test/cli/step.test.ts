import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/cli/terminal/width.js';
import { run } from '../../src/decoding/run.js';
import { presetNames, presets } from '../../src/recipe/index.js';
import { processors } from '../../src/sampling/processors/processors.js';
import { runInMemory, type World } from './inMemory.js';

// The probabilities are 0.4, 0.3, 0.2, 0.1: logits are their logarithms, to 17 digits.
const files = {
  l: [
    'token,logit',
    'a,-0.9162907318741551',
    'b,-1.2039728043259361',
    'c,-1.6094379124341003',
    'd,-2.3025850929940455',
  ].join('\n'),
};

const fine = async (commandLine: string, world: World = { files }) => {
  const outcome = await runInMemory(commandLine, world);
  expect([outcome.code, outcome.error]).toEqual([0, '']);
  return outcome.out;
};
const json = async (commandLine: string) => JSON.parse(await fine(`${commandLine} --json`));

describe('step', () => {
  for (const options of [
    '',
    '--model austen --temperature 0.5 --seed 7',
    '--preset llama.cpp',
    '--preset huggingface --seed 7 --model austen',
    "--preset 'llama.cpp --mirostat 2'",
    '--draw gumbelMax',
    '--temperature 0 --draw greedy',
  ]) {
    it(`is the first step of a run: ${options || 'no options'}`, async () => {
      const { recipe, tokens, entropy, position, consumed, drawn } = await json(`step ${options}`);
      const [step] = (await run(recipe)).steps;
      expect(tokens.map(({ probability }: { probability: number }) => probability)).toEqual([
        ...step!.probabilities,
      ]);
      expect([entropy, position, consumed, drawn.id]).toEqual([
        step!.entropy,
        step!.position,
        step!.consumed,
        step!.token,
      ]);
    });
  }

  it('explains: tokens, mass, entropy, and which died by which comparison', async () => {
    const { stages, tokens } = await json(
      'step --logits l --set topK=3 --set topP=0.5 --temperature 2 --explain',
    );
    const [topK, topP, temperature] = stages;
    expect(topK.ledger).toMatchObject({ tokensIn: 4, tokensOut: 3 });
    expect(topK.ledger.massRemoved).toBeCloseTo(0.1, 12);
    expect(topK.ledger.removed).toEqual([
      expect.objectContaining({ token: 3, value: 4, threshold: 3, because: 'rank 4 > 3' }),
    ]);
    const bits = (...ps: number[]) => ps.reduce((sum, p) => sum - p * Math.log2(p), 0);
    expect(topK.ledger.entropyBefore).toBeCloseTo(bits(0.4, 0.3, 0.2, 0.1), 12);
    expect(topK.ledger.entropyAfter).toBeCloseTo(bits(4 / 9, 3 / 9, 2 / 9), 12);
    expect(topP.ledger.massRemoved).toBeCloseTo(2 / 9, 12);
    expect(temperature.ledger.removed).toEqual([]);
    expect(tokens.map(({ removedBy }: { removedBy?: unknown }) => removedBy)).toEqual([
      undefined,
      undefined,
      { stage: 1, because: 'probability of all likelier tokens 0.77778 ≥ 0.5' },
      { stage: 0, because: 'rank 4 > 3' },
    ]);
  });

  it('says the same in words', async () => {
    const world = { files, columns: 200, environment: { NO_COLOR: '1' } };
    const out = await fine('step --logits l --set topK=3 --set topP=0.5 --explain', world);
    expect(out).toMatch(/1 topK +4 → 3 +10\.00% +– +1\.846 → 1\.530/);
    expect(out).toMatch(
      /2 topP removed 1 token .*\n.*\n? +c +22\.22% +probability of all likelier/,
    );
    expect(out).toMatch(/3 +d +−2\.303 +10\.00% +– +out: 1 topK/);
    expect(out).toMatch(/0 +a +−0\.9163 +40\.00% +57\.14% +drawn/);
    expect(out).toContain(
      'lands on "a", with a probability of 57.14%, whose part is from 0.0000 to 0.5714.',
    );
  });

  it('keeps quiet about ledgers when nobody asks', async () => {
    const { stages, tokens } = await json('step --logits l --set topK=3');
    expect([Object.keys(stages[0]), tokens[3].removedBy]).toEqual([
      ['name', 'description'],
      undefined,
    ]);
  });

  it('tells penalties what was generated, and what is the prompt', async () => {
    const [prompted, generated] = [
      await json('step --logits l --set frequencyPenalty=1'),
      await json('step --logits l --set frequencyPenalty=1 --history 0,0,3 --explain'),
    ];
    expect(prompted.tokens[0].probability).toBeCloseTo(0.4, 12);
    const weights = [0.4 / Math.exp(2), 0.3, 0.2, 0.1 / Math.exp(1)];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    weights.forEach((weight, id) =>
      expect(generated.tokens[id].probability).toBeCloseTo(weight / total, 6),
    );
    expect(generated.tokens.map(({ moves }: { moves: unknown[] }) => moves.length > 0)).toContain(
      true,
    );
    const out = await fine('step --logits l --set repetitionPenalty=2 --history 3 --explain');
    expect(out).toContain('after 1 generated token ·');
    expect(out).toMatch(/repetitionPenalty −2\.303 → −4\.605/);
  });

  it('takes a formula of your own', async () => {
    const { tokens } = await json("step --logits l --set 'expression=rank <= 2 ? 0 : -Infinity'");
    expect(tokens.map(({ probability }: { probability: number }) => probability)).toEqual([
      0.5, 0.5, 0, 0,
    ]);
  });

  it('says how each kind of draw came about', async () => {
    expect(await fine('step --logits l --draw greedy')).toContain(
      'Drawn by greedy, without a number: "a"',
    );
    expect(await fine('step --logits l --draw exponentialRace')).toContain(
      'Drawn by exponentialRace, 4 numbers from position 0',
    );
  });

  it("lays the parts of an engine's draw out in its own order", async () => {
    const commandLine = 'step --logits r --preset llama.cpp --set temperature=1 --set minP=null';
    const world = {
      files: { r: '1\n3\n2' },
      columns: 200,
      environment: { NO_COLOR: '1' },
    }; // sorted: 3, 2, 1
    const { order, consumed, drawn, tokens } = JSON.parse(
      await fine(`${commandLine} --set topP=1 --json`, world),
    );
    expect(order).toEqual([1, 2, 0]);
    const ps = order.map((id: number) => tokens[id].probability) as [number, number];
    const place = consumed[0] < ps[0] ? 0 : consumed[0] < ps[0] + ps[1] ? 1 : 2;
    expect(drawn.id).toBe(order[place]);
    expect(await fine(`${commandLine} --set topP=1`, world)).toMatch(
      new RegExp(
        `from ${ps
          .slice(0, place)
          .reduce((a: number, b: number) => a + b, 0)
          .toFixed(4)} to`,
      ),
    );
  });
});

describe('--diff', () => {
  it('shows where two presets part and why', async () => {
    const commandLine = 'step --logits l --preset llama.cpp --diff huggingface --set topP=0.5';
    const { a, b, onlyA, onlyB, sameTokens, reasons } = await json(commandLine);
    expect([a.name, b.name, sameTokens, onlyA, onlyB]).toEqual([
      'llama.cpp',
      'huggingface',
      true,
      [],
      [],
    ]);
    expect(reasons.map(({ sentence }: { sentence: string }) => sentence).join('\n')).toContain(
      'only llama.cpp has minP',
    );
    const out = await fine(commandLine);
    expect(out).toContain('Both keep the same tokens. Total variation');
    expect(out).toContain('llama.cpp draws by llamaCppDist, huggingface by');
  });

  it('gives the reason for each token that only one keeps', async () => {
    const out = await fine('step --logits l --preset llama.cpp --diff huggingface --set topK=2');
    expect(out).toMatch(/token +llama\.cpp +huggingface +change/);
    const other = await fine('step --logits l --preset vllm --diff llama.cpp --set minP=0.6');
    expect(other).toContain('Both keep the same tokens');
    const cut = await fine("step --logits l --preset huggingface --diff 'chameleon text'");
    expect(cut).toContain('Only huggingface keeps, because in chameleon text');
    expect(cut).toMatch(/ d +topP: probability of it and all less likely tokens 0\.0\d+ ≤ 0\.1/);
  });
});

describe('--settings', () => {
  it('come from standard input as from the command line', async () => {
    const settings = 'SamplingParams(temperature=0.005, top_p=0.9)';
    for (const more of ['', '--diff ollama', '--as llama.cpp', '--print-preset']) {
      const [typed, piped] = [
        await runInMemory(
          ['step', '--logits', 'l', '--settings', settings, ...more.split(' ').filter(Boolean)],
          { files },
        ),
        await runInMemory(`step --logits l --settings - ${more}`, { files, stdin: settings }),
      ];
      expect(typed.code).toBe(0);
      expect(piped).toEqual(typed);
    }
  });
});

describe('--print-preset and --list', () => {
  it('print a preset as it is, and with settings', async () => {
    for (const name of presetNames) {
      expect(JSON.parse(await fine(`step --print-preset --preset '${name}'`))).toEqual(
        presets[name],
      );
    }
    const { stages } = JSON.parse(
      await fine('step --print-preset --preset llama.cpp --set topP=0.9 --temperature 0'),
    );
    const valueOf = (name: string) =>
      stages.find(({ processor }: { processor: string }) => processor === name).value;
    expect([valueOf('topP'), valueOf('temperature'), valueOf('minP')]).toEqual([0.9, 0, 0.05]);
  });

  it('print what --preset takes back, edited or not', async () => {
    const printed = await fine('step --print-preset --preset llama.cpp --set topK=2');
    const world = { files: { ...files, 'mine.json': printed } };
    const out = async (commandLine: string): Promise<unknown> =>
      JSON.parse(await fine(`${commandLine} --json`, world));
    const step = 'step --logits l --seed 5';
    expect(await out(`${step} --preset mine.json`)).toEqual(
      await out(`${step} --preset llama.cpp --set topK=2`),
    );
    const piped = await fine(`${step} --preset - --json`, { ...world, stdin: printed });
    expect(JSON.parse(piped)).toEqual(await out(`${step} --preset mine.json`));
    const edited = printed
      .replace('"name": "llama.cpp"', '"name": "my own"')
      .replace('0.95', '0.5');
    const compared = await runInMemory(
      `step --logits l --preset mine.json --diff ./edited --json`,
      {
        files: { ...world.files, './edited': edited },
      },
    );
    expect(JSON.parse(compared.out).reasons).toEqual([
      {
        kind: 'value',
        stage: 'topP',
        a: { p: 0.95, convention: 'llama.cpp', keep: 0 },
        b: { p: 0.5, convention: 'llama.cpp', keep: 0 },
        sentence:
          'topP is p = 0.95, keep = 0 (convention llama.cpp) in llama.cpp, and p = 0.5, keep = 0 (convention llama.cpp) in my own',
      },
    ]);
  });

  it('list everything there is', async () => {
    const list = await json('step --list');
    expect(list.processors.map(({ name }: { name: string }) => name).sort()).toEqual(
      Object.keys(processors).sort(),
    );
    expect(list.presets.map(({ name }: { name: string }) => name)).toEqual(presetNames);
    const out = await fine('step --list', { columns: 100, environment: { NO_COLOR: '1' } });
    const lines = out.split('\n');
    for (const name of Object.keys(processors)) {
      const [line, ...others] = lines.filter((line) => line.startsWith(`${name} `));
      expect([widthOf(line!) <= 100, others]).toEqual([true, []]);
    }
  });
});

describe('bad input to step', () => {
  const cases: [options: string, code: number, message: string][] = [
    ['--history 9', 3, 'history must have token ids in [0, 3], got 9. Of a file with logits'],
    ['--history 0,-1', 2, 'It must be whole numbers from 0 on, such as 0,2,2, got -1.'],
    ['--history 0 --fragment', 2, "cannot be used with option '--fragment'"],
    ['--set topK=0', 3, 'topK must be a whole number from 1, got 0. To keep every token'],
    ['--set topK=5', 3, 'topK must be in [1, 4], the size of the vocabulary, got 5'],
    ['--set topP=-0.1', 3, 'topP must be a number in (0, 1], got -0.1'],
    ['--set topP=NaN', 3, 'topP must be a number in (0, 1], got "NaN"'],
    [
      `--chain '[{"allowedTokens":[1]},{"suppressTokens":[1]}]'`,
      3,
      'processors[1] must leave at least one token, but suppressTokens leaves none',
    ],
    [
      '--set constrained=z',
      3,
      'constrained must allow at least one token, but after "" none fits z',
    ],
    [
      `--set 'expression=logits = 1'`,
      3,
      'Assignments, ranges, lists, text and objects are refused',
    ],
    [`--set 'expression=while(true)'`, 3, 'a function in an expression must be one of abs,'],
    ['--set expression=unknown+1', 3, 'expression knows the names logits, p, rank, T, entropy'],
    ['--diff vllm', 2, '--diff compares with a preset. Add, say, --preset llama.cpp'],
    ['--print-preset', 2, '--print-preset prints a preset. Add, say, --preset llama.cpp'],
    ['--preset vllm --diff huggingface --draw greedy', 2, 'cannot be used with option'],
    ['--preset vllm --diff transformers.js --set topP=0.9', 3, 'which ignores it'],
  ];
  for (const [options, code, message] of cases) {
    it(`step ${options}: ${message}`, async () => {
      const outcome = await runInMemory(`step --logits l ${options}`, { files });
      expect(outcome.error).toContain(message);
      expect([outcome.code, outcome.out]).toEqual([code, '']);
    });
  }

  it('names the line of a logit that is NaN', async () => {
    const { code, error } = await runInMemory('step --logits l', { files: { l: '1\nnan\n2' } });
    expect([code, error]).toEqual([3, expect.stringContaining('l:2: ')]);
  });
});
