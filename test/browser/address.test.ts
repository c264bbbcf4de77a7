import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { settled } from './openPage.js';
import { visitor } from './visit.js';

const visit = visitor();
const error = (page: Page) => page.locator('main .error:not(:empty)');
const hash = (page: Page) => new URL(page.url()).hash;
const number = (page: Page) =>
  page.getByRole('spinbutton', { name: /^(Temperature T, as a number|温度 T，数值)$/ });

describe.each(languages)('An address that cannot be, in %s', (language) => {
  it.each([
    ['temperature.html', '#T=abc', ['[0, 5]', 'abc']],
    ['temperature.html', '#T=-3&prompt=die', ['[0, 5]', '-3']],
    ['temperature.html', '#guess=', ['[0, 100]']],
    ['playground.html', '#model=gpt4', ['table, austen, songci', 'gpt4']],
    ['playground.html', '#chain=[{"topK":-1}]', ['topK', '-1']],
    ['question.html', '#picture=grey', ['1', '3']],
  ])('is answered beside the control on %s%s, and stays', (page, fragment, words) =>
    visit({ page, language, fragment }, async (page) => {
      await expect.poll(() => error(page).allTextContents()).toHaveLength(1);
      for (const word of words) await expect.poll(() => error(page).textContent()).toContain(word);
      expect(decodeURIComponent(hash(page))).toBe(fragment);
    }),
  );

  it('is put right when something is changed', () =>
    visit({ page: 'temperature.html', language, fragment: '#T=abc&prompt=die' }, async (page) => {
      await page.getByRole('combobox').first().selectOption('coin');
      await expect.poll(() => hash(page)).toBe('#prompt=coin');
      expect(await error(page).count()).toBe(0);
      // By hand, and wrong again.
      await page.evaluate(() => (location.hash = '#T=9'));
      await expect.poll(() => error(page).textContent()).toContain('9');
      // Beyond the time after which an address is written.
      await page.waitForTimeout(500);
      expect(hash(page)).toBe('#T=9');
      expect(await error(page).count()).toBe(1);
      await page.evaluate(() => (location.hash = '#T=2'));
      await settled(page);
      expect(await error(page).count()).toBe(0);
      expect(await number(page).inputValue()).toBe('2');
    }));

  it('and a number that is typed beyond the range are told, and the last one that was right stays', () =>
    visit({ page: 'temperature.html', language }, async (page) => {
      await number(page).fill('0.5');
      await number(page).fill('7');
      await number(page).press('Enter');
      await expect.poll(() => error(page).textContent()).toMatch(/\[0, 5\].*7/);
      expect(await number(page).inputValue()).toBe('0.5');
      await number(page).fill('2');
      expect(await error(page).count()).toBe(0);
    }));
});
