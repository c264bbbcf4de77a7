import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.js';
import { openPage } from './openPage.js';

const origin = inject('origin');
const folder = inject('folder');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** All but those of embed.test.ts and singleFile.test.ts. */
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.html') && name !== 'embed.html' && !name.startsWith('single'),
);
const windows = [
  { width: 360, scheme: 'light' },
  { width: 360, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
] as const;

describe.each(pages)('%s', (path) => {
  it.each(windows)('is sound at $width px, $scheme', async (window) => {
    const { page, problems } = await openPage(browser, `${origin}/${path}`, window);
    expect(await page.locator('main svg').count()).toBeGreaterThan(0);
    expect(await page.locator('.observablehq--error').count()).toBe(0);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('has a title, a description and a table for each chart, and a way past the navigation', async () => {
    const { page } = await openPage(browser, `${origin}/${path}`);
    const charts = page.locator('main svg.samplescope-chart');
    const figures = page.locator('figure', { has: page.locator('svg.samplescope-chart') });
    expect(await figures.count()).toBe(await charts.count());
    for (const figure of await figures.all()) {
      expect(await figure.locator('svg > title').textContent()).toMatch(/\p{L}/u);
      expect(await figure.locator('svg > desc').textContent()).toMatch(/\p{L}/u);
      await figure.locator('summary').click();
      expect(await figure.locator('table caption').textContent()).toMatch(/\p{L}/u);
      expect(await figure.locator('tbody tr').count()).toBeGreaterThan(0);
    }
    expect(await sidewaysScroll(page)).toBe(0);

    // The first thing that the keyboard comes to leads past the navigation.
    await page.reload();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
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

async function seriousViolations(page: Page): Promise<string[]> {
  // Playwright's own world, which the page's policy against foreign scripts does not hold for.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
}
