// `npm run bench:web`: how long a reader waits for the charts after moving the temperature slider, in
// Chromium, from the slider's `input` event to the end of the frame that shows all of them redrawn.
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.js';
import { openPage } from '../browser/openPage.js';
import { serveSite } from '../browser/site.js';

const moves = 200;

/** What is in sight, and where: the n-th chart of a page. */
const cases = [
  { what: 'home', path: '/index.html', chart: 0 },
  { what: 'seeds, after ten draws', path: '/seeds.html#draws=10', chart: 0 },
  { what: 'probabilities, 9 tokens', path: '/temperature.html', chart: 0 },
  { what: 'probabilities, 40 tokens', path: '/temperature.html#prompt=beach', chart: 0 },
  { what: 'probabilities, 7 191 tokens', path: '/temperature.html#prompt=truth', chart: 0 },
  { what: 'sweep, 9 tokens', path: '/temperature.html', chart: 1 },
  { what: 'sweep, 7 191 tokens', path: '/temperature.html#prompt=truth', chart: 1 },
];

async function main(): Promise<void> {
  const site = await serveSite();
  const browser = await launchChromium();
  const rows: Record<string, object> = {};
  for (const { what, path, chart } of cases) {
    const times = (await measure(browser, site.origin + path, chart)).sort((a, b) => a - b);
    const at = (share: number) => Number(times[Math.floor(share * (times.length - 1))]!.toFixed(1));
    rows[what] = { 'median, ms': at(0.5), '95th percentile, ms': at(0.95), 'slowest, ms': at(1) };
  }
  await browser.close();
  await site.close();
  console.log(`From moving the slider to the redrawn charts, over ${moves} moves:`);
  console.table(rows);
}

async function measure(browser: Browser, url: string, chart: number): Promise<number[]> {
  const { page } = await openPage(browser, url);
  const slider = page.getByRole('slider', { name: 'Temperature' });
  // Just below the slider, which stays at the top of its page or stands right above the chart.
  await page
    .locator('figure > svg')
    .nth(chart)
    .evaluate((svg) => scrollBy(0, svg.getBoundingClientRect().top - 250));
  await page.waitForTimeout(500);
  const box = (await slider.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  const times: number[] = [];
  for (let move = 0; move < moves; move++) {
    // Back and forth over the whole slider, in steps that always reach another stop.
    const share = Math.abs(((move * 7) % 200) / 100 - 1);
    const drawn = nextRedraw(page);
    await page.mouse.move(box.x + 12 + share * (box.width - 24), y);
    times.push(await drawn);
  }
  await page.mouse.up();
  await page.context().close();
  return times;
}

/** Resolves to the time from the next `input` event to the end of the frame that draws its charts. */
function nextRedraw(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let moved: number | undefined;
        const observer = new MutationObserver((records) => {
          if (
            moved === undefined ||
            !records.some(
              ({ target }) =>
                target instanceof Element &&
                target.matches('.observablehq--cell') &&
                target.querySelector('svg'),
            )
          )
            return;
          observer.disconnect();
          // A message that is posted while a frame is made arrives when the frame is done.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - moved!);
          port2.postMessage(null);
        });
        observer.observe(document.querySelector('main')!, { childList: true, subtree: true });
        addEventListener('input', () => (moved = performance.now()), { capture: true, once: true });
      }),
  );
}

await main();
