import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { colourRules, violations, widthRules } from './axe.js';
import { launchChromium } from './chromium.js';
import { openPage, settled } from './openPage.js';
import { sitePages } from './sitePages.js';
import { screenshot } from './screenshot.js';

const origin = inject('origin');
const folder = inject('folder');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(sitePages())('%s', (path) => {
  it('is sound in windows of all widths, light and dark, and on paper', async () => {
    const { page, problems } = await openPage(browser, `${origin}/${path}`, { width: 360 });
    expect(await page.locator('main :is(svg, form)').count()).toBeGreaterThan(0);
    expect(await page.locator('.observablehq--error').count()).toBe(0);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      expect(await sidewaysScroll(page), `at ${width} px`).toBe(0);
      expect(await violations(page, widthRules)).toEqual([]);
      if (width === 360) await screenshot(page, path, { width, scheme: 'light' });
    }
    const light = await colours(page);

    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    const dark = await colours(page);
    for (const [i, colour] of dark.entries()) expect(colour).not.toBe(light[i]);
    expect(await violations(page, colourRules)).toEqual([]);
    await screenshot(page, path, { width: 1440, scheme: 'dark' });
    await checkPrint(page);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

it('would see a request to elsewhere', async () => {
  const { page, problems } = await openPage(browser, `${origin}/index.html`);
  await page.evaluate(() => fetch('https://cdn.jsdelivr.net/npm/d3/+esm').catch(() => {}));
  expect(problems.join()).toContain('jsdelivr');
  await page.context().close();
});

it('is built of files that name nothing to be fetched from elsewhere', () => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|js|css|svg)$/.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    const addresses = text.match(/(https?:)?\/\/[\w-]+(\.[\w-]+)+[^\s"'`)]*/g) ?? [];
    // Namespaces, and what a library of numbers calls itself.
    const names = addresses.filter(
      (address) => !/^(http:\/\/www\.w3\.org\/|https:\/\/github\.com\/MikeMcl\/)/.test(address),
    );
    expect(names, name).toEqual([]);
  }
});

/** By how many pixels the page is wider than its window. */
function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** What the texts of the charts, and the page behind them, are coloured with. */
function colours(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...[...document.querySelectorAll('main svg.samplescope-chart')].map((chart) => {
      const text = chart.querySelector('text');
      return text === null ? getComputedStyle(chart).color : getComputedStyle(text).fill;
    }),
    getComputedStyle(document.body).color,
  ]);
}

/** Checks that a page is printed light, whole, and without what only a screen has a use for; it was dark. */
async function checkPrint(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  // A4 with margins of 2 cm.
  await page.setViewportSize({ width: 642, height: 972 });
  await settled(page);
  // The tokens of a text are buttons, and stay.
  const idle = page.locator(
    ':is(button:not(.stepped-text *), nav, .skip, input[type=range]):visible',
  );
  expect(await idle.evaluateAll((parts) => parts.map((part) => part.outerHTML))).toEqual([]);
  for (const light of await lightness(page, 'main :is(h1, p)')) expect(light).toBeLessThan(140);
  const papers = 'main svg.samplescope-chart > rect:first-of-type';
  for (const light of await lightness(page, papers)) expect(light).toBeGreaterThan(240);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await cutOff(page)).toEqual([]);
}

/** How light texts or parts of charts are, from 0 to 255. */
function lightness(page: Page, selector: string): Promise<number[]> {
  return page.locator(selector).evaluateAll((parts) =>
    parts.map((part) => {
      const { color, fill } = getComputedStyle(part);
      const context = document.createElement('canvas').getContext('2d')!;
      context.fillStyle = part instanceof SVGElement ? fill : color;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    }),
  );
}

/** What has no place on the page, and cannot be scrolled to on paper. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter(
        (part) =>
          part.checkVisibility() &&
          getComputedStyle(part).overflowX !== 'visible' &&
          part.clientWidth > 1 &&
          part.scrollWidth > part.clientWidth + 1,
      )
      .map((part) => `${part.outerHTML.slice(0, 100)}: ${part.textContent.slice(0, 60)}`),
  );
}
