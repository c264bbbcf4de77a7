import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { dragSlider } from './dragSlider.js';
import { settled } from './openPage.js';
import { checkReload, description, descriptions, visitor } from './visit.js';

const visit = visitor();
const page = 'draw.html';

const seed = (page: Page) => page.getByRole('textbox').first();
const tapes = (page: Page, n: number) =>
  page.locator('figure.tape').nth(n).locator('li').allTextContents();
const race = (page: Page) => page.locator('.steps').first();
const tally = (page: Page) => page.locator('.steps').nth(1);

async function press(page: Page, name: string, n = 0): Promise<void> {
  await page.getByRole('button', { name }).nth(n).click();
  await settled(page);
}

describe.each(languages)('The draw, in %s', (language) => {
  it('lands 0.6 on the dog, once it is guessed', () =>
    visit({ page, language, fragment: '#guess=dog' }, async (page) => {
      expect(await page.locator('.answer').first().textContent()).toMatch(
        /^(You guessed right\.|猜对了。) ?.*0\.504.*0\.755/,
      );
    }));

  it('holds 10, 100 and 10 000 draws against expectation', () =>
    visit({ page, language }, async (page) => {
      for (const [label, words] of [
        ['10', /too few draws|次数太少/],
        ['100', /degrees of freedom|自由度/],
        ['10 000', /degrees of freedom|自由度/],
      ] as const) {
        await page.getByLabel(label, { exact: true }).check();
        await settled(page);
        expect(await page.locator('.answer').nth(1).textContent()).toMatch(words);
      }
    }));
});

describe('The draw', () => {
  it('draws one, draws ten, starts over, and the same numbers come again', () =>
    visit({ page }, async (page) => {
      await press(page, 'Start over');
      expect(await description(page)).toContain('Nothing is drawn yet');
      await press(page, 'Draw ten');
      await page.getByRole('button', { name: 'Draw one' }).focus();
      await page.keyboard.press('Enter');
      await settled(page);
      const before = await description(page);
      expect(before).toContain('11');
      await press(page, 'Start over');
      await press(page, 'Draw one');
      expect(await description(page)).not.toBe(before);
      await press(page, 'Draw ten');
      expect(await description(page)).toBe(before);
      await checkReload(page);
    }));

  it('redraws only what the temperature changes, by pointer and by keyboard', () =>
    visit({ page, language: 'zh' }, async (page) => {
      const all = await descriptions(page);
      const before = await description(page);
      await dragSlider(page, page.getByRole('slider'), 0.3);
      await settled(page);
      const dragged = await description(page);
      await page.keyboard.press('PageUp');
      await settled(page);
      expect(new Set([before, dragged, await description(page)]).size).toBe(3);
      const changed = (await descriptions(page)).filter((text, i) => text !== all[i]);
      expect(changed.length).toBe(1);
    }));

  it('runs a race, which the one with the least time wins, and another', () =>
    visit({ page }, async (page) => {
      const check = async () => {
        const arrivals = (await race(page).locator('tbody td:nth-child(4)').allTextContents()).map(
          Number,
        );
        const scores = (await race(page).locator('tbody td:nth-child(5)').allTextContents()).map(
          (text) => Number(text.replace('−', '-')),
        );
        const marked = await race(page)
          .locator('tbody tr')
          .evaluateAll((rows) => rows.findIndex((row) => row.classList.contains('marked')));
        expect(scores[marked]).toBe(Math.max(...scores));
        expect(arrivals[marked]).toBe(Math.min(...arrivals));
        return scores;
      };
      const first = await check();
      await press(page, 'Race again');
      expect(await check()).not.toEqual(first);
      await press(page, 'Start over', 1);
      expect(await race(page).locator('caption').textContent()).toMatch(/1/);
    }));

  it('draws ten thousand in three ways, which all fit, and which differ token by token', () =>
    visit({ page }, async (page) => {
      const rows = tally(page).locator('tbody tr');
      const tokens = (await rows.count()) - 2;
      for (const n of [3, 4, 5]) {
        const cells = await tally(page).locator(`tbody td:nth-child(${n})`).allTextContents();
        const counts = cells.slice(0, tokens).map(Number);
        expect(counts.reduce((a, b) => a + b)).toBe(10_000);
        expect(Number(cells[tokens])).toBeGreaterThan(0.01);
      }
      const taken = await rows.last().locator('td').allTextContents();
      expect(taken.map((text) => Number(text.replace(/\s/g, '')))).toEqual([
        0, 10_000, 90_000, 90_000,
      ]);
      expect(await tapes(page, 1)).toEqual(await tapes(page, 2));
      expect(await tapes(page, 0)).not.toEqual(await tapes(page, 2));
      expect(await page.locator('.claim b').textContent()).toContain('✗');
    }));

  it('restores every control from the address', () =>
    visit({ page, fragment: '#seed=hello&T=0.5&draws=12&n=10&races=3' }, async (page) => {
      expect(await seed(page).inputValue()).toBe('hello');
      expect(await page.getByRole('spinbutton').inputValue()).toBe('0.5');
      expect(await description(page)).toContain('12');
      expect(await page.getByLabel('10', { exact: true }).isChecked()).toBe(true);
      expect(await race(page).locator('caption').textContent()).toMatch(/3/);
    }));
});

it('does not take an empty seed', () =>
  visit({ page }, async (page) => {
    const before = await description(page);
    await seed(page).fill('');
    await seed(page).blur();
    await settled(page);
    expect(await seed(page).inputValue()).toBe('42');
    expect(await description(page)).toBe(before);
  }));
