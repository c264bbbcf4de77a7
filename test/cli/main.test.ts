import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInMemory } from './inMemory.js';

// The real program with its real effects, once; everything else is tested in memory.
const program = ['--import', 'tsx', 'src/cli/main.ts'];

/** Runs the program, gives it some standard input, and reads at most so much of its output. */
function runProgram(argv: readonly string[], { stdin = '', atMost = Infinity } = {}) {
  return new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
    const child = spawn(process.execPath, [...program, ...argv]);
    let out = '';
    let error = '';
    child.stdout.on('data', (data) => {
      out += String(data);
      if (out.length >= atMost) child.stdout.destroy();
    });
    child.stderr.on('data', (data) => (error += String(data)));
    child.on('close', (code) => resolve({ code, out, error }));
    child.stdin.end(stdin);
  });
}

describe('main', () => {
  let directory: string;
  beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'samplescope-'))));
  afterAll(() => rm(directory, { recursive: true }));

  it(
    'reads standard input, writes files, ends with the code, and bears it when nobody reads on',
    { timeout: 180_000 },
    async () => {
      const svg = join(directory, 'sweep.svg');
      const [sharpened, refused, cut] = await Promise.all([
        runProgram(['sharpen', '--json', '--logits', '-', '--svg', svg], { stdin: '1\n2\n' }),
        runProgram(['sharpen', '--logits', join(directory, 'none')]),
        runProgram(['generate', '--model', 'table', '--max-tokens', '10000'], { atMost: 20 }),
      ]);
      expect(JSON.parse(sharpened.out).tokens).toHaveLength(2);
      expect(await readFile(svg, 'utf8')).toMatch(/<svg .*<\/svg>\s*$/s);
      expect([refused.code, refused.error]).toEqual([3, expect.stringContaining('no such file')]);
      expect([cut.code, cut.error]).toEqual([0, '']);
    },
  );

  it(
    'spreads runs over threads, and their number changes nothing',
    { timeout: 180_000 },
    async () => {
      const ask = ['repeat', '--model', 'songci', '--max-tokens', '4', '--json', '-n', '40'];
      const threads = await runProgram([...ask, '--workers', '2']);
      const none = await runInMemory(ask);
      expect([threads.code, threads.out]).toEqual([0, none.out]);
    },
  );
});
