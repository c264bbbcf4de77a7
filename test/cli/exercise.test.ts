import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import {
  createVariant,
  exerciseNames,
  exercises,
  parseKey,
  studentKey,
} from '../../src/exercise/index.js';
import { courseText, receiptOf } from './courseFiles.js';
import { runInMemory } from './inMemory.js';

const files = { 'course.json': courseText };
const [task] = createVariant(exercises.tokenForU, 'practice').parts;

const json = async (commandLine: string, world: Parameters<typeof runInMemory>[1] = { files }) => {
  const { out, error, code } = await runInMemory(commandLine, world);
  expect([code, error]).toEqual([0, '']);
  return JSON.parse(out);
};

describe('exercise', () => {
  it('lists all exercises', async () => {
    const { out } = await runInMemory('exercise list');
    for (const name of exerciseNames) expect(out).toContain(name);
    expect((await json('exercise list --json')).length).toBe(exerciseNames.length);
  });

  it('shows a question, and its answer nowhere', async () => {
    const { out } = await runInMemory('exercise show tokenForU', { columns: 200 });
    expect(out).toContain(task!.question.en);
    expect(out).toContain('→ One of');
    const shown = await json('exercise show softmaxByHand --json');
    const right = createVariant(exercises.softmaxByHand, 'practice').parts;
    for (const { answer } of right) expect(JSON.stringify(shown)).not.toContain(answer);
  });

  it('gives each key and attempt other numbers, and the same again', async () => {
    const key = studentKey('autumn term 2026', '1');
    const show = async (options: string) =>
      (await json(`exercise show softmaxByHand --json ${options}`)).fingerprint;
    const all = [await show(''), await show('--attempt 2'), await show(`--key ${key}`)];
    expect(new Set(all).size).toBe(3);
    expect(await show(`--key ${key.toLowerCase()}`)).toBe(all[2]);
  });

  it('marks, says which thought led there, and writes a receipt that can be graded', async () => {
    const [wrong] = task!.misconceptions;
    const { out } = await runInMemory(`exercise check tokenForU a=${wrong!.answer}`, {
      columns: 500,
    });
    expect(out).toContain(wrong!.thought.en);
    expect(out).toContain('0 of 1 point');
    const key = studentKey('autumn term 2026', '2');
    const answer = createVariant(exercises.tokenForU, key).parts[0]!.answer;
    const made = await runInMemory(
      `exercise check tokenForU a=${answer} --key ${key} --receipt r.txt`,
    );
    expect(made.out).toContain('1 of 1 point');
    const { students } = await json('grade r.txt --course course.json --json', {
      files: { ...files, ...made.files },
    });
    expect(students[1]).toMatchObject({ student: '2', points: 1, of: 3 });
  });

  it('tells what is wrong', async () => {
    const message = async (commandLine: string) =>
      (await runInMemory(commandLine, { files })).error;
    expect(await message('exercise show tokens')).toContain(
      'exercise must be one of softmaxByHand',
    );
    expect(await message('exercise check tokenForU tea')).toContain(
      'an answer must be one of a=…, got tea',
    );
    expect(await message('exercise show tokenForU --key nobody')).toContain(
      'must be 16 letters and digits',
    );
    expect(await message('exercise hint tokenForU b')).toContain('part must be one of a, got "b"');
    const token = task!.kind.choices![0]!;
    const { out } = await runInMemory(`exercise check tokenForU a=${token}s`);
    expect(out).toContain(`Did you mean ${token}?`);
  });

  it('lists the keys of a course', async () => {
    const rows = await json('exercise keys course.json --json');
    expect(rows.map(({ student }: { student: string }) => student)).toEqual(['1', '2', '3']);
    for (const { key } of rows) expect(parseKey(key)).toBe(key);
  });
});

describe('grade', () => {
  const receipts = {
    ...files,
    'all/1.txt': receiptOf('1'),
    'all/2.txt': receiptOf('2', { answers: { a: 'x', b: '1.00' } }),
    'all/3.txt': 'Sorry, I forgot it.',
  };

  it('marks a folder, goes on after what is no receipt, and ends with 3', async () => {
    const { out, error, code } = await runInMemory('grade all --course course.json', {
      files: receipts,
    });
    expect(code).toBe(3);
    expect(error).toContain('1 receipt could not be marked');
    expect(out).toContain('all/3.txt must hold a receipt');
    expect(out).toMatch(/^1 +2 +3 +softmaxByHand 2, tokenForU –$/m);
    expect(out).toMatch(/^2 +0 +3 +softmaxByHand 0, tokenForU –$/m);
  });

  it('writes every format in one go', async () => {
    const names = ['csv', 'nbgrader', 'junit', 'gradescope', 'prairielearn', 'classroom50'];
    const { files: made, code } = await runInMemory(
      `grade all/1.txt --course course.json ${names.map((name) => `--${name} ${name}`).join(' ')}`,
      { files: receipts },
    );
    expect(code).toBe(0);
    expect(made['csv']!.split('\r\n')[1]).toBe(`1,${studentKey('autumn term 2026', '1')},2,3,2,0`);
    expect(made['nbgrader']).toContain('\r\ntokenForU,1,0,0,0,1\r\n');
    const results = JSON.parse(made['gradescope']!);
    expect(results).toMatchObject({ score: 2, visibility: 'visible' });
    expect(results.tests.map(({ status }: { status: string }) => status)).toEqual([
      'passed',
      'passed',
      'failed',
    ]);
    expect(JSON.parse(made['prairielearn']!)).toMatchObject({ gradable: true, score: 2 / 3 });
    const classroom = JSON.parse(made['classroom50']!);
    expect([classroom.score, classroom['max-score']]).toEqual([2, 3]);
    expect(classroom.tests[2]).toMatchObject({
      'test-name': 'tokenForU a',
      passed: false,
      score: 0,
      'max-score': 1,
    });
  });

  it('writes JUnit XML that an XML parser reads, points and failures included', async () => {
    const { files: made } = await runInMemory('grade all --course course.json --junit j.xml', {
      files: receipts,
    });
    const tags: string[] = [];
    const points: number[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      tags.push(name);
      if (attributes['name'] === 'points') points.push(Number(attributes['value']));
    });
    parser.write(made['j.xml']!).close();
    const count = (tag: string) => tags.filter((name) => name === tag).length;
    expect([count('testsuite'), count('testcase'), count('failure')]).toEqual([3, 9, 7]);
    expect(points).toEqual([2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('refuses results of several students where a program takes one', async () => {
    const { error, code } = await runInMemory(
      'grade all/1.txt all/2.txt --course course.json --gradescope g',
      { files: receipts },
    );
    expect([code, error]).toEqual([
      3,
      expect.stringContaining('must be of one student, got receipts of 2'),
    ]);
  });

  it('reports a copied receipt', async () => {
    const variant = createVariant(exercises.softmaxByHand, studentKey('autumn term 2026', '2'));
    const answers = Object.fromEntries(variant.parts.map((part) => [part.name, part.answer]));
    const { out } = await runInMemory('grade - --course course.json', {
      files,
      stdin: receiptOf('1', { answers }),
      columns: 500,
    });
    expect(out).toContain('! 1 has wrong answers that are right for 2: softmaxByHand a');
  });
});
