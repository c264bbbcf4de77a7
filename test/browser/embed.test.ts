import { readFileSync } from 'node:fs';
import { mkdtemp, copyFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.js';

let browser: Browser;
/** A page of somebody else: its own folder, with nothing of the site but the one script. */
let folder: string;
beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'samplescope-host-'));
  await copyFile(join(inject('folder'), 'embed.js'), join(folder, 'embed.js'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Opens a page that holds some HTML and the script, from `file:`, and sees that it fetches nothing else. */
async function host(body: string, test: (page: Page) => Promise<void>): Promise<void> {
  const file = join(folder, 'host.html');
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8">${body}<script src="embed.js"></script>`,
  );
  const page = await browser.newPage({
    viewport: { width: 700, height: 800 },
    colorScheme: 'dark',
  });
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => {
    if (!/(host\.html|embed\.js)$/.test(request.url())) wrong.push(request.url());
  });
  await page.goto(`file://${file}`);
  await test(page);
  expect(wrong).toEqual([]);
  await page.close();
}

const description = (page: Page) => page.locator('svg > desc').first().textContent();

it('is at most 150 KB gzipped', () => {
  const size = gzipSync(readFileSync(join(inject('folder'), 'embed.js'))).length;
  console.log(`embed.js: ${(size / 1000).toFixed(0)} KB gzipped`);
  expect(size).toBeLessThanOrEqual(150_000);
});

it.each([
  'chart="probabilities" temperature="0.5"',
  'chart="sweep" temperatures="0.1 2"',
  'chart="rank" top-k="3" top-p="0.9"',
  'chart="draw" draws="5"',
  'chart="frequencies" stream="numpy"',
  'chart="ledger" preset="llama.cpp"',
  `chart="ledger" chain='[{"topK": 2}]'`,
  'chart="streams" streams="python jax"',
  `chart="sweep" logits="[3, 2, 1]" tokens='["a", "b", "c"]'`,
  'chart="probabilities" text="To be, or not to be." prompt="To be, or not to"',
])('draws <sample-scope %s> in any page', (attributes) =>
  host(`<sample-scope ${attributes} language="zh" controls></sample-scope>`, async (page) => {
    await page.waitForSelector('svg.samplescope-chart[lang=zh]');
    await page.locator('summary').click();
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('.error').textContent()).toBe('');
  }),
);

it('draws the given logits and no others', () =>
  host(
    `<sample-scope chart="probabilities" logits='{"x": 0, "y": 0}'></sample-scope>`,
    async (page) => {
      await page.locator('summary').click();
      await page.locator('tbody tr').first().waitFor();
      const cells = page.locator('tbody tr').first().locator('td');
      expect(await cells.first().getAttribute('data-value')).toBe('0.5');
      expect(await page.locator('tbody th').allTextContents()).toEqual(['x', 'y']);
    },
  ));

it.each([
  ['', 'chart must be one of probabilities, sweep'],
  ['chart="swep"', 'got "swep"'],
  ['chart="sweep" seed="3"', 'seed must not stand at the chart sweep'],
  ['chart="draw" temperature="-1"', 'temperature must be a number in [0, ∞), got "-1"'],
  ['chart="draw" temperature=""', 'temperature must be a number'],
  ['chart="draw" draws="1.5"', 'draws must be a whole number in [0, 1000]'],
  ['chart="sweep" temperatures="2 1"', 'the lower one first'],
  ['chart="sweep" logits="[3,"', 'logits must be JSON such as'],
  ['chart="sweep" logits="[]"', 'logits must be a list of numbers'],
  [`chart="sweep" logits="[1]" tokens='["a","b"]'`, 'one text for each of the 1 logits'],
  ['chart="sweep" logits="[1]" prompt="x"', 'prompt must not stand beside logits'],
  ['chart="sweep" model="austen"', 'model must be "table"'],
  ['chart="sweep" prompt="x"', 'must be one of "What is in the picture?"'],
  ['chart="draw" stream="dice"', 'stream must be one of seedrandom'],
  ['chart="draw" stream="numpy" seed="hello"', 'seed'],
  ['chart="ledger" preset="none"', 'preset must be one of huggingface'],
  ['chart="ledger" chain="3"', 'chain must be a list of processors'],
  [`chart="ledger" chain="[]" preset="vllm"`, 'chain must stand without preset'],
  [`chart="ledger" chain='[{"topK": -1}]'`, 'topK must'],
  ['chart="sweep" controls="seed"', 'controls must be of temperature, got "seed"'],
  ['chart="sweep" language="fr"', 'language must be one of en, zh, got "fr"'],
  ['chart="sweep" scheme="blue"', 'scheme must be light or dark'],
])('says in its place what is wrong with <sample-scope %s>', (attributes, words) =>
  host(`<sample-scope ${attributes}></sample-scope>`, async (page) => {
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await page.locator('svg').count()).toBe(0);
  }),
);

it('is drawn again when an attribute, a control or the width changes', () =>
  host('<div><sample-scope chart="draw" controls></sample-scope></div>', async (page) => {
    const seen = [await description(page)];
    const see = async () => {
      await expect.poll(() => description(page)).not.toBe(seen.at(-1));
      seen.push(await description(page));
    };
    const element = page.locator('sample-scope');
    await element.evaluate((chart) => chart.setAttribute('draws', '9'));
    await see();
    await page.getByLabel('Seed').fill('hello');
    await see();
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await see();
    expect(new Set(seen).size).toBe(seen.length);
    expect(await element.getAttribute('seed')).toBe('hello');
    expect(await element.getAttribute('temperature')).toBe('0');
    await expect
      .poll(() => page.getByRole('slider').evaluate((slider) => slider.matches(':focus')))
      .toBe(true);
    await page.evaluate(() => (document.querySelector('div')!.style.width = '400px'));
    await page.waitForSelector('svg[width="400"]');
  }));

it('is as light or dark as the page, whatever the reader’s system', () =>
  host(
    `<sample-scope chart="sweep"></sample-scope>
     <div style="color-scheme: dark"><sample-scope chart="sweep"></sample-scope></div>
     <sample-scope chart="sweep" scheme="dark"></sample-scope>
     <sample-scope chart="sweep" style="--samplescope-paper: rgb(1, 2, 3)"></sample-scope>`,
    async (page) => {
      await page.locator('svg').nth(3).waitFor();
      const papers = await page
        .locator('svg > rect.paper')
        .evaluateAll((papers) => papers.map((paper) => getComputedStyle(paper).fill));
      expect(papers).toEqual([
        'rgb(255, 255, 255)',
        'rgb(21, 23, 27)',
        'rgb(21, 23, 27)',
        'rgb(1, 2, 3)',
      ]);
    },
  ));

it('speaks the language of the page around it', () =>
  host('<div lang="zh-CN"><sample-scope chart="sweep"></sample-scope></div>', async (page) => {
    await page.waitForSelector('svg[lang=zh]');
  }));

it('fills a frame with the options of its address, and says how high it is', async () => {
  const page = await browser.newPage({ viewport: { width: 700, height: 800 } });
  await page.goto(`${inject('origin')}/authors.html`);
  const frame = page.locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  const inside = page.frameLocator('iframe');
  await inside.locator('svg.samplescope-chart').waitFor();
  expect(await inside.locator('svg > desc').textContent()).toContain('10');
  await expect
    .poll(async () => {
      const height = await inside.locator('body').evaluate((body) => body.scrollHeight);
      return Math.abs((await frame.boundingBox())!.height - height);
    })
    .toBeLessThanOrEqual(1);
  await page.goto(`${inject('origin')}/embed.html#chart=sweep&colour=red`);
  await page.getByText('got colour').waitFor();
  await page.close();
});
