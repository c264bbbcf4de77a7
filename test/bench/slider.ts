import type { Page } from 'playwright-core';

const moves = 200;

/** From a slider's `input` event to the end of the frame that shows all charts redrawn, in ms, rising. */
export type Times = readonly number[];

/** What is measured on a page, each counted from 0. */
export interface Parts {
  /** What is in sight, just below the slider, or as near as can be: the n-th chart. */
  readonly chart: number;
  /** Which slider is dragged. Default: the first. */
  readonly slider?: number;
}

/** Drags a slider of a page over all of its stops, and measures each move. */
export async function measureSlider(page: Page, parts: Parts): Promise<Times> {
  // Handles of charts are sliders, too, but no such input.
  const slider = page.locator('input[type=range]').nth(parts.slider ?? 0);
  await page
    .locator('svg.samplescope-chart')
    .nth(parts.chart)
    .evaluate((svg) => scrollBy(0, svg.getBoundingClientRect().top - 250));
  await slider.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  const box = (await slider.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  const times: number[] = [];
  for (let move = 0; move < moves; move++) {
    // All over the slider, in leaps that always reach another stop.
    const share = (move * 0.37) % 1;
    const drawn = nextRedraw(page);
    await page.mouse.move(box.x + 12 + share * (box.width - 24), y);
    times.push(await drawn);
  }
  await page.mouse.up();
  return times.sort((a, b) => a - b);
}

/** The time that so many of a hundred moves took at most; 0.5 for the median. */
export const quantile = (times: Times, share: number): number =>
  times[Math.floor(share * (times.length - 1))]!;

/** Resolves to the time from the next `input` event to the end of the frame that draws its charts. */
function nextRedraw(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        let moved: number | undefined;
        setTimeout(() => reject(new Error('no chart was redrawn within 10 s')), 10_000);
        const observer = new MutationObserver((records) => {
          if (
            moved === undefined ||
            !records.some(({ target }) =>
              (target instanceof Element ? target : target.parentElement)?.closest(
                '.samplescope-chart',
              ),
            )
          )
            return;
          observer.disconnect();
          // A message that is posted while a frame is made arrives when the frame is done.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - moved!);
          port2.postMessage(null);
        });
        observer.observe(document.querySelector('main')!, {
          childList: true,
          subtree: true,
          attributes: true,
          characterData: true,
        });
        addEventListener('input', () => (moved = performance.now()), { capture: true, once: true });
      }),
  );
}
