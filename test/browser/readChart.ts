import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const cells = (row: Locator) =>
  row.locator('th, td').evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));

/**
 * Reads a chart's values with the keyboard, and compares what is said with the chart's table, which is open:
 * down, along a row, up and back, to the end, and on with the Tab key.
 */
export async function readChart(page: Page, figure: Locator): Promise<void> {
  const heads = await cells(figure.locator('thead tr'));
  const rows = figure.locator('tbody tr:not(:has([colspan]))');
  const count = await rows.count();
  const isWhole = count === (await figure.locator('tbody tr').count());
  const reading = figure.locator('.samplescope-reading');
  const says = async (row: number, column: number) => {
    const said = await reading.locator('output').textContent();
    const texts = await cells(rows.nth(row));
    const wanted = column === 0 ? [texts[0]] : [texts[0], heads[column], texts[column]];
    for (const text of wanted) expect(said).toContain(text);
  };
  const [first, end] = [Math.min(1, heads.length - 1), heads.length - 1];

  await reading.focus();
  await page.keyboard.press('Home');
  await says(0, first);
  await page.keyboard.press('ArrowDown');
  await says(Math.min(1, count - 1), first);
  for (let column = first + 1; column <= end; column++) {
    await page.keyboard.press('ArrowRight');
    await says(Math.min(1, count - 1), column);
  }
  await page.keyboard.press('ArrowUp');
  await says(0, end);
  await page.keyboard.press('ArrowLeft');
  await says(0, Math.max(0, end - 1));
  // A long table shows its first rows only; one can go on reading behind them.
  await page.keyboard.press('End');
  if (isWhole) await says(count - 1, Math.max(0, end - 1));
  else expect(await reading.locator('output').textContent()).not.toBe('');
  await page.keyboard.press('Tab');
  expect(await reading.evaluate((reading) => reading.matches(':focus'))).toBe(false);
}
