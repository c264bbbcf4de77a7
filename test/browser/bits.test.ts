import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { computeBits } from './bits.js';
import { launchChromium } from './chromium.js';

const entry = fileURLToPath(new URL('bits.ts', import.meta.url));

it('computes the same bits in Chromium as in Node', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundle() });
  const inChromium = await page.evaluate('bits.computeBits()');
  await browser.close();
  expect(inChromium).toEqual(await computeBits());
});

async function bundle(): Promise<string> {
  const [output] = (await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'bits' } },
  })) as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}
