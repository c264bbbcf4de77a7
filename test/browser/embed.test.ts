import { readFileSync } from 'node:fs';
import { cp, mkdtemp, copyFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { loadTag, tagged, type TaggedName } from '../../src/figures/figures.js';
import { launchChromium } from './chromium.js';

let browser: Browser;
/** A page of somebody else: its own folder, with nothing of the site but the script and what it loads. */
let folder: string;
beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'samplescope-host-'));
  await copyFile(join(inject('folder'), 'embed.js'), join(folder, 'embed.js'));
  await cp(join(inject('folder'), 'embed'), join(folder, 'embed'), { recursive: true });
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
    if (!/(host\.html|embed\.js|embed\/[\w-]+\.js)$/.test(request.url())) wrong.push(request.url());
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

const charts = [
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
  'chart="probabilities" model="songci"',
  'chart="rank" model="austen" prompt="She was a very" min-p="0.1"',
  'chart="draw" model="chameleon" question="count"',
  'chart="answerTree" prompt="The coin shows" max-tokens="2" runs="100"',
  'chart="answerTree" model="chameleon" picture="white,red-circle-0-0" runs="50"',
  'chart="diversity" text="to be or not to be" prompt="to" runs="20" temperatures="0 1"',
  'chart="picture" picture="black,green-square-1-2"',
  'chart="bits" stream="python" station="bits"',
  `chart="ledger" chain='[{"expression": "2 * logits"}]'`,
];

it('draws every chart in any page', () => {
  const elements = charts.map(
    (attributes) => `<sample-scope ${attributes} language="zh" controls></sample-scope>`,
  );
  return host(elements.join('\n'), async (page) => {
    for (const [i, attributes] of charts.entries()) {
      const chart = page.locator('sample-scope').nth(i);
      await chart.locator('svg.samplescope-chart[lang=zh]').waitFor();
      await chart.locator('summary').click();
      await chart.locator('tbody tr').first().waitFor();
      expect(await chart.locator('.error').textContent(), attributes).toBe('');
    }
  });
});

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

const mistakes = [
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
  ['chart="sweep" model="gpt"', 'model must be one of table, austen, songci, chameleon'],
  ['chart="picture" picture="grey"', 'a picture must have 1 to 3 objects'],
  ['chart="answerTree" runs="0"', 'runs must be a whole number in [1, 10000]'],
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
  ['chart="sweep" scheme="blue" language="zh"', 'scheme 必须是 light 或 dark'],
  ['chart="ledger" language="zh" chain="3"', 'chain 必须是处理器的列表'],
] as const;

it('says in its place what is wrong with an element', () => {
  const elements = mistakes.map(([attributes]) => `<sample-scope ${attributes}></sample-scope>`);
  return host(elements.join('\n'), async (page) => {
    for (const [i, [attributes, words]] of mistakes.entries()) {
      const alert = page.locator('sample-scope').nth(i).getByRole('alert');
      await expect.poll(() => alert.textContent(), { message: attributes }).toContain(words);
    }
    expect(await page.locator('svg').count()).toBe(0);
  });
});

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

it('has the temperature of a sweep in the chart, too, for a pointer and for keys', () =>
  host('<div><sample-scope chart="sweep" controls></sample-scope></div>', async (page) => {
    const element = page.locator('sample-scope');
    const T = async () => Number(await element.getAttribute('temperature'));
    const line = page.locator('.axis-handle');
    const { x, y, width, height } = (await line.locator('rect').boundingBox())!;
    await page.mouse.move(x + 0.5 * width, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 0.25 * width, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(T).toBeCloseTo(0.158, 2);
    await expect.poll(() => line.getAttribute('aria-valuetext')).toBe('T = 0.16');
    await page.keyboard.press('End');
    await expect.poll(T).toBe(5);
  }));

/** A page on another site, whose policy allows the script's site and nothing else. */
async function elsewhere(
  body: string,
  policy: string,
  test: (page: Page, requests: readonly string[]) => Promise<void>,
  options: { readonly width?: number; readonly scheme?: 'light' | 'dark' } = {},
): Promise<void> {
  const nonce = /'nonce-(\w+)'/.exec(policy)?.[1] ?? '';
  const script = `<script src="${inject('origin')}/embed.js" nonce="${nonce}"></script>`;
  const server: Server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    response.end(
      `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><main><h1>Host</h1>${body}</main>${script}`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { width = 700, scheme: colorScheme = 'light' } = options;
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
  const wrong: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await test(page, requests);
  expect(wrong).toEqual([]);
  await page.close();
  server.close();
}

const drawn = (page: Page) => page.waitForSelector('svg.samplescope-chart', { timeout: 30_000 });

it.each([
  ['by address', () => `default-src 'none'; img-src data:; script-src ${inject('origin')}`],
  ['by nonce', () => `default-src 'none'; img-src data:; script-src 'nonce-abc'`],
  [
    'with Trusted Types',
    () =>
      `default-src 'none'; img-src data:; script-src ${inject('origin')}; require-trusted-types-for 'script'; trusted-types samplescope`,
  ],
])('loads a model into another site whose policy is strict, %s', (_, policy) =>
  elsewhere(
    '<sample-scope chart="sweep" model="songci"></sample-scope>',
    policy(),
    async (page) => {
      await drawn(page);
      expect(await description(page)).toMatch(/^3\s420 tokens/);
    },
  ),
);

it('loads nothing that no chart asks for', () =>
  elsewhere(
    '<sample-scope chart="ledger"></sample-scope>',
    `default-src 'none'; img-src data:; script-src ${inject('origin')}`,
    async (page, requests) => {
      await drawn(page);
      const scripts = requests.flatMap((url) => /\/(\w+)(?:-[\w-]{8})?\.js$/.exec(url)?.[1] ?? []);
      // The presets are the ledger's own: its chain is one of theirs.
      expect(scripts.sort()).toEqual(['embed', 'ledgerFigure', 'ledgerTag', 'presets']);
    },
  ));

it('says which file is missing, and finds it when it is there', () =>
  elsewhere(
    '<sample-scope chart="picture"></sample-scope>',
    `default-src 'none'; img-src data:; script-src ${inject('origin')}`,
    async (page) => {
      await drawn(page);
      await page.route('**/embed/songci-*.js', (route) =>
        route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }),
      );
      const add = () =>
        page.evaluate(() => {
          const chart = document.createElement('sample-scope');
          chart.setAttribute('chart', 'sweep');
          chart.setAttribute('model', 'songci');
          document.querySelector('main')!.replaceChildren(chart);
        });
      await add();
      await page.getByText('could not be loaded').waitFor();
      await page.unroute('**/embed/songci-*.js');
      await add();
      await drawn(page);
    },
  ));

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

it.each([
  [360, 'light'],
  [360, 'dark'],
  [1280, 'dark'],
] as const)('is for everyone at %i px, %s', (width, scheme) =>
  elsewhere(
    `<style>:root { color-scheme: light dark } body { margin: 0 }</style>
     <sample-scope chart="answerTree" model="chameleon" runs="100" controls></sample-scope>
     <sample-scope chart="diversity" prompt="The coin shows" runs="30" temperatures="0 1 2" controls></sample-scope>
     <sample-scope chart="picture"></sample-scope>
     <sample-scope chart="bits" controls></sample-scope>`,
    `default-src 'none'; img-src data:; script-src ${inject('origin')}; style-src 'unsafe-inline'`,
    async (page) => {
      await expect
        .poll(() => page.locator('svg.samplescope-chart').count(), { timeout: 30_000 })
        .toBe(4);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
    },
    { width, scheme },
  ),
);

it('answers again when a reader moves a control by keyboard, and shows the last wish only', () =>
  host(
    '<sample-scope chart="answerTree" model="chameleon" runs="200" controls></sample-scope>',
    async (page) => {
      await drawn(page);
      const before = await description(page);
      await page.getByRole('slider').focus();
      for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Home');
      await expect.poll(() => description(page)).toContain('200×, p = 100');
      expect(await description(page)).not.toBe(before);
      expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('T = 0');
      await page.locator('.samplescope-reading').first().focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.locator('.samplescope-reading').textContent()).not.toBe('');
    },
  ));

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

it.each(tagged)('fits its frame: %s', async (chart) => {
  const { frameHeight } = await loadTag<TaggedName>(chart);
  for (const width of [360, 700]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const model = chart === 'answerTree' || chart === 'diversity' ? '&model=chameleon' : '';
    await page.goto(`${inject('origin')}/embed.html#chart=${chart}&controls=${model}`);
    await drawn(page);
    const height = await page.evaluate(() => document.body.getBoundingClientRect().height);
    expect(height).toBeLessThanOrEqual(frameHeight);
    await page.close();
  }
});

it('keeps its keys from the slides around it, but for Escape', () =>
  host('<sample-scope chart="sweep" controls></sample-scope>', async (page) => {
    await drawn(page);
    await page.evaluate(() => {
      document.body.dataset['keys'] = '';
      document.addEventListener(
        'keydown',
        ({ key }) => (document.body.dataset['keys'] = `${document.body.dataset['keys']}${key}`),
      );
    });
    await page.getByRole('slider').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    expect(await page.locator('body').getAttribute('data-keys')).toBe('Escape');
    expect(await page.locator('sample-scope').getAttribute('temperature')).not.toBe(null);
  }));

it('is dark on a dark ground of a page that names no scheme', () =>
  host(
    '<div style="background: #123"><sample-scope chart="sweep"></sample-scope></div>',
    async (page) => {
      await drawn(page);
      const paper = page.locator('svg > rect.paper');
      expect(await paper.evaluate((paper) => getComputedStyle(paper).fill)).toBe('rgb(21, 23, 27)');
    },
  ));

it('draws nothing for an element that was changed and taken out at once', () =>
  host('<sample-scope chart="sweep"></sample-scope>', async (page) => {
    await page.locator('svg').first().waitFor();
    const isAsBefore = await page.evaluate(async () => {
      const element = document.querySelector('sample-scope')!;
      const before = element.shadowRoot!.querySelector('svg');
      element.setAttribute('temperature', '0.5');
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return element.shadowRoot!.querySelector('svg') === before;
    });
    expect(isAsBefore).toBe(true);
  }));
