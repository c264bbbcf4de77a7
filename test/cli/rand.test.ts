import { describe, expect, it } from 'vitest';
import { streamNames } from '../../src/random/openStream.js';
import { python } from '../../src/random/streams/python.js';
import { widthOf } from '../../src/cli/terminal/width.js';
import { runInMemory } from './inMemory.js';

const fine = async (commandLine: string, columns?: number) => {
  const { code, out, error } = await runInMemory(
    `rand ${commandLine}`,
    columns === undefined ? {} : { columns },
  );
  expect([code, error]).toEqual([0, '']);
  return out;
};
const json = async (commandLine: string) => JSON.parse(await fine(`${commandLine} --json`));

describe('rand', () => {
  it('prints as many digits as the type needs', async () => {
    const out = await fine('--stream torch-cpu --seed 42 --draw rand --count 5 --dtype float32');
    expect(out.match(/^\d {2}(\S+)$/gm)).toEqual([
      '0  0.88226926',
      '1  0.91500396',
      '2  0.38286376',
      '3  0.95930564',
      '4  0.3904482',
    ]);
    expect(out).toContain('from 0 to 5, in 32-bit words');
    expect(await fine('--stream numpy-legacy --count 1')).toContain('0  0.3745401188473625\n');
  });

  it('gives the values of the stream', async () => {
    const { values, draw, position, format } = await json('--stream python --seed hello --count 3');
    const stream = python('hello');
    expect(values).toEqual([stream.random(), stream.random(), stream.random()]);
    expect([draw, position, format]).toEqual(['random.random', 6, 'float64']);
  });

  it('takes parameters of the draw', async () => {
    const { values, parameters } = await json(
      '--stream numpy --draw integers --set low=1 --set high=7 --count 30',
    );
    expect(parameters).toEqual({ low: '1', high: '7', endpoint: 'false' });
    expect(new Set(values)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    const half = await json('--stream torch-cpu --dtype float16 --count 2');
    expect(half).toMatchObject({ format: 'float16', parameters: { dtype: 'float16' } });
  });

  it('explains each number: words, bits, arithmetic', async () => {
    const out = await fine('--stream torch-cpu --explain --count 2');
    expect(out).toMatch(/word 0 +0x5FE1DC66 = 1608637542\n/);
    expect(out).toMatch(/lower 24 bits +1608637542 & 16777215 = 14802022\n/);
    expect(out).toMatch(/number in \[0, 1\) +14802022 \/ 2\^24 = 0\.8822692632675171\n/);
    expect(out).toMatch(/word 1 +0xCBEA3DB3 = 3421126067\n/);
  });

  it('explains in JSON, 64-bit words as text', async () => {
    const { values, explanations } = await json('--stream numpy --explain --count 2');
    expect(explanations.map(({ value }: { value: number }) => value)).toEqual(values);
    expect(explanations[0].words).toEqual([
      {
        position: 0,
        width: 64,
        value: String(0xc621fbcd16d92688n),
        hexadecimal: '0xC621FBCD16D92688',
      },
    ]);
  });

  it('fits into the terminal', async () => {
    for (const columns of [50, 80, 120]) {
      for (const commandLine of [
        '--stream numpy --draw standard_normal --explain --count 40',
        '--stream torch-cuda-a100 --draw randn --explain',
        '--compare',
        '--compare --seed hello',
        '--list',
        '--list --stream torch-cpu',
      ]) {
        const lines = (await fine(commandLine, columns)).split('\n');
        const longest = Math.max(...lines.map(widthOf));
        expect(longest, commandLine).toBeLessThanOrEqual(columns);
      }
    }
  });

  it('prints the real program and nothing else', async () => {
    expect(await fine('--stream torch-cpu --program --count 3')).toBe(
      'import torch  # 2.7 or later, x86 with AVX2, Macs and ARM\n' +
        'torch.manual_seed(42)\n' +
        'print(torch.rand(3, dtype=torch.float32).tolist())\n',
    );
  });
});

describe('rand --compare', () => {
  it('shows four first numbers of one Mersenne Twister', async () => {
    const out = await fine('--compare --seed 42');
    for (const [stream, first] of [
      ['torch-cpu', '0.8823'],
      ['numpy-legacy', '0.3745'],
      ['cpp', '0.7965'],
      ['python', '0.6394'],
    ]) {
      expect(out).toMatch(new RegExp(`^  ${stream} +\\S+ +${first}`, 'm'));
    }
    const [one, list] = out.split('\n\n').filter((block) => block.startsWith('MT19937'));
    expect(one).toMatch(/one number.*0x5FE1DC66[^]*torch-cpu[^]*numpy-legacy[^]*cpp/);
    expect(list).toMatch(/list of words.*0xA3B1799D[^]*python[^]*transformers\.js/);
  });

  it('parts streams that read other words, even with one engine', async () => {
    const out = await fine('--streams python,transformers.js --seed -42');
    expect(out.match(/^MT19937/gm)).toHaveLength(2);
  });

  it('takes the streams that are named, and has all digits in JSON', async () => {
    const { seed, streams } = await json('--streams jax,jax-original --seed 0 --count 2');
    expect(seed).toBe('0');
    expect(streams.map(({ stream }: { stream: string }) => stream)).toEqual([
      'jax',
      'jax-original',
    ]);
    expect(streams[0].values).not.toEqual(streams[1].values);
  });

  it('says which frameworks refuse the seed, and by which rule', async () => {
    const out = await fine('--compare --seed -1', 100);
    expect(out).toMatch(/torch-cpu +rand +0\.9938/);
    expect(out).toMatch(/refuse the seed:[^]*numpy-legacy[^]*raises ValueError[^]*cpp[^]*32 bits/);
    const { streams } = await json('--streams python,numpy --seed -1');
    expect(streams[1].refusal).toContain('got -1');
  });
});

describe('rand --list', () => {
  it('names every stream', async () => {
    const out = await fine('--list');
    const named = out.split(/[,\s]+/);
    for (const name of streamNames) expect(named).toContain(name);
    expect(await json('--list')).toHaveLength(streamNames.length);
  });

  it('names the parameters of one stream’s draws', async () => {
    const out = await fine('--list --stream numpy-legacy');
    expect(out).toContain('high=10  one more than the highest');
    expect(out).toContain('Seeds: RandomState takes an integer in [0, 2³²)');
  });
});

describe('rand, bad input', () => {
  const cases: [commandLine: string, code: number, message: string][] = [
    ['--stream numpy --seed -1', 3, 'raises ValueError for negative ones'],
    ['--stream numpy-legacy --seed 4294967296', 3, 'seed must be an integer in [0, 4294967295]'],
    ['--stream torch-cpu --seed 18446744073709551616', 3, 'RuntimeError'],
    ['--stream torch-cpu --seed hello', 3, 'seed must be an integer in decimal digits'],
    ["--stream seedrandom --seed ''", 3, 'seed must be a string of at least one character'],
    ['--streams numpy,cpp --seed -1', 3, 'got -1'],
    ['--streams torch-cpu,dice', 3, 'stream must be one of'],
    ['--stream torch-cpu --draw dice', 3, 'draw must be one of torch.rand'],
    [
      '--stream torch-cpu --draw randperm --explain',
      3,
      'got torch.randperm. Take one of torch.rand',
    ],
    ['--stream torch-cpu --dtype float8', 3, 'dtype must be one of float32'],
    ['--stream seedrandom --dtype float32', 3, 'this draw has no parameters, got "dtype"'],
    ['--stream torch-cpu --draw bernoulli --set p=2', 3, 'p must be in [0, 1], got 2'],
    ['--stream torch-cpu --draw bernoulli --set p=NaN', 3, 'p must be a number, got "NaN"'],
    ['--set p', 2, 'It must be name=value, got "p".'],
    ['--stream dice', 2, 'Allowed choices are seedrandom,'],
    ['--count 0', 2, 'It must be a whole number from 1 on, got 0.'],
    ['--compare --list', 2, 'cannot be used with'],
    ['--compare --explain', 2, 'cannot be used with'],
    ['numbers', 2, 'too many arguments'],
  ];
  for (const [commandLine, code, message] of cases) {
    it(`samplescope rand ${commandLine}`, async () => {
      const outcome = await runInMemory(`rand ${commandLine}`);
      expect(outcome.error).toContain(message);
      expect(outcome.error).not.toMatch(/\n\s+at /);
      expect([outcome.code, outcome.out]).toEqual([code, '']);
    });
  }
});
