import type { Browser, Page } from 'playwright-core';

export interface OpenOptions {
  /** Of the window, in px. Default 1280. */
  readonly width?: number;
  /** Default light. */
  readonly scheme?: 'light' | 'dark';
}

/** A page of the site, and everything that went wrong on it so far. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors in the console, errors thrown, and requests to anywhere else, which are not let through. */
  readonly problems: string[];
}

/** Opens an address of the site and waits until all its cells have run. */
export async function openPage(
  browser: Browser,
  url: string,
  { width = 1280, scheme = 'light' }: OpenOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  const { origin } = new URL(url);
  await context.route(
    (address) => address.origin !== origin && /^(https?|wss?):$/.test(address.protocol),
    (route) => {
      problems.push(`request to ${route.request().url()}`);
      return route.abort();
    },
  );
  await page.goto(url);
  await settled(page);
  return { page, problems };
}

/**
 * Waits until the page says that it is done, that is, no cell is being made and the address is written, and nothing
 * has changed for four frames in a row: what a reader does reaches the cells in the next frame or the one after.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main :is(svg, form):visible');
  // No function in here has a name: tools that compile this file would wrap it in a helper.
  await page.evaluate(async () => {
    let calm = 0;
    const observer = new MutationObserver(() => (calm = 0));
    observer.observe(document.querySelector('main')!, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
    while (calm < 4) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      calm = document.documentElement.hasAttribute('data-unfinished') ? 0 : calm + 1;
    }
    observer.disconnect();
  });
}
