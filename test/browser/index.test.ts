import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { dragSlider } from './dragSlider.js';
import { settled } from './openPage.js';
import { description, inAddress, visitor } from './visit.js';

const visit = visitor();
const page = 'index.html';

const slider = (page: Page) => page.getByRole('slider').first();
const field = (page: Page) => page.getByRole('spinbutton').first();

describe('the home page', () => {
  it('moves its chart by pointer and by keyboard, down to exactly 0', () =>
    visit({ page, language: 'zh' }, async (page) => {
      const descriptions = [await description(page)];
      await dragSlider(page, slider(page), 0.2);
      await settled(page);
      descriptions.push(await description(page));
      for (const key of ['ArrowRight', 'PageUp', 'Home']) {
        await page.keyboard.press(key);
        await settled(page);
        descriptions.push(await description(page));
      }
      expect(new Set(descriptions).size).toBe(5);
      expect(await field(page).inputValue()).toBe('0');
      await expect.poll(() => inAddress(page, 'T')).toBe('0');
    }));
});

describe.each(languages)('the link to the other language, in %s', (language) => {
  it('takes along what the page shows, and brings it back', () =>
    visit({ page, language, fragment: '#T=2' }, async (page) => {
      for (const way of ['by pointer', 'by keyboard']) {
        const before = page.url();
        const link = page.locator('a[data-language]');
        if (way === 'by pointer') await link.click();
        else await link.press('Enter');
        await expect.poll(() => page.url()).not.toBe(before);
        await settled(page);
        expect(await field(page).inputValue(), way).toBe('2');
      }
    }));
});

it('takes along even what was changed a moment ago', () =>
  visit({ page }, async (page) => {
    // All in one go, since the address would be written before a second order came.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=number]')!;
      field.value = '3';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector<HTMLAnchorElement>('a[data-language]')!.click();
    });
    await page.waitForURL('**/zh/index.html#T=3');
    await settled(page);
    expect(await field(page).inputValue()).toBe('3');
  }));

describe('the field beside the slider', () => {
  it('takes a temperature between the stops', () =>
    visit({ page }, async (page) => {
      await field(page).fill('0.7312');
      await settled(page);
      expect(await description(page)).toContain('0.73');
      await expect.poll(() => new URL(page.url()).hash).toBe('#T=0.7312');
    }));

  it('puts back what is no temperature', () =>
    visit({ page }, async (page) => {
      await field(page).fill('0.5');
      await settled(page);
      const before = await description(page);
      for (const nonsense of ['-1', '7', '']) {
        await field(page).fill(nonsense);
        await field(page).blur();
        expect(await field(page).inputValue()).toBe('0.5');
      }
      await settled(page);
      expect(await description(page)).toBe(before);
    }));
});

it('is followed back and forward by its address', () =>
  visit({ page, fragment: '#T=2' }, async (page) => {
    await page.evaluate(() => (location.hash = '#T=0.1'));
    await settled(page);
    expect(await field(page).inputValue()).toBe('0.1');
    await page.goBack();
    await settled(page);
    expect(await field(page).inputValue()).toBe('2');
    await page.goForward();
    await settled(page);
    expect(await field(page).inputValue()).toBe('0.1');
  }));
