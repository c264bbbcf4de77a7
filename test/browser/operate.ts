import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from './openPage.js';

/** A way to use a control: as those do who have a pointer, or a keyboard only. */
export type Way = 'pointer' | 'keyboard';

/** What a reader can change on a page: one radio button stands for its group, one token for a text. */
const operable = [
  'main input[type=range]',
  'main select',
  'main input[type=radio]:not(:checked):nth-of-type(1)',
  'main input[type=text]',
  'main textarea',
  'main button:not(.chart-menu *, .chart-menu-button)',
].join();

/** Of these one stands for all, or something else says whether they work: see the tests of the lessons. */
const passedOver =
  '.picture-painter *, .grip, .stepped-text button ~ button, .prediction p > button, .question p > button, ' +
  '.row > button, label:has(:checked) ~ label > input, label:has(~ label > :checked) ~ label > input';

/** What makes a choice count, where it does not count by itself. */
const counting = '.prediction, .question, .row, .chain-file';

/**
 * Uses every control of a page that can be seen, one after the other, and checks that each does something:
 * the text of the page or its address changes.
 *
 * @returns How many there were.
 */
export async function operateAll(page: Page, way: Way): Promise<number> {
  const controls = await page
    .locator(operable)
    .and(page.locator(`:not(${passedOver})`))
    .all();
  const handles = await Promise.all(controls.map((control) => control.elementHandle()));
  let used = 0;
  for (const handle of handles) {
    const name = await handle.evaluate((element) => {
      // What an embedded chart has of its own is in a tree of its own: see embed.test.ts.
      const usable = element.getRootNode() === document && element.checkVisibility();
      if (!usable || element.ariaDisabled === 'true' || (element as HTMLInputElement).disabled) {
        return null;
      }
      for (const marked of document.querySelectorAll('[data-operated]')) {
        marked.removeAttribute('data-operated');
      }
      element.setAttribute('data-operated', '');
      return element.outerHTML.slice(0, 200);
    });
    if (name === null) continue;
    await operate(page, page.locator('[data-operated]'), way, name);
    used += 1;
  }
  return used;
}

async function operate(page: Page, control: Locator, way: Way, name: string): Promise<void> {
  await settled(page);
  const before = await shown(page);
  const kind = await control.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.localName,
  );
  if (way === 'pointer') await point(page, control, kind);
  else await type(page, control, kind);
  const group = page.locator(counting).filter({ has: control });
  if (kind !== 'button' && (await group.count()) > 0) {
    const button = group.last().getByRole('button').first();
    if (way === 'pointer') await button.click();
    else await button.press('Enter');
  }
  await expect.poll(() => shown(page), { message: name, timeout: 20_000 }).not.toBe(before);
}

async function point(page: Page, control: Locator, kind: string): Promise<void> {
  if (kind === 'range') {
    const { width, height } = (await control.boundingBox())!;
    const share = await control.evaluate((range: HTMLInputElement) =>
      range.valueAsNumber / Number(range.max) > 0.5 ? 0.2 : 0.8,
    );
    await control.click({ position: { x: share * width, y: height / 2 } });
  } else if (kind === 'select') {
    // The list that opens is not of the page, and not for a test to point at.
    await control.selectOption({ index: await otherOption(control) });
  } else if (kind === 'text' || kind === 'textarea') {
    await control.click();
    await control.pressSequentially(await moreText(control));
  } else await control.click();
}

async function type(page: Page, control: Locator, kind: string): Promise<void> {
  await control.focus();
  if (kind === 'range') {
    const atEnd = await control.evaluate(
      (range: HTMLInputElement) => range.valueAsNumber >= Number(range.max) / 2,
    );
    await page.keyboard.press(atEnd ? 'Home' : 'End');
  } else if (kind === 'select') {
    const index = await control.evaluate((list: HTMLSelectElement) => list.selectedIndex);
    await page.keyboard.press(index === 0 ? 'ArrowDown' : 'ArrowUp');
  } else if (kind === 'radio') await page.keyboard.press('Space');
  else if (kind === 'text' || kind === 'textarea') {
    await page.keyboard.press('End');
    await page.keyboard.type(await moreText(control));
  } else await page.keyboard.press('Enter');
}

const otherOption = (list: Locator) =>
  list.evaluate((list: HTMLSelectElement) => (list.selectedIndex === 0 ? 1 : 0));

const moreText = (field: Locator) =>
  field.evaluate((field: HTMLInputElement) => (/\d$/.test(field.value) ? '7' : ' 7'));

/** All that a page says, and its address. */
async function shown(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.querySelector('main')!.textContent);
  return `${page.url()}\n${text}`;
}
