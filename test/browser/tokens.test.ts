import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { settled } from './openPage.js';
import { runsOf, task } from './tasks.js';
import { descriptions, inAddress, visitor } from './visit.js';

const visit = visitor();
const page = 'tokens.html';

const texts = (page: Page) => page.locator('.flowing-text p').allTextContents();
/** A busy machine takes its time. */
const patient = { timeout: 20_000 };
const answers = (page: Page) => page.locator('.answer').allTextContents();

describe.each(languages)('Token by token, in %s', (language) => {
  it('answers a guess, and only then', () =>
    visit({ page, language }, async (page) => {
      expect((await answers(page))[0]).not.toContain('35.8');
      await page.locator('.prediction').getByRole('spinbutton').fill('90');
      await page.locator('.prediction').getByRole('button').click();
      // 0.95 ** 20 = 0.358…
      await expect.poll(async () => (await answers(page))[0], patient).toMatch(/90\.0.*35\.8/s);
    }));
});

describe('Token by token', () => {
  it('changes a token, and all that follows it and nothing before it', () =>
    visit({ page, fragment: '#begin=moon&place=10' }, async (page) => {
      const marks = await page.locator('.flowing-text').nth(1).locator('mark').allTextContents();
      const [first, second] = await texts(page);
      const same = [...first!].findIndex((character, i) => character !== second![i]);
      expect(same).toBeGreaterThan(10);
      expect(second!.indexOf(marks[0]!)).toBeLessThanOrEqual(same);
      const slider = page.getByRole('slider', { name: /Change token|换掉第几个/ });
      await slider.focus();
      await page.keyboard.press('Home');
      await expect.poll(() => inAddress(page, 'place'), patient).toBe('1');
      await settled(page);
      expect((await texts(page))[0]).toBe(first);
      expect((await texts(page))[1]).not.toBe(second);
    }));

  it('asks a thousand times in a worker, and grows the tree', () =>
    visit({ page, language: 'zh', fragment: '#begin=moon' }, async (page) => {
      await expect.poll(() => page.workers().length).toBe(1);
      expect(await runsOf(task(page, 0))).toBe(1000);
      await settled(page);
      expect((await descriptions(page))[0]).toMatch(/1[\s,]?000/);
    }));

  it('compares temperatures: at 0 all texts are one', () =>
    visit({ page, fragment: '#begin=moon' }, async (page) => {
      expect(await runsOf(task(page, 1))).toBe(420);
      await settled(page);
      const table = page.locator('figure', { has: page.locator('svg') }).last();
      await table.locator('summary').first().click();
      const row = await table.locator('tbody tr').first().textContent();
      // One distinct text in 60.
      expect(row).toContain('0.01667');
    }));

  it('finds the loop of a text without chance, and likelier texts in wider beams', () =>
    visit({ page, fragment: '#begin=darcy' }, async (page) => {
      expect(await page.locator('mark.loop').textContent()).toContain(
        'and the other, and the other',
      );
      const cells = await page.locator('.beams tbody td:nth-child(3)').allTextContents();
      const sums = cells.map((cell) => Number(cell.replace('−', '-')));
      expect(sums).toHaveLength(4);
      expect([...sums].sort((a, b) => a - b)).toEqual(sums);
    }));

  it('restores every control from the address', () =>
    visit(
      { page, language: 'zh', fragment: '#guess=80&begin=moon&seed=7&T=1&place=3' },
      async (page) => {
        expect((await answers(page))[0]).toContain('80.0');
        expect((await texts(page))[0]).toMatch(/^明月/);
        expect(await page.getByRole('textbox').first().inputValue()).toBe('7');
        await runsOf(task(page, 0));
        await runsOf(task(page, 1));
        await settled(page);
        const before = await texts(page);
        await page.reload();
        await settled(page);
        expect(await texts(page)).toEqual(before);
      },
    ));

  it('keeps what is there when a reader stops it', () =>
    visit({ page, fragment: '#begin=moon' }, async (page) => {
      await runsOf(task(page, 0));
      await runsOf(task(page, 1));
      await task(page, 0).getByRole('button').click();
      await expect
        .poll(() => task(page, 0).getByRole('progressbar').getAttribute('value'))
        .not.toBe('1000');
      await task(page, 0).getByRole('button').click();
      const runs = await runsOf(task(page, 0));
      expect(runs).toBeLessThanOrEqual(1000);
      await settled(page);
      expect((await descriptions(page))[1]!.replace(/[\s,]/g, '')).toContain(String(runs));
    }));

  it('goes on when its random numbers are others', () =>
    visit({ page }, async (page) => {
      const [before] = await texts(page);
      await page.getByRole('textbox').first().fill('11');
      await expect.poll(async () => (await texts(page))[0], patient).not.toBe(before);
      await page.getByRole('combobox').first().selectOption('it');
      await expect.poll(async () => (await texts(page))[0], patient).toMatch(/^It is a/);
    }));
});
