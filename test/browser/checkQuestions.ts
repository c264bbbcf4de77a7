import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Checks every question of a page, by pointer and by keyboard: nothing is said before an answer is checked;
 * one answer is right; each has an explanation of its own, in a region that is announced.
 */
export async function checkQuestions(page: Page): Promise<void> {
  const questions = await page.locator('.question').all();
  expect(questions.length).toBeGreaterThan(0);
  for (const question of questions) await checkQuestion(page, question);
}

async function checkQuestion(page: Page, question: Locator): Promise<void> {
  const verdict = question.getByRole('status');
  const button = question.getByRole('button');
  await button.click();
  await expect.poll(() => verdict.textContent()).toMatch(/first|请先/);

  const answers = await question.getByRole('radio').all();
  const said: string[] = [];
  for (const answer of answers) {
    await answer.check();
    await expect.poll(() => verdict.textContent()).toBe('');
    await button.click();
    await expect.poll(() => verdict.textContent()).not.toBe('');
    said.push((await verdict.textContent())!);
  }
  expect(new Set(said).size).toBe(answers.length);
  expect(said.filter((text) => /^✓ (Yes|对)/.test(text))).toHaveLength(1);
  expect(said.filter((text) => /^✗ (No|不对)/.test(text))).toHaveLength(answers.length - 1);

  // By keyboard: the arrow goes round to the first answer, and says nothing yet.
  await answers.at(-1)!.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => verdict.textContent()).toBe('');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => verdict.textContent()).toBe(said[0]);
}
