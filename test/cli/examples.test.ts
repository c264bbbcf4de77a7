import { describe, expect, it } from 'vitest';
import { runInMemory } from './inMemory.js';
import { courseText, receiptOf } from './courseFiles.js';

const files = {
  'logits.csv': 'token,logit\n a,1.5\n b,-2\n 月,0\n',
  'numbers.txt': '0.1 0.2, 0.3\n1e-3\n',
  'my-novel.txt': 'It was a dark night. It was a cold night. The moon was dark, and so was I.',
  'course.json': courseText,
  'receipts/1.txt': receiptOf('1'),
  'receipts/2.txt': receiptOf('2'),
};

/** The examples that a help text shows: the lines that begin with a prompt sign. */
async function examplesOf(commandLine: string): Promise<string[]> {
  const { code, out, error } = await runInMemory(commandLine, { columns: 100 });
  expect([code, error]).toEqual([0, '']);
  return [...out.matchAll(/^ {2}\$ samplescope (.*)$/gm)].map(([, example]) => example!);
}

describe('the examples in the help run', () => {
  for (const command of [
    '',
    'sharpen ',
    'sample ',
    'step ',
    'generate ',
    'repeat ',
    'rand ',
    'replay ',
    'sum ',
    'exercise ',
    'exercise list ',
    'exercise show ',
    'exercise check ',
    'exercise hint ',
    'exercise keys ',
    'grade ',
  ]) {
    it(`samplescope ${command}--help`, { timeout: 30_000 }, async () => {
      const { files: made } = await runInMemory('generate --model table --receipt receipt.json');
      const examples = await examplesOf(`${command}--help`);
      expect(examples.length).toBeGreaterThan(1);
      for (const example of examples) {
        const [commandLine, input] = example.split(' < ') as [string, string?];
        const world = { files: { ...files, ...made } };
        const stdin = input === undefined ? '' : (world.files as Record<string, string>)[input]!;
        const { code, out, error } = await runInMemory(commandLine, { ...world, stdin });
        expect({ example, code, error }).toMatchObject({ code: 0 });
        expect(out, example).not.toBe('');
      }
    });
  }
});
