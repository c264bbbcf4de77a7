import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled } from './openPage.js';
import { beginAndStop, runsOf, task } from './tasks.js';
import { inAddress, visitor } from './visit.js';

const visit = visitor();
const page = 'question.html';

const picture = (page: Page) => page.getByRole('img').first().getAttribute('aria-label');
const spoken = (page: Page) => page.locator('.spoken').textContent();
const answers = (page: Page) => page.locator('table.answers tbody tr');
const painter = (page: Page) => page.locator('.picture-painter');

describe('The same question', () => {
  it('asks a thousand times in a worker within seconds, and shows what came', () =>
    visit({ page, language: 'zh' }, async (page) => {
      await page.locator('.prediction').getByRole('radio').nth(1).check();
      await page.locator('.prediction').getByRole('button').click();
      await task(page, 0).getByRole('button').click();
      expect(await runsOf(task(page, 0))).toBe(1000);
      await settled(page);
      await expect.poll(() => page.workers().length).toBe(1);
      expect(await answers(page).count()).toBeGreaterThan(1);
      const shares = await answers(page).locator('td:nth-child(2)').allTextContents();
      const sum = shares.reduce((sum, share) => sum + parseFloat(share), 0);
      expect(sum).toBeGreaterThan(99);
      expect(sum).toBeLessThan(101);
      expect(await page.locator('figure', { hasText: /Data|数据/ }).count()).toBeGreaterThan(1);
      const distinct = await page.locator('.measures dd').first().textContent();
      const said = await page.locator('.answer').first().textContent();
      expect(said).toContain(distinct);
    }));

  it('keeps what has come when it is stopped, by keyboard', () =>
    // Stories are long enough for a reader to be quicker.
    visit({ page, fragment: '#question=story' }, async (page) => {
      const runs = await beginAndStop(page, task(page, 0));
      expect(runs).toBeGreaterThan(0);
      expect(runs).toBeLessThan(1000);
      await settled(page);
      expect(await answers(page).count()).toBeGreaterThan(0);
    }));

  it('lets a picture be painted, by pointer and by keyboard, and refuses what is none', () =>
    visit({ page }, async (page) => {
      const before = await picture(page);
      const patches = painter(page).locator('.painting > button');
      await painter(page).getByRole('combobox').first().selectOption({ index: 3 });
      await patches.nth(12).click();
      await expect.poll(() => painter(page).getByRole('status').textContent()).not.toBe('');
      await settled(page);
      expect(await picture(page)).toBe(before);
      // Nothing, where the red circle is; then the other thing fits.
      await painter(page).getByRole('combobox').first().selectOption({ value: '' });
      await patches.nth(2).click();
      await painter(page).getByRole('combobox').first().selectOption({ index: 3 });
      await patches.nth(12).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => inAddress(page, 'picture')).toContain('yellow-circle-3-0');
      await expect.poll(() => picture(page)).toMatch(/yellow circle|黄色圆形/);
      await painter(page).getByRole('combobox').nth(1).selectOption({ value: 'black' });
      await expect.poll(() => picture(page)).toMatch(/black|黑色/);
      await painter(page).getByRole('button').last().click();
      await settled(page);
    }));

  it('shows four ways of asking: only those repeat that should', () =>
    visit({ page, language: 'zh' }, async (page) => {
      const cells = await page.locator('table.ways td:nth-child(2)').allTextContents();
      const [warm, once, each, cold] = cells.map(Number);
      expect(warm).toBeGreaterThan(1);
      expect(once).toBeGreaterThan(1);
      expect([each, cold]).toEqual([1, 1]);
    }));

  it('restores every control from the address', () =>
    visit(
      {
        page,
        language: 'zh',
        fragment:
          '#picture=black,yellow-square-1-1&question=count&seed=5&T=0&request=two&guidance=off&guess=one',
      },
      async (page) => {
        expect(await picture(page)).toMatch(/black|黑色/);
        expect(await spoken(page)).toMatch(/How many|几个/);
        expect(await page.getByRole('textbox').first().inputValue()).toBe('5');
        const lists = page.locator(
          'main .observablehq--cell > .control:not(.picture-painter) select',
        );
        expect(await lists.nth(0).inputValue()).toBe('count');
        expect(await lists.nth(1).inputValue()).toBe('two');
        expect(await lists.nth(2).inputValue()).toBe('off');
        expect(await page.locator('.prediction').getByRole('radio').first().isChecked()).toBe(true);
        const before = await spoken(page);
        await page.reload();
        await settled(page);
        expect(await spoken(page)).toBe(before);
      },
    ));

  it('compares temperatures, and says what heat costs', () =>
    visit({ page, fragment: '#question=count' }, async (page) => {
      await task(page, 1).getByRole('button').click();
      expect(await runsOf(task(page, 1))).toBe(1600);
      await settled(page);
      const said = page.locator('.answer', { hasText: 'of the answers are true' });
      expect(await said.textContent()).toMatch(/T = 0.*T = 2/s);
    }));

  it('draws pictures at three temperatures, the same numbers of them', () =>
    visit({ page, fragment: '#guidance=off' }, async (page) => {
      await task(page, 2).getByRole('button').click();
      expect(await runsOf(task(page, 2))).toBe(72);
      await settled(page);
      const captions = await page.locator('.picture-wall figcaption').allTextContents();
      expect(captions).toHaveLength(3);
      const distinct = captions.map((caption) => Number(/(\d+) distinct/.exec(caption)![1]));
      expect(distinct[0]).toBeLessThan(distinct[2]!);
    }));

  it('keeps its picture where the address holds none', () =>
    visit({ page, fragment: '#picture=nonsense' }, async (page) => {
      expect(await picture(page)).toContain('red circle');
    }));
});
