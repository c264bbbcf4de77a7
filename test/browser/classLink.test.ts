import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { settled } from './openPage.js';
import { visitor } from './visit.js';

const visit = visitor();
const page = 'temperature.html';

/** The control itself; the chart has a handle that moves it. */
const temperature = (page: Page) => page.getByRole('slider', { name: /^(Temperature T|温度 T)$/ });

describe.each(languages)('A link for a class, in %s', (language) => {
  it('lists the controls as the page names them, in its order', () =>
    visit({ page, language }, async (page) => {
      await page.getByRole('button', { name: /Link for a class|给班级的链接/ }).click();
      expect(await page.getByRole('dialog').getByRole('rowheader').allTextContents()).toEqual(
        {
          en: ['Prompt', 'Temperature T'],
          zh: ['提示', '温度 T'],
        }[language],
      );
    }));
});

describe('A link for a class', () => {
  it('locks and hides what the address says, and nothing else', () =>
    visit({ page, fragment: '#T=0.5&prompt=die&fix=T&hide=prompt' }, async (page) => {
      const slider = temperature(page);
      expect(await slider.isDisabled()).toBe(true);
      const handle = page.locator('.axis-handle[data-asks=temperature]').first();
      const held = await handle.getAttribute('aria-valuenow');
      await handle.press('ArrowRight');
      await settled(page);
      expect(await handle.getAttribute('aria-valuenow')).toBe(held);
      const prompt = page.locator('main select');
      expect(await prompt.isVisible()).toBe(false);
      expect(await page.locator('.prediction').isVisible()).toBe(true);
      // What is hidden is held by the chart's handle, too.
      await page.evaluate(() => (location.hash = '#T=0.5&prompt=die&hide=T'));
      await settled(page);
      expect(await slider.isVisible()).toBe(false);
      await handle.press('ArrowRight');
      await settled(page);
      expect(await handle.getAttribute('aria-valuenow')).toBe(held);
      // Free again, when the address says so.
      await page.evaluate(() => (location.hash = '#T=0.5'));
      await settled(page);
      expect(await slider.isDisabled()).toBe(false);
      await handle.press('ArrowRight');
      await expect.poll(() => handle.getAttribute('aria-valuenow')).not.toBe(held);
      expect(await prompt.isVisible()).toBe(true);
    }));

  it('leaves a guess free that has not been made, since the answer waits for it', () =>
    visit({ page, fragment: '#fix=guess&hide=guess' }, async (page) => {
      await page.locator('.prediction').getByRole('button').click();
      await expect.poll(() => page.locator('.answer').first().textContent()).toContain('76.0');
    }));

  it('is taken along to the next lesson, with what it locks and nothing else', () =>
    visit({ page, fragment: '#T=0.5&prompt=die&fix=T' }, async (page) => {
      await page.locator('a[rel=next]').click();
      await page.waitForURL('**/draw.html#T=0.5&fix=T');
      await settled(page);
      expect(await temperature(page).isDisabled()).toBe(true);
    }));

  it('holds what it locks, even where that is as the page has it', () =>
    visit({ page }, async (page) => {
      await page.getByRole('button', { name: /Link for a class|给班级的链接/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: /Temperature|温度/ }).selectOption('fix');
      const link = await dialog.getByRole('textbox').inputValue();
      expect(new URL(link).hash).toBe('#T=1&fix=T');
    }));

  it('is made in a dialog, by keyboard, and opens as it was made', () =>
    visit({ page, language: 'zh', fragment: '#T=2' }, async (page) => {
      await page.getByRole('button', { name: /Link for a class|给班级的链接/ }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await dialog.getByRole('combobox', { name: /Temperature|温度/ }).selectOption('fix');
      const link = dialog.getByRole('textbox');
      await expect.poll(async () => new URL(await link.inputValue()).hash).toBe('#T=2&fix=T');
      const address = await link.inputValue();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await page.goto(address);
      await page.reload();
      await settled(page);
      const slider = temperature(page);
      expect(await slider.isDisabled()).toBe(true);
    }));
});
