import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { dragSlider } from './dragSlider.js';
import { settled } from './openPage.js';
import { checkReload, description, inAddress, visitor } from './visit.js';

const visit = visitor();
const page = 'temperature.html';

const slider = (page: Page) => page.getByRole('slider', { name: /^(Temperature T|温度 T)$/ });
const field = (page: Page) => page.getByRole('spinbutton', { name: /Temperature T|温度 T/ });
const prompt = (page: Page) => page.getByRole('combobox');
const answer = (page: Page) => page.locator('.answer').first();
const steps = (page: Page) => page.locator('.steps').first();

describe.each(languages)('Temperature, in %s', (language) => {
  it('answers a guess, and only then', () =>
    visit({ page, language }, async (page) => {
      expect(await answer(page).textContent()).not.toContain('76.0');
      await page.getByRole('spinbutton', { name: 'A cat' }).fill('90');
      await page.locator('.prediction').getByRole('button').click();
      await settled(page);
      expect(await answer(page).textContent()).toMatch(
        /90\.0.*76\.0.*14 (points too high|个百分点)/s,
      );
      expect(await description(page)).toContain('75.96');
    }));
});

describe('Temperature', () => {
  it('moves the chart by pointer and by keyboard, down to exactly 0', () =>
    visit({ page, language: 'zh' }, async (page) => {
      const descriptions = [await description(page, 1)];
      await dragSlider(page, slider(page), 0.2);
      await settled(page);
      expect(Number(await field(page).inputValue())).toBeLessThan(0.2);
      descriptions.push(await description(page, 1));
      for (const key of ['ArrowRight', 'PageUp', 'Home']) {
        await page.keyboard.press(key);
        await settled(page);
        descriptions.push(await description(page, 1));
      }
      expect(new Set(descriptions).size).toBe(5);
      expect(await slider(page).getAttribute('aria-valuetext')).toMatch(/^T = 0(, greedy|，贪心)$/);
      await expect.poll(() => inAddress(page, 'T')).toBe('0');
    }));

  it('has the temperature in its sweep, and the guess in its bar, to be dragged and moved by keys', () =>
    visit({ page }, async (page) => {
      const [guess, line] = [0, 1].map((i) => page.locator('.axis-handle').nth(i));
      const drag = async (handle: Locator, to: number) => {
        await handle.scrollIntoViewIfNeeded();
        const { x, y, width, height } = (await handle.locator('rect').boundingBox())!;
        await page.mouse.move(x + 0.5 * width, y + height / 2);
        await page.mouse.down();
        await page.mouse.move(x + to * width, y + height / 2, { steps: 5 });
        await page.mouse.up();
        await settled(page);
      };
      await drag(guess!, 0.8);
      expect(await page.getByRole('spinbutton', { name: 'A cat' }).inputValue()).toBe('80');
      // From 0.05 to 5, a quarter of the way is 100 to the power of 1/4 times 0.05.
      await drag(line!, 0.25);
      expect(Number(await field(page).inputValue())).toBeCloseTo(0.158, 2);
      expect(await line!.getAttribute('aria-valuetext')).toBe('T = 0.16');
      await page.keyboard.press('End');
      await settled(page);
      expect(await field(page).inputValue()).toBe('5');
      await page.keyboard.press('ArrowLeft');
      await settled(page);
      expect(Number(await field(page).inputValue())).toBeCloseTo(4.77, 2);
      expect(await line!.evaluate((handle) => handle === document.activeElement)).toBe(true);
    }));

  it('restores every control from the address', () =>
    visit({ page, language: 'zh', fragment: '#T=2&prompt=coin&guess=80' }, async (page) => {
      expect(await field(page).inputValue()).toBe('2');
      expect(await prompt(page).inputValue()).toBe('coin');
      expect(await answer(page).textContent()).toContain('80.0');
      expect(await description(page, 1)).toContain('heads');
      await checkReload(page);
    }));

  it('writes softmax out, with the sum that it divides by', () =>
    visit({ page, fragment: '#T=0.5' }, async (page) => {
      const column = async (n: number) => {
        const cells = steps(page).locator(`tbody tr :nth-child(${n})`);
        return (await cells.allTextContents()).map((text) => Number(text.replace('−', '-')));
      };
      const logits = await column(2);
      expect(await column(3)).toEqual(logits.map((logit) => Number((2 * logit).toFixed(2))));
      expect(await steps(page).locator('tfoot').textContent()).toContain('1.3165');
    }));

  it('refutes the claim: at T = 1 eight seeds do not agree, at T = 0 and with one seed they do', () =>
    visit({ page }, async (page) => {
      const tapes = await page.locator('figure.tape').all();
      const distinct = async (n: number) =>
        new Set(await tapes[n]!.locator('li').allTextContents()).size;
      // A tiny temperature and 0, over a tie; then eight seeds, one seed eight times, and T = 0.
      expect(await Promise.all([0, 1, 2, 3, 4].map(distinct))).toEqual([2, 1, 3, 1, 1]);
    }));

  it('shows that no temperature makes a wrong model right', () =>
    visit({ page }, async (page) => {
      const row = page.locator('.steps').nth(1).locator('tbody tr');
      expect(await row.first().textContent()).toContain('Sydney');
      const [sydney, canberra] = await Promise.all(
        [0, 1].map(async (n) => (await row.nth(n).locator('td').allTextContents()).map(Number)),
      );
      expect(sydney![0]).toBeGreaterThan(900);
      expect(canberra![0]! + sydney![0]!).toBe(1000);
      expect(Math.max(...canberra!)).toBeLessThan(500);
    }));

  it('says the truth about the numbers in its prose', () =>
    visit({ page }, async (page) => {
      const row = page.locator('main .row').first();
      expect(await row.textContent()).toMatch(/A cat.*50\.42\s%/s);
      expect(await page.locator('main').textContent()).toMatch(/A cat with a probability of 50\.4/);
    }));

  it('marks no temperature in the sweep at T = 0, and shows greedy', () =>
    visit({ page, fragment: '#T=0&prompt=coin' }, async (page) => {
      expect(await steps(page).locator('tbody tr').first().textContent()).toMatch(
        /heads.*1\.0000/s,
      );
      expect(await page.locator('.measures').first().textContent()).toContain('0.00 bits');
    }));

  it('offers models of real texts, in English and Chinese', () =>
    visit({ page }, async (page) => {
      const likeliest = steps(page).locator('tbody th').first();
      await prompt(page).selectOption('truth');
      await expect
        .poll(() => likeliest.textContent(), { timeout: 20_000 })
        .toContain('acknowledged');
      await prompt(page).selectOption('wind');
      await expect
        .poll(() => likeliest.textContent(), { timeout: 20_000 })
        .toMatch(/\p{Script=Han}/u);
      await settled(page);
    }));

  it('keeps its values where the address names what a control cannot have', () =>
    visit({ page, fragment: '#T=banana&prompt=nonsense&guess=' }, async (page) => {
      expect(await field(page).inputValue()).toBe('1');
      expect(await prompt(page).inputValue()).toBe('picture');
    }));
});
