import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import {
  createVariant,
  exercises,
  markAll,
  readReceipt,
  receiptsIn,
  studentKey,
  type ExerciseName,
} from '../../src/exercise/index.js';
import { settled } from './openPage.js';
import { visitor } from './visit.js';

const visit = visitor();
const page = 'exercises.html';
const key = studentKey('autumn term 2026', '1');

const verdicts = (page: Page) =>
  page
    .locator('.task')
    .evaluateAll((tasks) => tasks.map((task) => (task as HTMLElement).dataset['verdict']));

/** Gives the answers and has them checked, by the keyboard alone. */
async function answer(page: Page, answers: readonly string[]): Promise<void> {
  for (const [i, text] of answers.entries()) {
    const task = page.locator('.task').nth(i);
    const line = task.locator('input[type=text]');
    if ((await line.count()) > 0) {
      await line.fill(text);
      await line.press('Enter');
    } else {
      for (const choice of text.split(' ')) {
        const box = task.locator(`label:has-text("${choice}") input`);
        await box.focus();
        await page.keyboard.press('Space');
      }
      await task.locator('button[type=submit]').press('Enter');
    }
  }
  await settled(page);
}

/** What a reader sees, without the characters that keep it on a line. */
const plain = (text: string | null) => text!.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');

const receipt = (page: Page) => page.locator('.receipt pre').textContent();

describe.each(languages)('the exercises, in %s', (language) => {
  const open = (name: ExerciseName, more: string, test: (page: Page) => Promise<void>) =>
    visit({ page, language, fragment: `#exercise=${name}${more}`, width: 390 }, test);

  it.each([
    ...(['softmaxByHand', 'tokenForU', 'keptByTopP', 'orderOfStages'] as const),
    ...(['repairMinP', 'findSeed', 'roundedBits', 'loopLength'] as const),
  ])('mark %s as Node does, and give a receipt of it', (name) =>
    open(name, `&key=${key}`, async (page) => {
      await exercises[name].load?.();
      const variant = createVariant(exercises[name], key);
      await answer(
        page,
        variant.parts.map((part) => part.answer),
      );
      expect(await verdicts(page)).toEqual(variant.parts.map(() => 'right'));
      const [lines] = receiptsIn((await receipt(page))!, 'it');
      const read = readReceipt(lines!, 'it');
      expect(read.variant.fingerprint).toBe(variant.fingerprint);
      expect(markAll(variant, read.answers).every(({ status }) => status === 'right')).toBe(true);
    }),
  );

  it('say which thought leads to a wrong answer, and what cannot be read', () =>
    open('oneTemperature', '', async (page) => {
      const [part] = createVariant(exercises.oneTemperature, 'practice').parts;
      const verdict = page.locator('.task .verdict');
      for (const { answer: wrong, thought } of part!.misconceptions) {
        await answer(page, [Number(wrong).toFixed(4)]);
        expect(plain(await verdict.textContent())).toContain(thought[language]);
      }
      await answer(page, ['0,5']);
      // The Chinese of messages is a file that comes when it is asked for.
      await expect.poll(() => verdict.textContent()).toContain('"0,5"');
    }));

  it('keep answers over a reload, give new numbers, and forget', () =>
    open('tokenForU', '', async (page) => {
      const [part] = createVariant(exercises.tokenForU, 'practice').parts;
      await answer(page, [part!.answer]);
      await page.reload();
      await settled(page);
      expect(await verdicts(page)).toEqual(['right']);
      await page.getByRole('button', { name: /New numbers|换一组数/ }).press('Enter');
      await settled(page);
      const [other] = createVariant(exercises.tokenForU, 'practice', 2).parts;
      expect(plain(await page.locator('.asked').textContent())).toContain(
        other!.question[language].match(/u = [\d.]+/)![0],
      );
      expect(await verdicts(page)).toEqual([undefined]);
      await page.getByRole('button', { name: /^(Forget my answers|忘掉我的答案)$/ }).press('Enter');
      await settled(page);
      expect(await receipt(page)).not.toContain('samplescope receipt');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }));

  it('tell what is wrong with a key', () =>
    open('tokenForU', '', async (page) => {
      const field = page.locator('.key-field input');
      await field.fill(`${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`);
      await field.press('Enter');
      await settled(page);
      expect(await page.locator('.key-field .error').textContent()).toMatch(/has a mistake|有错/);
      await field.fill(key.toLowerCase().replaceAll('-', ' '));
      await field.press('Enter');
      await settled(page);
      expect(await field.inputValue()).toBe(key);
    }));
});

describe.each(languages)('a class, in %s', (language) => {
  it('gets links, hands in receipts, and is marked: by the pages alone', () =>
    visit({ page: 'teachers.html', language }, async (teacher) => {
      await teacher.locator('.course input[type=text]').fill('autumn term 2026');
      await teacher.locator('.course button[type=submit]').click();
      await settled(teacher);
      const links = (await teacher.locator('.program pre').textContent())!.split('\n');
      expect(links).toHaveLength(3);
      const receipts: string[] = [];
      for (const [i, link] of links.slice(0, 2).entries()) {
        const student = await teacher.context().newPage();
        await student.goto(link.split('\t')[1]!);
        await settled(student);
        const own = createVariant(
          exercises.softmaxByHand,
          studentKey('autumn term 2026', String(i + 1)),
        );
        const first = createVariant(exercises.softmaxByHand, key);
        // The second one hands in what is right for the first.
        await answer(
          student,
          first.parts.map((part) => part.answer),
        );
        expect(own.fingerprint === first.fingerprint).toBe(i === 0);
        receipts.push((await receipt(student))!);
        await student.close();
      }
      await teacher.locator('.class-view textarea').fill(`Hello!\n${receipts.join('\n')}`);
      await teacher.locator('.class-view button[type=submit]').click();
      await teacher.locator('.class-grades table').waitFor();
      await settled(teacher);
      const rows = await teacher.locator('.class-grades tbody tr').allTextContents();
      expect(rows).toHaveLength(3);
      expect(rows[0]).toMatch(/2\/\d+\s*$/);
      expect(rows[1]).toMatch(/0\/\d+\s*$/);
      expect(await teacher.locator('.class-grades').textContent()).toMatch(
        /2 has answers of 1|2 的答案属于 1/,
      );
    }));

  it('keeps what is pasted while its form is being written', () =>
    visit({ page: 'teachers.html', language }, async (teacher) => {
      const pasted = teacher.locator('.class-view textarea');
      await pasted.fill('Hello!');
      await teacher.locator('.course textarea').pressSequentially('7');
      await teacher.locator('.course [type=checkbox]').first().click();
      await teacher.waitForTimeout(1000); // longer than a text area waits for its writer
      await settled(teacher);
      expect(await pasted.inputValue()).toBe('Hello!');
    }));
});
