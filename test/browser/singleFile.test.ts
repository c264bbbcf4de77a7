import { readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { inlinePage } from '../../notebooks/site/singleFile/inlinePage.js';
import { inlineScript } from '../../notebooks/site/singleFile/inlineScript.js';
import { lessons } from '../../notebooks/lessons/lessons.js';
import { launchChromium } from './chromium.js';

const site = inject('folder');
const files = readdirSync(join(site, 'single'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.html'),
);

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'samplescope-saved-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Opens a saved lesson where nothing else is, and sees that it fetches nothing and complains of nothing. */
async function open(file: string, fragment: string, test: (page: Page) => Promise<void>) {
  const saved = join(folder, file.replace('/', '-'));
  await copyFile(join(site, 'single', file), saved);
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`file://${saved}`) && !/^(data|blob):/.test(url)) wrong.push(url);
  });
  await page.goto(`file://${saved}${fragment}`);
  await page.waitForSelector('.observablehq--cell > :is(figure, table, .control, svg)');
  await test(page);
  expect(await page.locator('.observablehq--error').count()).toBe(0);
  expect(wrong).toEqual([]);
  await page.close();
}

it('is there for every lesson of the site, in both languages', () => {
  const pages = readdirSync(site).filter((name) =>
    lessons.some((lesson) => `${lesson.name}.html` === name),
  );
  expect(files).toEqual(expect.arrayContaining(pages));
  expect(files).toEqual(expect.arrayContaining(pages.map((name) => `zh/${name}`)));
});

it.each(files)('saves %s with nothing that leads nowhere, and not too large', (file) => {
  const saved = join(site, 'single', file);
  expect(readFileSync(saved, 'utf8')).not.toMatch(/<a [^>]*href="[^"]*\.html"|<link [^>]*href="\./);
  expect(statSync(saved).size).toBeLessThan(6_000_000);
});

/** One program saves both languages, and so each lesson is opened in one of them: they take turns. */
const opened = files
  .filter((file) => !file.startsWith('zh'))
  .map((file, i) => (i % 2 === 0 ? file : `zh/${file}`));

it.each(opened)('opens %s by itself', (file) =>
  open(file, '', async (page) => {
    expect(await page.locator('a[href$=".html"], link[href^="."], script[src]').count()).toBe(0);
    // The fonts came along.
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() =>
      [...document.fonts].some((f) => f.status === 'loaded'),
    );
    expect(loaded).toBe(true);
  }),
);

it('keeps its state in the address', () =>
  open('temperature.html', '#T=2', async (page) => {
    const field = page.getByRole('spinbutton', { name: 'Temperature' });
    expect(await field.inputValue()).toBe('2');
    await field.fill('0.3');
    await expect.poll(() => new URL(page.url()).hash, { timeout: 20_000 }).toBe('#T=0.3');
  }));

it('is what the link at the foot of the lesson saves', async () => {
  const page = await browser.newPage();
  await page.goto(`${inject('origin')}/zh/temperature.html`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '把这一课保存为一个文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('samplescope-temperature-zh.html');
  await page.close();
});

it('takes workers and what is read along', async () => {
  const scripts: Record<string, string> = {
    'assets/page.js':
      'new Worker(""+new URL(`worker.js`,import.meta.url).href,{type:`module`}).onmessage=async({data})=>{' +
      'const read=await(await fetch(new URL("weights.bin",import.meta.url))).text();' +
      'document.title=data+read+"</script><!--"};',
    'assets/worker.js':
      'import{a}from"./part.js";import("./later.js").then(({b})=>postMessage(a+b));',
    'assets/part.js': 'export const a="one ";',
    'assets/later.js': 'export const b="two ";',
  };
  const script = await inlineScript('assets/page.js', {
    code: (file) => scripts[file],
    data: (file) => `data:text/plain,${file}`,
    leftOut: () => undefined,
  });
  const head = '<meta http-equiv="Content-Security-Policy" content="default-src self">';
  const html = inlinePage(`<html><head>${head}</head><body></body></html>`, {
    script,
    styles: [],
    icon: 'data:,',
  });
  const file = join(folder, 'worker.html');
  await writeFile(file, html);
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(message.text()));
  await page.goto(`file://${file}`);
  await expect
    .poll(() => page.title(), { timeout: 20_000 })
    .toBe('one two assets/weights.bin</script><!--');
  expect(wrong).toEqual([]);
  await page.close();
});
