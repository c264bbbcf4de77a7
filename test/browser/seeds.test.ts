import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { dragSlider } from './dragSlider.js';
import { settled } from './openPage.js';
import { checkReload, visitor } from './visit.js';

const visit = visitor();
const page = 'seeds.html';

const chips = (page: Page, n: number) =>
  page.locator('figure.tape').nth(n).locator('li').allTextContents();
const seed = (page: Page, n: number) => page.getByRole('textbox').nth(n);
const claims = (page: Page) => page.locator('.claim b').allTextContents();

describe.each(languages)('Seeds, in %s', (language) => {
  it('finds the service that does not use its seed', () =>
    visit({ page, language }, async (page) => {
      expect(new Set(await chips(page, 2)).size).toBeGreaterThan(1);
      expect(new Set(await chips(page, 3)).size).toBe(1);
      expect((await claims(page)).map((claim) => claim[0])).toEqual(['✗', '✓']);
    }));
});

describe('Seeds', () => {
  it('has another tape for another seed, and the same for the same', () =>
    visit({ page }, async (page) => {
      expect(await chips(page, 0)).toEqual(await chips(page, 1));
      await seed(page, 1).fill('43');
      await settled(page);
      expect(await chips(page, 0)).not.toEqual(await chips(page, 1));
      await seed(page, 1).fill('042');
      await settled(page);
      expect(await chips(page, 0)).not.toEqual(await chips(page, 1));
    }));

  it('counts what the draws take from the stream', () =>
    visit({ page }, async (page) => {
      const row = async (n: number) =>
        (await page.locator('.steps tbody tr').nth(n).locator('td').allTextContents()).map(Number);
      expect(await row(0)).toEqual([1, 2, 3, 4]);
      expect(await row(1)).toEqual([100, 200, 300, 400]);
      expect(await row(2)).toEqual([0, 0, 0, 0]);
    }));

  it('moves on along the tape where others took numbers before, by pointer and by keyboard', () =>
    visit({ page, language: 'zh' }, async (page) => {
      const positions = async () => {
        const cells = page.locator('figure table tbody tr > :first-child');
        return (await cells.allTextContents()).map(Number);
      };
      await page.locator('figure summary').click();
      const tape = [0, 1, 2, 3, 4, 5, 6, 7];
      await expect.poll(positions).toEqual(tape);
      await page.getByRole('slider').focus();
      await page.keyboard.press('ArrowRight');
      await settled(page);
      expect(await positions()).toEqual(tape.map((position) => position + 1));
      await dragSlider(page, page.getByRole('slider'), 1);
      await settled(page);
      expect(await positions()).toEqual(tape.map((position) => position + 12));
      await checkReload(page);
    }));

  it('goes on from a saved state with the same numbers', () =>
    visit({ page, fragment: '#a=another' }, async (page) => {
      const numbers = (n: number) =>
        page.locator('.numbers tr').nth(n).locator('td').allTextContents();
      expect(await numbers(2)).toEqual(await numbers(1));
      expect(await numbers(1)).not.toEqual(await numbers(0));
      await page.locator('summary', { hasText: 'JSON' }).click();
      expect(JSON.parse((await page.locator('.state').textContent())!)).toMatchObject({
        seed: 'another',
        position: 5,
      });
    }));

  it('shows what a seed set in a loop does, once it is guessed', () =>
    visit({ page, language: 'zh' }, async (page) => {
      const before = await page.locator('figure.tape').count();
      const prediction = page.locator('.prediction').nth(1);
      await prediction.getByRole('radio').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await settled(page);
      expect(await page.locator('figure.tape').count()).toBe(before + 2);
      const [inLoop, once] = [await chips(page, 2), await chips(page, 3)];
      expect(new Set(inLoop).size).toBe(1);
      // Not the likeliest token either, or a reader would learn the wrong thing.
      expect(inLoop[0]).not.toContain('A cat');
      expect(new Set(once).size).toBeGreaterThan(1);
    }));

  it('restores every control from the address', () =>
    visit({ page, fragment: '#a=x&b=x&guess=first&loop=same' }, async (page) => {
      // The tapes of 42 and 43 are shown once they are guessed about, before those of the fields.
      expect(await chips(page, 0)).not.toEqual(await chips(page, 1));
      expect(await chips(page, 2)).toEqual(await chips(page, 3));
      expect(await page.locator('.answer').nth(0).textContent()).toMatch(/^(Not so|并非如此)/);
      expect(await page.locator('.answer').nth(3).textContent()).toMatch(
        /^(You guessed right|猜对了)/,
      );
    }));
});
