import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { dragSlider } from './dragSlider.js';
import { settled } from './openPage.js';
import { checkReload, description, inAddress, visitor } from './visit.js';

const visit = visitor();
const page = 'playground.html';

const text = (page: Page) => page.locator('.stepped-text');
const tokens = (page: Page) => text(page).getByRole('button');
const fingerprint = (page: Page) => page.locator('.measures').last().locator('dd').textContent();
const list = (page: Page, name: RegExp) => page.getByRole('combobox', { name, exact: true });
const prompt = (page: Page) => page.getByRole('textbox', { name: /Prompt|提示/ });
const error = (page: Page) => page.locator('main .error:not(:empty)');

describe.each(languages)('The playground, in %s', (language) => {
  it('says in words what is wrong with any field, and goes on when it is right again', () =>
    visit({ page, language, fragment: '#model=logits' }, async (page) => {
      const numbers = page.locator('textarea').nth(1);
      await numbers.fill('tea, warm');
      await expect.poll(() => error(page).count()).toBe(1);
      await expect.poll(() => error(page).textContent()).toMatch(/\S/);
      await numbers.fill('tea, 1\nmilk, 0');
      await expect.poll(() => tokens(page).count()).toBe(16);
      await expect.poll(() => error(page).count()).toBe(0);

      await list(page, /^(Model|模型)$/).selectOption('table');
      await settled(page);
      await prompt(page).fill('What nobody asked');
      await expect.poll(() => error(page).textContent()).toContain('What nobody asked');
      await list(page, /^(Model|模型)$/).selectOption('austen');
      await expect.poll(() => tokens(page).count()).toBe(16);
    }));
});

describe('The playground', () => {
  it('looks into every step, by pointer and by keyboard', () =>
    visit({ page }, async (page) => {
      const first = await description(page);
      await tokens(page).nth(4).click();
      await expect.poll(() => inAddress(page, 'step')).toBe('5');
      await settled(page);
      const fifth = await description(page);
      expect(fifth).not.toBe(first);
      await page.keyboard.press('Home');
      await settled(page);
      expect(await description(page)).toBe(first);
      await page.keyboard.press('End');
      await expect.poll(() => inAddress(page, 'step')).toBe('16');
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => inAddress(page, 'step')).toBe('15');
      await settled(page);
      expect(await tokens(page).and(page.locator('[aria-pressed=true]')).count()).toBe(1);
    }));

  it('makes another text for another seed, draw and length', () =>
    visit({ page, language: 'zh' }, async (page) => {
      const seen = [await fingerprint(page)];
      const changes = [
        () => page.getByRole('textbox', { name: /^(Seed|种子)$/ }).fill('7'),
        () => list(page, /^(Draw|抽取方式)$/).selectOption('gumbelMax'),
        () => list(page, /^(Stream|随机数流)$/).selectOption({ index: 1 }),
        () => dragSlider(page, page.getByRole('slider', { name: /How many|多少个/ }), 0.9),
      ];
      for (const change of changes) {
        await change();
        await expect.poll(() => fingerprint(page)).not.toBe(seen.at(-1));
        await settled(page);
        seen.push(await fingerprint(page));
      }
      expect(new Set(seen).size).toBe(5);
      expect(await tokens(page).count()).toBeGreaterThan(16);
    }));

  it('asks every model, each with a prompt of its own', () =>
    visit({ page }, async (page) => {
      for (const model of ['table', 'austen', 'songci', 'chameleon', 'text', 'logits']) {
        await list(page, /^(Model|模型)$/).selectOption(model);
        await settled(page);
        expect(await error(page).count(), model).toBe(0);
        expect(await tokens(page).count(), model).toBeGreaterThan(0);
      }
    }));

  it('restores everything from a link', () =>
    visit(
      {
        page,
        language: 'zh',
        fragment:
          '#model=austen&prompt-austen=Mr.+Darcy&draw=gumbelMax&stream=numpy-legacy&seed=9&tokens=12&step=4&chain=%5B%7B%22topK%22%3A5%7D%5D',
      },
      async (page) => {
        expect(await text(page).textContent()).toMatch(/^Mr\. Darcy/);
        expect(await tokens(page).count()).toBe(12);
        expect(await tokens(page).nth(3).getAttribute('aria-pressed')).toBe('true');
        const recipe = JSON.parse((await page.locator('pre.state').textContent())!) as object;
        expect(recipe).toMatchObject({
          model: 'austen',
          draw: 'gumbelMax',
          stream: 'numpy-legacy',
          seed: '9',
          processors: [{ topK: 5 }],
        });
        await checkReload(page);
      },
    ));

  it('makes a model of a text of one’s own', () =>
    visit({ page, fragment: '#model=text' }, async (page) => {
      await page.locator('textarea').nth(1).fill('Ha ha ha ha ha ha ha.');
      await expect.poll(() => text(page).textContent(), { timeout: 10_000 }).toMatch(/^\s*Ha|ha/);
    }));

  it('goes to the first step where the text has no such step, and says so', () =>
    visit({ page, fragment: '#step=99' }, async (page) => {
      expect(await tokens(page).first().getAttribute('aria-pressed')).toBe('true');
      expect(await error(page).textContent()).toBe(
        'step must be a whole number from 1 to 16, got 99',
      );
      expect(new URL(page.url()).hash).toBe('#step=99');
    }));

  it('goes to the first step without a word where the reader has made the text shorter', () =>
    visit({ page, fragment: '#step=12' }, async (page) => {
      await page.getByRole('spinbutton', { name: /How many/ }).fill('5');
      await expect.poll(() => new URL(page.url()).hash).toBe('#tokens=5');
      await settled(page);
      expect(await error(page).count()).toBe(0);
      expect(await tokens(page).first().getAttribute('aria-pressed')).toBe('true');
    }));
});
