import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { settled } from './openPage.js';
import { visitor } from './visit.js';

const visit = visitor();
const page = 'sums.html';

const answers = (page: Page, table: number) =>
  page.locator('table.steps').nth(table).locator('tbody tr td:nth-child(2)').allTextContents();

describe.each(languages)('One sum, many answers, in %s', (language) => {
  it('has both answers of Python, and the program that gives them', () =>
    visit({ page, language }, async (page) => {
      expect(new Set(await answers(page, 0))).toEqual(new Set(['0.9999999999999999', '1']));
      await page
        .locator('summary')
        .filter({ hasText: /Do not take|别光听/ })
        .click();
      const program = page.locator('.program pre').first();
      await expect
        .poll(() => program.textContent())
        .toContain('0.9999999999999999; from 3.12 on: 1.0');
    }));
});

describe('One sum, many answers', () => {
  it('loses ones in bfloat16 one after another, and keeps them in a tree', () =>
    visit({ page, fragment: '#list=ones&format=bfloat16' }, async (page) => {
      const rounded = () => page.locator('figure .rounded').count();
      expect(await rounded()).toBeGreaterThan(10);
      await page.getByRole('radio', { name: 'tree', exact: true }).check();
      await settled(page);
      expect(await rounded()).toBeLessThan(3);
    }));

  it('says of two logits in one place that it is a tie, and not when one is dragged away', () =>
    visit({ page }, async (page) => {
      const said = page.locator('.answer').last();
      await expect.poll(() => said.textContent()).toContain('A tie');
      const line = page.locator('.exact .number-line');
      await line.scrollIntoViewIfNeeded();
      const box = (await line.boundingBox())!;
      const at = (share: number) => [box.x + share * box.width, box.y + box.height / 2] as const;
      await page.mouse.move(...at(0.46));
      await page.mouse.down();
      await page.mouse.move(...at(0.9), { steps: 4 });
      await page.mouse.up();
      await settled(page);
      expect(await said.textContent()).toContain('is ahead in bfloat16');
    }));

  it('drags no logit that a link for a class has locked', () =>
    visit({ page, fragment: '#a=8.6&b=8.9&fix=a' }, async (page) => {
      const value = () => page.locator('input[type=range]').first().getAttribute('aria-valuetext');
      const before = await value();
      const line = page.locator('.exact .number-line');
      await line.scrollIntoViewIfNeeded();
      const box = (await line.boundingBox())!;
      await page.mouse.click(box.x + 0.3 * box.width, box.y + box.height / 2);
      await settled(page);
      expect(await value()).toBe(before);
    }));
});
