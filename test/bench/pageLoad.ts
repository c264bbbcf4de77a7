import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** What a reader waits for before the first chart of a page. */
export interface PageLoad {
  /** From the start of the navigation to the frame with the chart, in ms. */
  readonly firstChart: number;
  /** Of all scripts that came before it, as gzip makes them. */
  readonly scriptBytes: number;
}

/** Opens a page in a browser that has never seen it; undefined where no chart comes by itself. */
export async function measureLoad(browser: Browser, url: string): Promise<PageLoad | undefined> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts: Promise<{ readonly url: string; readonly bytes: number }>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    const url = response.url();
    scripts.push(
      response.body().then(
        (body) => ({ url, bytes: gzipSync(body).length }),
        () => ({ url, bytes: 0 }), // still on its way when the page was closed: no chart waited for it
      ),
    );
  });
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('svg.samplescope-chart') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => performance.mark('first chart');
        port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  const come = await page
    .waitForFunction(() => performance.getEntriesByName('first chart').length > 0, undefined, {
      timeout: 10_000,
    })
    .catch(() => undefined);
  if (come === undefined) {
    await context.close();
    return undefined;
  }
  const { firstChart, before } = await page.evaluate(() => {
    const [{ startTime }] = performance.getEntriesByName('first chart') as [PerformanceEntry];
    const loaded = performance.getEntriesByType('resource');
    return {
      firstChart: startTime,
      before: loaded.filter((entry) => entry.startTime < startTime).map(({ name }) => name),
    };
  });
  const all = await Promise.all(scripts);
  await context.close();
  const counted = all.filter((script) => before.includes(script.url));
  return { firstChart, scriptBytes: counted.reduce((sum, { bytes }) => sum + bytes, 0) };
}
