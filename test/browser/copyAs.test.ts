import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pageFiles } from '../../notebooks/site/pages.js';
import { recipeFromJson } from '../../src/index.js';
import { runInMemory } from '../cli/inMemory.js';
import { expectRows } from '../figures/closeRows.js';
import { printed, shellWords } from '../recipe/asCode/runText.js';
import { settled } from './openPage.js';
import { runsOf, task } from './tasks.js';
import { visitor } from './visit.js';

const visit = visitor();

interface Place {
  /** What the address says, so that every chart is there, and not as it is at first. */
  readonly fragment?: string;
  /** What is to be pressed first. */
  readonly begin?: (page: Page) => Promise<void>;
  /** The names of the charts, as their files have them. */
  readonly charts: readonly string[];
}

/** Every page with charts. */
const places: Readonly<Record<string, Place>> = {
  index: { fragment: '#T=0.7', charts: ['probabilities'] },
  logits: { fragment: '#all=3&cat=-1.5', charts: ['softmax', 'own'] },
  temperature: {
    fragment: '#guess=40&prompt=weather&T=1.5',
    charts: ['guess', 'probabilities', 'sweep'],
  },
  draw: { fragment: '#T=0.5&draws=7&n=10', charts: ['draw', 'frequencies'] },
  seeds: { fragment: '#a=7&before=5', charts: ['before'] },
  frameworks: {
    fragment: '#seed=7&show=tokens&twister=python&step=5',
    charts: ['streams', 'bits'],
  },
  tail: {
    fragment: '#with=topP&on=truth&cut=minP&T=1.5',
    charts: ['beach', 'ranks', 'strip', 'cut'],
  },
  pipeline: {
    fragment:
      '#guess=70&on=said&chain=[{"repetitionPenalty":1.3},{"topK":3}]&a=vllm&logits=picture',
    charts: ['last', 'first', 'chain', 'left', 'right'],
  },
  tokens: {
    fragment: '#T=0.9',
    begin: async (page) => {
      for (const n of [0, 1]) expect(await runsOf(task(page, n))).toBeGreaterThan(0);
    },
    charts: ['coin', 'tree', 'collapse'],
  },
  question: {
    fragment: '#T=0.8&question=count',
    begin: async (page) => {
      for (const n of [0, 1]) {
        await task(page, n).getByRole('button').click();
        expect(await runsOf(task(page, n))).toBeGreaterThan(999);
      }
    },
    charts: ['picture', 'first', 'tree', 'diversity'],
  },
  sums: { fragment: '#list=ones&format=bfloat16', charts: ['tree', 'line'] },
  company: {
    fragment: '#picture=2',
    begin: async (page) => {
      await task(page, 0).getByRole('button').click();
      expect(await runsOf(task(page, 0))).toBeGreaterThan(999);
    },
    charts: ['seen', 'tree'],
  },
  playground: { fragment: '#step=4', charts: ['probabilities', 'ledger'] },
};

/** What the menu of a figure offers under a heading, by what it says. */
async function offered(figure: Locator, heading: RegExp): Promise<Record<string, Locator>> {
  const buttons = figure.getByRole('group', { name: heading }).getByRole('button');
  const all = await buttons.all();
  return Object.fromEntries(
    await Promise.all(all.map(async (item) => [await item.textContent(), item] as const)),
  );
}

async function copied(page: Page, item: Locator): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await item.click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The name of a figure, and the rows of the file that its menu gives. */
async function saved(page: Page, item: Locator): Promise<{ name: string; rows: string[][] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), item.click()]);
  return {
    name: /^samplescope-(.*)\.csv$/.exec(download.suggestedFilename())![1]!,
    rows: parse(readFileSync(await download.path()), { bom: true }),
  };
}

/** What `tokenLabel` writes for what cannot be seen. */
const signs: Readonly<Record<string, string>> = { '␣': ' ', '↵': '\n', '⇥': '\t', '∅': '' };

const unlabelled = (cell: string) => cell.replace(/[␣↵⇥∅]/g, (sign) => signs[sign]!);

/** The first rows of the chart that a tag makes in a page of somebody else: a page does not show thousands. */
async function embedded(from: Page, html: string): Promise<string[][]> {
  const page = await from.context().newPage();
  await page.setContent(`<!doctype html>${html}`);
  await page.locator('sample-scope summary').click({ timeout: 60_000 });
  await page.locator('sample-scope tbody tr').first().waitFor();
  const rows = await page
    .locator('sample-scope table')
    .evaluate((table) =>
      [...table.querySelectorAll('tr')].map((row) =>
        [...row.cells].map((cell) => cell.dataset['value'] ?? cell.textContent),
      ),
    );
  await page.close();
  return rows.slice(0, 50).map((row) => row.map(unlabelled));
}

const copyAs = /^(Copy as|复制为)$/;
const saveAs = /^(Save as|保存为)$/;
const programOf = /^(Copy the program of|复制原框架的程序)$/;

/** Copies all that every chart of a page can be copied as, and tries it. */
async function tryCharts(page: Page): Promise<string[]> {
  const names: string[] = [];
  const figures = page.locator('figure', { has: page.locator('svg.samplescope-chart') });
  expect(await figures.count()).toBe(await page.locator('main svg.samplescope-chart').count());
  // Some stand in folds.
  for (const fold of await page.locator('main details.fold > summary').all()) {
    await fold.press('Enter');
  }
  for (const figure of await figures.all()) {
    await figure.locator('.chart-menu-button').click();
    await figure.getByRole('group', { name: copyAs }).waitFor();
    const files = Object.values(await offered(figure, saveAs));
    const { name, rows } = await saved(page, files[2]!);
    names.push(name);
    const texts = await offered(figure, copyAs);
    const [typescript] = Object.values(texts);
    const commandLine = texts['Command line'] ?? texts['命令行'];
    const recipe = texts['Recipe, JSON'] ?? texts['配方（JSON）'];
    const huggingFace = texts['Python, Hugging Face'] ?? texts['Python（Hugging Face）'];
    const embed = texts['Embed, HTML'] ?? texts['嵌入（HTML）'];

    const program = await copied(page, typescript!);
    expectRows(parse(await printed(program)), rows);

    // That its numbers are the chart's, test/notebooks/copiedTexts.test.ts sees for each kind of chart.
    // No command makes the charts of sums, and none takes pasted lines into its own line unless they are JSON.
    const isWithout = new URL(page.url()).pathname.endsWith('/sums.html') || name === 'own';
    expect(commandLine === undefined).toBe(isWithout);
    if (commandLine !== undefined) {
      const line = (await copied(page, commandLine)).replace(/--runs \d+/, '--runs 4');
      const { code, out } = await runInMemory(shellWords(line).slice(2), { columns: 100 });
      expect({ line, code }).toMatchObject({ code: 0 });
      expect(out).not.toBe('');
    }

    if (recipe !== undefined) recipeFromJson(await copied(page, recipe));
    if (huggingFace !== undefined) {
      expect(await copied(page, huggingFace)).toContain('model.generate(');
    }
    if (embed !== undefined) {
      const shown = await embedded(page, await copied(page, embed));
      expectRows(shown, rows.slice(0, shown.length));
    }
    for (const [stream, item] of Object.entries(await offered(figure, programOf))) {
      expect(await copied(page, item), stream).not.toBe('');
    }
    await page.keyboard.press('Escape');
  }
  return names;
}

const inEnglish = Object.keys(places).map((name) => [name, 'en'] as const);
// The texts of the other language are others in the bits alone.
const inChinese = [['frameworks', 'zh'] as const];

it.each([...inEnglish, ...inChinese])(
  'every chart of %s, in %s, can be copied as what gives its data',
  { timeout: 600_000 },
  async (name, language) => {
    const { fragment = '', begin, charts } = places[name]!;
    await visit({ page: `${name}.html`, language, fragment }, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await begin?.(page);
      await settled(page);
      expect(await tryCharts(page)).toEqual(charts);
    });
  },
);

it('knows every page with charts', () => {
  const withCharts = [...pageFiles].filter(([, file]) =>
    /(chart|ledger)Figure\(/.test(readFileSync(file, 'utf8')),
  );
  expect(withCharts.map(([name]) => name.replace('.html', '')).sort()).toEqual(
    Object.keys(places).sort(),
  );
});
