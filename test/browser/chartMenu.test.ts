import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { recipeFromJson } from '../../src/index.js';
import { settled } from './openPage.js';
import { visitor } from './visit.js';

const visit = visitor();
const menuOf = (page: Page) => page.locator('.chart-menu').first();
const items = (page: Page) => menuOf(page).getByRole('button');

/** Opens the first chart's menu by keyboard, and waits until it is filled. */
async function open(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.chart-menu-button').first().focus();
  await page.keyboard.press('Enter');
  await items(page).first().waitFor();
}

/** The file that an item of the menu gives. */
async function saved(page: Page, item: number): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    items(page).nth(item).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function copied(page: Page, item: number): Promise<string> {
  const status = menuOf(page).getByRole('status');
  await items(page).nth(item).click();
  await expect.poll(() => status.textContent()).not.toBe('');
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('a chart’s menu', () => {
  it('opens and closes by keyboard, and comes back to where it was', () =>
    visit({ page: 'index.html', language: 'zh', width: 360 }, async (page) => {
      await open(page);
      await expect
        .poll(() =>
          items(page)
            .first()
            .evaluate((item) => item.matches(':focus')),
        )
        .toBe(true);
      for (const item of await items(page).all()) {
        expect((await item.boundingBox())!.height).toBeGreaterThanOrEqual(24);
      }
      const { x, width } = (await menuOf(page).boundingBox())!;
      expect(x >= 0 && x + width <= 360).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => menuOf(page).isVisible()).toBe(false);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.className))
        .toBe('chart-menu-button');
    }));

  it.each(['light', 'dark'] as const)('saves files that stand alone, %s', (scheme) =>
    visit({ page: 'index.html', scheme }, async (page) => {
      await open(page);
      const chart = page.locator('main svg.samplescope-chart').first();

      const svg = await saved(page, 0);
      expect(svg.name).toBe('samplescope-probabilities.svg');
      const text = svg.bytes.toString();
      new SaxesParser({ xmlns: true }).write(text).close();
      expect(text).toContain('prefers-color-scheme:dark');
      expect(text).toContain(await chart.locator('text').first().textContent());

      const png = await saved(page, 1);
      expect(png.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      const [width, height] = (await chart.getAttribute('viewBox'))!
        .split(' ')
        .slice(2)
        .map(Number);
      expect(png.bytes.readUInt32BE(16)).toBe(2 * width!);
      // With its title above it.
      expect(png.bytes.readUInt32BE(20)).toBe(2 * (height! + 34));
      expect(await firstPixel(page, png.bytes)).toBe(scheme === 'light' ? 255 : 0x15);

      const csv = await saved(page, 2);
      const rows = parse(csv.bytes, { bom: true });
      expect(rows.length).toBe(10);
      expect(rows[1]![0]).toBe(' A cat');
      expect(rows.slice(1).reduce((sum, [, before]) => sum + Number(before), 0)).toBeCloseTo(1, 12);
    }),
  );

  it('copies what the chart shows now, as programs', () =>
    visit({ page: 'index.html' }, async (page) => {
      await page.getByRole('spinbutton').first().fill('0.7');
      await settled(page);
      await open(page);
      expect(await copied(page, 3)).toContain('processors: [{ temperature: 0.7 }],');
      expect(await copied(page, 4)).toMatch(/^npx samplescope step .*--temperature 0\.7 /);
      expect(recipeFromJson(await copied(page, 5)).processors).toEqual([{ temperature: 0.7 }]);
      expect(await copied(page, 6)).toContain('    temperature=0.7,');
    }));
});

/** The red of a picture's first pixel. */
const firstPixel = (page: Page, png: Buffer): Promise<number> =>
  page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const context = document.createElement('canvas').getContext('2d')!;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, 1, 1).data[0]!;
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
