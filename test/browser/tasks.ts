import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The things of a page that take a while, in order: each a button, a bar and what is said about it. */
export const task = (page: Page, n: number): Locator => page.locator('.long-task').nth(n);

/** How many runs a task says that it has made, when it has ended by itself or been stopped. */
export async function runsOf(task: Locator): Promise<number> {
  const status = task.getByRole('status');
  await expect.poll(() => status.textContent(), { timeout: 60_000 }).toMatch(/\d/);
  return Number((await status.textContent())!.replace(/\D/g, ''));
}

/** Begins a task and stops it at once, by keyboard; how many runs it made. */
export async function beginAndStop(page: Page, task: Locator): Promise<number> {
  await task.getByRole('button').focus();
  await page.keyboard.press('Enter');
  const bar = task.getByRole('progressbar');
  await expect
    .poll(() => bar.evaluate((bar) => (bar as HTMLProgressElement).value), { timeout: 60_000 })
    .toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  return runsOf(task);
}
