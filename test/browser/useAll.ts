import type { Page } from 'playwright-core';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { checkQuestions } from './checkQuestions.js';
import type { Language } from '../../src/charts/language.js';
import { lessons } from '../../notebooks/lessons/lessons.js';
import { operateAll } from './operate.js';
import { settled } from './openPage.js';
import { readChart } from './readChart.js';
import { sitePages } from './sitePages.js';
import { visitor } from './visit.js';

/** Tests that all that is on the pages of a language works. A file for each, so that they run beside each other. */
export function useAll(language: Language): void {
  const visit = visitor();
  const pages = sitePages().filter((path) => path.startsWith('zh/') === (language === 'zh'));

  describe.each(pages)('%s, while it is used', (path) => {
    const page = path.replace('zh/', '');

    it('works with everything on it, and stays sound', { timeout: 600_000 }, () =>
      visit({ page, language, width: 768 }, async (page) => {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await passNavigation(page);
        await unfold(page);
        await finished(page);
        await saveAll(page);
        for (const figure of await page.locator('figure:has(> svg.samplescope-chart)').all()) {
          expect(await figure.locator('svg > title').textContent()).toMatch(/\p{L}/u);
          expect(await figure.locator('svg > desc').textContent()).toMatch(/\p{L}/u);
          await figure.locator('summary').press('Enter');
          await figure.locator('tbody tr').first().waitFor();
          expect(await figure.locator('table caption').textContent()).toMatch(/\p{L}/u);
          await readChart(page, figure);
        }
        if (lessons.some(({ name }) => path.endsWith(`${name}.html`))) await checkQuestions(page);
        // One program reads both languages, and so one way for each is enough here.
        expect(await operateAll(page, language === 'en' ? 'keyboard' : 'pointer')).toBeGreaterThan(
          0,
        );
        await finished(page);
        expect(await page.locator('.observablehq--error').count()).toBe(0);
        expect(await violations(page)).toEqual([]);
        await governAll(page);
      }),
    );
  });
}

/** The first thing that the keyboard comes to leads past the navigation. */
async function passNavigation(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
}

async function unfold(page: Page): Promise<void> {
  for (const part of await page.locator('main details:not(figure *)').all()) {
    if ((await part.getAttribute('open')) === null) await part.locator('> summary').press('Enter');
  }
  await settled(page);
}

/** Waits until no task runs any more: its button no longer offers to stop it. */
async function finished(page: Page): Promise<void> {
  const running = page.locator('.long-task button', { hasText: /^(Stop|停止)$/ });
  await expect.poll(() => running.count(), { timeout: 90_000 }).toBe(0);
  await settled(page);
}

/** Saves every chart as SVG, PNG and CSV from its menu, and checks that these are such files. */
async function saveAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      Object.assign(window, { file });
      return make(file);
    };
  });
  for (const place of await page.locator('.chart-menu-place').all()) {
    const menu = place.locator('.chart-menu');
    const save = async (item: number): Promise<Buffer> => {
      await menu.getByRole('button').nth(item).click();
      await expect
        .poll(() => menu.getByRole('status').textContent(), { timeout: 20_000 })
        .toMatch(/^(Saved\.|已保存。)$/);
      const bytes = await page.evaluate(async () => {
        const { file } = window as unknown as { file: Blob };
        return [...new Uint8Array(await file.arrayBuffer())];
      });
      return Buffer.from(bytes);
    };
    await place.locator('.chart-menu-button').press('Enter');
    new SaxesParser({ xmlns: true }).write((await save(0)).toString()).close();
    const png = await save(1);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(png.subarray(-8, -4).toString('latin1')).toBe('IEND');
    const rows = parse(await save(2), { bom: true });
    expect(rows.length).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  }
}

/** A teacher's link that locks every control of the page, and one that hides them. */
async function governAll(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const open = page.getByRole('button', { name: /Link for a class|给班级的链接/ });
  for (const rule of ['fix', 'hide'] as const) {
    await open.press('Enter');
    await dialog.waitFor();
    const lists = await dialog.getByRole('combobox').all();
    for (const list of lists) await list.selectOption(rule);
    const { hash } = new URL(await dialog.getByRole('textbox').inputValue());
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    if (lists.length === 0) return;
    expect(new URLSearchParams(hash.slice(1)).get(rule)!.split(',')).toHaveLength(lists.length);
    await page.evaluate((hash) => (location.hash = hash), hash);
    await settled(page);
    const locked = page.locator('main .locked');
    if (rule === 'hide') expect(await locked.count()).toBe(0);
    else {
      expect(await locked.count()).toBe(lists.length);
      const parts = locked.locator('input, select, textarea, button');
      expect(await parts.and(page.locator(':enabled')).count()).toBe(0);
    }
  }
}
