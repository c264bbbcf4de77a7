import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dieSeed, openDie } from '../../src/exercise/die.js';
import {
  bitsAnswer,
  choiceAnswer,
  createVariant,
  exercises,
  markPart,
  numberAnswer,
  orderAnswer,
  parseKey,
  exercisePart,
  proveExercise,
  readReceipt,
  receiptsIn,
  setAnswer,
  studentKey,
  wholeAnswer,
  writeReceipt,
  type Exercise,
  type Task,
} from '../../src/exercise/index.js';
import { SamplescopeError } from '../../src/index.js';

const owner = { key: 'practice', exercise: 'tokenForU', version: 1, attempt: 1, part: 'a' };

describe('the die', () => {
  it('begins from HMAC-SHA-256, as Node makes it', () => {
    const hmac = createHmac('sha256', 'practice').update('["tokenForU",1,1,"a"]').digest();
    expect(dieSeed(owner)).toEqual([0, 1, 2, 3, 4, 5].map((i) => hmac.readUInt32BE(4 * i)));
  });

  it('is another for each key, exercise, version, attempt and part', () => {
    const others = [
      { key: 'x' },
      { exercise: 'x' },
      { version: 2 },
      { attempt: 2 },
      { part: 'b' },
    ].map((other) => dieSeed({ ...owner, ...other }).join());
    expect(new Set([dieSeed(owner).join(), ...others]).size).toBe(6);
  });

  it('throws evenly: each of six about as often', () => {
    const die = openDie(owner);
    const counts = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) counts[die.integer(0, 5)]!++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('shuffles each of a few once', () => {
    expect(openDie(owner).shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
  });
});

describe('a key', () => {
  it('is the same on every machine', () => {
    expect(studentKey('autumn term 2026', '1')).toMatchInlineSnapshot(`"YQV4-W324-3KE2-JH6Z"`);
  });

  it('survives how people copy it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.string({ minLength: 1 }), (course, student) => {
        fc.pre(course.trim().length >= 8 && student.trim() !== '');
        const key = studentKey(course, student);
        expect(parseKey(key)).toBe(key);
        expect(parseKey(key.toLowerCase().replaceAll('-', ' '))).toBe(key);
        expect(parseKey(key.replaceAll('1', 'l').replaceAll('0', 'O'))).toBe(key);
      }),
    );
  });

  it('says when a letter was copied wrong: nearly always', () => {
    const key = studentKey('autumn term 2026', '7');
    const others = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'].flatMap((letter) =>
      [...key].flatMap((old, i) =>
        old === '-' || old === letter ? [] : [key.slice(0, i) + letter + key.slice(i + 1)],
      ),
    );
    const passed = others.filter((other) => {
      try {
        return parseKey(other) === other;
      } catch {
        return false;
      }
    });
    expect(passed.length).toBeLessThan(others.length / 200);
    expect(() => parseKey('hello')).toThrow('the key must be 16 letters and digits');
  });
});

describe('kinds of answers', () => {
  it.each([
    [numberAnswer(), ' .5', '0.5'],
    [numberAnswer(), '50 %', '0.5'],
    [numberAnswer(), '−1e-3', '-0.001'],
    [wholeAnswer, ' 012', '12'],
    [choiceAnswer(['tea', 'C++']), 'c++ ', 'C++'],
    [setAnswer(['a', 'b', 'c']), 'C，a、a', 'a c'],
    [orderAnswer(['topK', 'topP']), 'topp → topk', 'topP topK'],
    [bitsAnswer(16), ' 0x3F 80', '3f80'],
  ])('%# reads %s', (kind, written, normal) => {
    expect(kind.read(written)).toBe(normal);
    expect(kind.read(normal)).toBe(normal);
  });

  it.each([
    [numberAnswer(), '0,882', 'a number with a point, such as 0.882, got "0,882"'],
    [numberAnswer(), 'tea', 'must be a number such as 0.882'],
    [numberAnswer(), '', 'must be a number such as 0.882'],
    [wholeAnswer, '1.5', 'must be a whole number'],
    [choiceAnswer(['tea', 'milk']), 'mikl', 'one of tea, milk, got "mikl". Did you mean milk?'],
    [choiceAnswer(['tea', 'milk']), 'teaa', 'Did you mean tea?'],
    [choiceAnswer(['tea', 'milk']), 'water', 'must be one of tea, milk, got "water"'],
    [setAnswer(['a', 'b']), 'a d e', 'got "d"'],
    [setAnswer(['a', 'b']), ' ', '1 to 100 names, got 0'],
    [orderAnswer(['a', 'b']), 'a a', 'each of a, b once, got a, a'],
    [orderAnswer(['a', 'b']), 'a', 'each of a, b once'],
    [bitsAnswer(16), '3f8', '4 hexadecimal digits'],
  ])('%# refuses %s', (kind, written, message) => {
    expect(() => kind.read(written)).toThrow(SamplescopeError);
    expect(() => kind.read(written)).toThrow(message);
  });

  it('take a number that was rounded to the decimals asked for, and no other', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        const { isSame } = numberAnswer(3);
        expect(isSame(String(value), value.toFixed(3))).toBe(true);
        expect(isSame(String(value), (value + 0.0012).toFixed(3))).toBe(false);
      }),
    );
  });
});

describe('marks', () => {
  const [a] = createVariant(exercises.softmaxByHand, 'practice').parts;

  it('say which thought leads to a wrong answer', () => {
    const [wrong] = a!.misconceptions;
    const mark = markPart(a!, Number(wrong!.answer).toFixed(3));
    expect(mark).toMatchObject({ status: 'wrong', points: 0, of: 1 });
    expect(mark.misconception?.thought.en).toContain('share of the sum of logits');
  });

  it('tell an answer that cannot be read from a wrong one and from none', () => {
    expect(markPart(a!, 'a half').status).toBe('unreadable');
    expect(markPart(a!, ' ').status).toBe('empty');
    expect(markPart(a!, '7').status).toBe('wrong');
    expect(markPart(a!, '7').misconception).toBeUndefined();
  });
});

describe('a receipt', () => {
  const variant = createVariant(exercises.bestText, studentKey('autumn term 2026', '1'), 2);
  const text = writeReceipt({ variant, answers: { a: ' 0.25\n', b: 'tea' }, minutes: 3 });
  const read = (from: string) => readReceipt(receiptsIn(from, 'it')[0]!, 'it');

  it('comes back as it was, out of a letter, too', () => {
    const letter = `Dear teacher,\r\n\r\n${text.replaceAll(/^(?=.)/gm, '> ').replaceAll('\n', '\r\n')}\r\nBye`;
    for (const from of [text, letter]) {
      const receipt = read(from);
      expect(receipt.answers).toEqual({ a: '0.25', b: 'tea' });
      expect(receipt.minutes).toBe(3);
      expect(receipt.variant.fingerprint).toBe(variant.fingerprint);
      expect(receipt.variant.attempt).toBe(2);
    }
    expect(receiptsIn(text + text, 'it').length).toBe(2);
  });

  it('is refused when any character of it was changed', () => {
    const lines = text.trim().split('\n');
    for (const [i, line] of lines.entries()) {
      const changed = [...lines];
      changed[i] = `${line.slice(0, -1)}${line.endsWith('0') ? 1 : 0}`;
      expect(() => read(changed.join('\n')), line).toThrow(SamplescopeError);
    }
  });

  it('says what is wrong with it', () => {
    expect(() => receiptsIn('Dear teacher', 'it')).toThrow('it must hold a receipt');
    expect(() => receiptsIn(text.split('check')[0]!, 'it')).toThrow('it was cut short');
    expect(() => read(text.replace('0.25', '0.26'))).toThrow('it: the receipt was changed or cut');
    expect(() => read(text.replace('receipt 1', 'receipt 2'))).toThrow('must be of version 1');
  });

  it('is refused where another version made it', () => {
    const newer: Exercise = { ...exercises.bestText, version: 2 };
    const other = writeReceipt({ variant: createVariant(newer, 'practice'), answers: {} });
    expect(() => read(other)).toThrow('must be of version 1 of bestText, got "2"');
    const moved = { ...variant, fingerprint: '0123456789abcdef' };
    expect(() => read(writeReceipt({ variant: moved, answers: {} }))).toThrow(
      'must have the numbers',
    );
  });

  it('is short enough for a message', () => expect(text.length).toBeLessThan(200));
});

describe('the proof of an exercise', () => {
  const words = { en: 'words', zh: '话' };
  const task: Task = {
    kind: wholeAnswer,
    question: words,
    answer: '2',
    misconceptions: [],
    hints: [words, words, words],
    because: words,
  };
  const exercise = (wrong: Partial<Task>): Exercise => ({
    name: 'wrong',
    version: 1,
    lesson: 'draw',
    minutes: 1,
    title: words,
    parts: [
      exercisePart(
        'a',
        (die) => die.integer(1, 9),
        () => ({ ...task, ...wrong }),
      ),
    ],
  });
  const problems = (wrong: Partial<Task>) => proveExercise(exercise(wrong), 2).problems.join();

  it('goes red on what must not be', () => {
    expect(problems({})).toBe('');
    expect(problems({ starter: '2' })).toContain('what is given out is right');
    expect(problems({ answer: '02' })).toContain('not in normal form');
    expect(problems({ because: { en: 'x', zh: 'x' } })).toContain('words are missing');
    const thought = words;
    for (const unfair of [
      { gaps: [1e-7] },
      { isTelling: false },
      { misconceptions: [{ answer: '2', thought }] },
      { misconceptions: [{ answer: '3', thought }], accepts: (answer: string) => answer === '3' },
      {
        misconceptions: [
          { answer: '3', thought },
          { answer: '3', thought },
        ],
      },
    ]) {
      expect(() => problems(unfair)).toThrow('must be fair for some numbers');
    }
  });
});
