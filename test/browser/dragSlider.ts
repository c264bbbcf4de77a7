import type { Locator, Page } from 'playwright-core';

/** Drags the thumb of a slider to a place, from 0 at the left end to 1 at the right. */
export async function dragSlider(page: Page, slider: Locator, share: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + share * width, y + height / 2, { steps: 5 });
  await page.mouse.up();
}
