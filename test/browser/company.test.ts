import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { visitor } from './visit.js';

const visit = visitor();
const page = 'company.html';

describe.each(languages)('In company, in %s', (language) => {
  it('shows that the parts of sums depend on the batch, and by batch-invariant do not', () =>
    visit({ page, language }, async (page) => {
      const row = page.locator('table.steps tbody tr').filter({ hasText: 'downProj' });
      const parts = () => row.locator('td').allTextContents();
      await expect.poll(async () => new Set(await parts()).size).toBeGreaterThan(2);
      await page.locator('select').selectOption('batch-invariant');
      await expect.poll(async () => new Set(await parts()).size).toBe(1);
    }));

  it('judges a guess when all answers are there, and not before', () =>
    visit({ page, language, fragment: '#picture=2' }, async (page) => {
      const said = page.locator('.answer').first();
      await page.locator('.prediction').getByRole('radio').first().check();
      await page.locator('.prediction').getByRole('button').click();
      await page.evaluate(() => {
        const early: string[] = [];
        Object.assign(window, { early });
        new MutationObserver(() => {
          const done = document.querySelector('.long-task [role=status]')!.textContent;
          if (done === '') early.push(document.querySelector('.answer')!.textContent);
        }).observe(document.querySelector('main')!, { childList: true, subtree: true });
      });
      await page.getByRole('button', { name: /Ask 1|问 1/ }).click();
      await expect
        .poll(() => said.textContent(), { timeout: 60_000 })
        .toMatch(/Look below|看看下面/);
      const early = await page.evaluate(() => (window as unknown as { early: string[] }).early);
      expect(early.some((text) => /\d/.test(text))).toBe(true);
      for (const text of early) expect(text).not.toMatch(/Look below|看看下面/);
    }));

  it('asks, and says where answers parted', () =>
    visit({ page, language, fragment: '#picture=2' }, async (page) => {
      await page.getByRole('button', { name: /Ask 1|问 1/ }).click();
      const fork = page.locator('table.steps tbody tr').filter({ hasText: '→' });
      await expect.poll(() => fork.count(), { timeout: 60_000 }).toBeGreaterThan(0);
    }));
});
