import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { dragSlider } from './dragSlider.js';
import { settled } from './openPage.js';
import { checkReload, description, visitor } from './visit.js';

const visit = visitor();
const page = 'logits.html';

const toAll = (page: Page) => page.getByRole('slider').nth(0);
const toCat = (page: Page) => page.getByRole('slider').nth(1);
const field = (page: Page) => page.locator('textarea');
const error = (page: Page) => page.locator('.error[role=alert]');
const measures = (page: Page) => page.locator('.measures').first().locator('dd').allTextContents();

/** The numbers of a column of the first table that is written out step by step. */
const column = async (page: Page, n: number) =>
  (
    await page.locator('.steps').first().locator(`tbody td:nth-of-type(${n})`).allTextContents()
  ).map((text) => Number(text.replace('−', '-')));

describe.each(languages)('From logits to probabilities, in %s', (language) => {
  it('takes a guess by pointer and by keyboard, and only a given one', () =>
    visit({ page, language }, async (page) => {
      const answer = page.locator('.answer').first();
      const give = page.locator('.prediction').getByRole('button');
      const waiting = await answer.textContent();
      await give.click();
      await expect
        .poll(() => page.locator('.prediction [role=status]').textContent())
        .toMatch(/first|请先/);
      await page.locator('.prediction').getByRole('radio').first().focus();
      await page.keyboard.press('Space');
      await settled(page);
      expect(await answer.textContent()).toBe(waiting);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await settled(page);
      expect(await answer.textContent()).toMatch(/^(Not so\. |并非如此。).*50\.4/);
      await page.locator('.prediction').getByRole('radio').last().check();
      await give.click();
      await settled(page);
      expect(await answer.textContent()).toMatch(/^(You guessed right\.|猜对了。)/);
    }));

  it('reads a reader’s own numbers, and says in words what is wrong with them', () =>
    visit({ page, language }, async (page) => {
      await field(page).fill('{"yes": 0, "no": 0, "perhaps": "often"}');
      await expect.poll(() => error(page).textContent()).toContain('often');
      await field(page).fill(
        '[{"token": "yes", "logprob": -0.6931}, {"token": "no", "logprob": -0.6931}]',
      );
      await expect.poll(() => description(page, 1)).toMatch(/yes .*50\.00.*no .*50\.00/);
      await expect.poll(() => error(page).count()).toBe(0);
      await field(page).fill('yes 1\nno');
      await expect.poll(() => error(page).textContent()).toContain(':2');
      await field(page).fill('2, 1, 0');
      await expect.poll(() => description(page, 1)).toMatch(/#?0 .*66\.52/);
    }));

  it('asks which place of an answer is meant, and shows how much is not shown', () =>
    visit({ page, language }, async (page) => {
      const { pathname } = new URL(
        '../logprobs/cases/p03c-two-positions-silent.json',
        import.meta.url,
      );
      await field(page).fill(readFileSync(pathname, 'utf8'));
      const place = page.locator('main select').last();
      await expect.poll(() => place.locator('option').count()).toBe(3);
      expect(await place.inputValue()).toBe('');
      await expect.poll(() => error(page).textContent()).toContain('0 "A"');
      await place.selectOption('0 A');
      await expect.poll(() => description(page, 1)).toMatch(/B .*66\.82.*60\.65/);
      await settled(page);
      const table = page.locator('figure').nth(1);
      expect(await table.locator('svg .row').count()).toBe(3);
      expect(await table.locator('svg .row').last().textContent()).toMatch(/9\.2/);
      await checkReload(page);
    }));
});

describe('From logits to probabilities', () => {
  it('changes nothing when all logits grow, and everything when one does', () =>
    visit({ page, language: 'zh' }, async (page) => {
      expect(await page.locator('.lesson + h1').count()).toBe(1);
      expect(await page.locator('.lesson').textContent()).toMatch(/^(Lesson 1 of|第 1 课)/);
      const before = await description(page);
      expect(await measures(page)).toEqual(['0.7', '2.014', '1.000']);
      await dragSlider(page, toAll(page), 0.8);
      await page.keyboard.press('PageUp');
      await settled(page);
      expect(await column(page, 1)).not.toContain(4.1);
      expect(await description(page)).toBe(before);
      await toCat(page).focus();
      await page.keyboard.press('End');
      await settled(page);
      expect(await description(page)).not.toBe(before);
      expect(await measures(page)).toEqual(['5.7', '298.867', '1.000']);
      await checkReload(page);
    }));

  it('restores the guess, the sliders and the pasted numbers from the address', () =>
    visit({ page, fragment: '#guess=falls&all=-7&cat=1.5&scores=a+1%0Ab+1' }, async (page) => {
      expect(await page.locator('.prediction').getByRole('radio').nth(1).isChecked()).toBe(true);
      expect(await page.getByRole('spinbutton').nth(0).inputValue()).toBe('-7');
      expect(await page.getByRole('spinbutton').nth(1).inputValue()).toBe('1.5');
      expect(await description(page, 1)).toMatch(/a .*50\.00/);
    }));

  it('computes claims that are false and true, in that number', () =>
    visit({ page, language: 'zh' }, async (page) => {
      const claims = await page.locator('.claim b').allTextContents();
      expect(claims.map((claim) => claim[0])).toEqual(['✓', '✗', '✗', '✓']);
    }));

  it('shows that a logit and a log-probability differ by the same for all', () =>
    visit({ page, fragment: '#all=3' }, async (page) => {
      const last = page.locator('.steps').nth(1).locator('tbody td:last-child');
      expect(new Set(await last.allTextContents()).size).toBe(1);
    }));
});

it('says the truth about the numbers in its prose', () =>
  visit({ page }, async (page) => {
    const logits = await page.locator('.logits td').allTextContents();
    const numbers = logits.map((text) => Number(text.replace('−', '-')));
    expect(numbers.reduce((a, b) => a + b)).toBeCloseTo(12.6, 9);
    expect(await page.locator('main').textContent()).toContain('sum to 12.6');
    expect(numbers.slice(0, 2)).toEqual([4.1, 3.4]);
    for (const [difference, times] of [
      [0.7, 2],
      [2.3, 10],
      [4.6, 100],
    ] as const) {
      expect(Math.exp(difference) / times).toBeCloseTo(1, 1);
    }
  }));
