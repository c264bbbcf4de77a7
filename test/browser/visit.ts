import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { pagePath } from '../../notebooks/site/languages.js';
import type { Language } from '../../src/charts/language.js';
import { launchChromium } from './chromium.js';
import { openPage, settled, type OpenOptions } from './openPage.js';

export interface Address extends OpenOptions {
  /** The file of the page, such as `seeds.html`. */
  readonly page: string;
  /** Default English. */
  readonly language?: Language;
  /** What the address says after the page, such as `#T=2`. Default: nothing. */
  readonly fragment?: string;
}

/** Opens a page, does the test, and at the end checks that nothing went wrong on the way. */
export type Visit = (address: Address, test: (page: Page) => Promise<void>) => Promise<void>;

/**
 * A way to visit pages, with one browser for all tests of a file. In a lesson's test:
 *
 *   const visit = visitor();
 *   describe.each(languages)('the lesson, in %s', (language) => {
 *     it('…', () => visit({ page: 'seeds.html', language }, async (page) => { … }));
 *   });
 */
export function visitor(): Visit {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  return async ({ page: name, language = 'en', fragment = '', ...options }, test) => {
    const url = `${inject('origin')}/${pagePath(name, language)}${fragment}`;
    const { page, problems } = await openPage(browser, url, options);
    try {
      await test(page);
      expect(problems).toEqual([]);
    } finally {
      await page.context().close();
    }
  };
}

/** What the charts of a page say about themselves, in order: it changes with what they show. */
export const descriptions = (page: Page) =>
  page.locator('main svg.samplescope-chart > desc').allTextContents();

/** What a chart of a page says about itself; the first one by default. */
export const description = async (page: Page, chart = 0) => (await descriptions(page))[chart];

/** What the page's address holds under a name, once it has been written there. */
export const inAddress = (page: Page, name: string) =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get(name);

/** Checks that a page shows the same after a reload, and so that its address holds all that it shows. */
export async function checkReload(page: Page): Promise<void> {
  await settled(page);
  const before = await descriptions(page);
  await page.reload();
  await settled(page);
  expect(await descriptions(page)).toEqual(before);
}
