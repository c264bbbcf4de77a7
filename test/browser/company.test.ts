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

  it('asks, and says where answers parted', () =>
    visit({ page, language, fragment: '#picture=2' }, async (page) => {
      await page.getByRole('button', { name: /Ask 1|问 1/ }).click();
      const fork = page.locator('table.steps tbody tr').filter({ hasText: '→' });
      await expect.poll(() => fork.count(), { timeout: 60_000 }).toBeGreaterThan(0);
    }));
});
