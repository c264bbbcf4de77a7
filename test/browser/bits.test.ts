import { expect, it } from 'vitest';
import { computeBits } from './bits.js';
import { bundleBits } from './bundleBits.js';
import { launchChromium } from './chromium.js';

it('computes the same bits in Chromium as in Node', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundleBits() });
  const inChromium = await page.evaluate('bits.computeBits()');
  await browser.close();
  expect(inChromium).toEqual(await computeBits());
});
