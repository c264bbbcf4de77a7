// `npm run bench:web`: what a reader waits for, in Chromium. Each number is the best of several runs, since
// others may be at work on the machine; `RUNS=5 npm run bench:web` for more of them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { lessons } from '../../notebooks/lessons/lessons.js';
import { launchChromium } from '../browser/chromium.js';
import { openPage } from '../browser/openPage.js';
import { serveSite, type Site } from '../browser/site.js';
import { measureLoad, type PageLoad } from './pageLoad.js';
import { measureSlider, quantile, type Parts, type Times } from './slider.js';

const runs = Number(process.env['RUNS'] ?? 3);

/** Each slider that a chart follows at once, and what else decides how much there is to do. */
const cases: readonly (Parts & { readonly what: string; readonly path: string })[] = [
  { what: 'home', path: '/index.html', chart: 0 },
  { what: 'logits, 9 tokens', path: '/logits.html', chart: 0, slider: 1 },
  { what: 'probabilities, 9 tokens', path: '/temperature.html', chart: 1, slider: 1 },
  { what: 'probabilities, 40 tokens', path: `/temperature.html#prompt=beach`, chart: 1, slider: 1 },
  {
    what: 'probabilities, 7 191 tokens',
    path: `/temperature.html#prompt=truth`,
    chart: 1,
    slider: 1,
  },
  { what: 'sweep, 9 tokens', path: '/temperature.html', chart: 2, slider: 1 },
  { what: 'sweep, 7 191 tokens', path: '/temperature.html#prompt=truth', chart: 2, slider: 1 },
  { what: 'draws', path: '/draw.html', chart: 0 },
  { what: 'tape', path: '/seeds.html', chart: 0 },
  { what: 'ledger, its cut, 40 tokens', path: '/tail.html', chart: 3, slider: 2 },
  { what: 'ledger, its cut, 7 191 tokens', path: '/tail.html#on=truth', chart: 3, slider: 2 },
  {
    what: 'ledger, the temperature, 7 191 tokens',
    path: '/tail.html#on=truth',
    chart: 3,
    slider: 3,
  },
  { what: 'first token of the toy Chameleon', path: '/question.html', chart: 1 },
];

async function main(): Promise<void> {
  const site = await serveSite();
  const browser = await launchChromium();
  console.log('From opening a page to its first chart (at most 1 s, and 150 KB of script):');
  console.table(await loads(browser, site));
  console.log('From moving the slider to the redrawn charts (16 ms at the 95th percentile):');
  console.table(await sliders(browser, site));
  await browser.close();
  await site.close();
}

async function loads(browser: Browser, site: Site): Promise<Record<string, object>> {
  const rows: Record<string, object> = {};
  for (const name of ['index', ...lessons.map((lesson) => lesson.name)]) {
    if (!existsSync(join(site.folder, `${name}.html`))) continue;
    const url = `${site.origin}/${name}.html`;
    const tries: PageLoad[] = [];
    for (let run = 0; run < runs; run++) {
      const load = await measureLoad(browser, url);
      if (load !== undefined) tries.push(load);
    }
    if (tries.length === 0) continue;
    rows[name] = {
      'script, KB': Number((tries[0]!.scriptBytes / 1000).toFixed(1)),
      'first chart, ms': Math.round(Math.min(...tries.map(({ firstChart }) => firstChart))),
    };
  }
  return rows;
}

async function sliders(browser: Browser, site: Site): Promise<Record<string, object>> {
  const rows: Record<string, object> = {};
  for (const { what, path, ...parts } of cases) {
    const open = async () => (await openPage(browser, site.origin + path)).page;
    rows[what] = rowOf(await best(open, parts));
  }
  const script = await bundle('rankPage.ts');
  const open = async () => {
    const page = await (await browser.newContext()).newPage();
    await page.setContent('<!doctype html><body></body>');
    await page.addScriptTag({ content: script });
    return page;
  };
  rows['rank plot, 128 256 tokens'] = rowOf(await best(open, { chart: 0 }));
  return rows;
}

/** Of several runs, the one with the smallest median. */
async function best(open: () => Promise<Page>, parts: Parts): Promise<Times> {
  let found: Times = [Infinity];
  for (let run = 0; run < runs; run++) {
    const page = await open();
    const times = await measureSlider(page, parts);
    if (quantile(times, 0.5) < quantile(found, 0.5)) found = times;
    await page.context().close();
  }
  return found;
}

function rowOf(times: Times): object {
  const at = (share: number) => Number(quantile(times, share).toFixed(1));
  return { 'median, ms': at(0.5), '95th percentile, ms': at(0.95), 'slowest, ms': at(1) };
}

/** A file of this folder and all that it needs as one script. */
async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const [output] = (await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'page' } },
  })) as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}

await main();
