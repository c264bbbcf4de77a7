import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled } from './openPage.js';
import { checkReload, visitor } from './visit.js';

const open = visitor();

/** Opens the lesson with all that is folded away. */
const visit = (fragment: string, test: (page: Page) => Promise<void>) =>
  open({ page: 'frameworks.html', fragment }, async (page) => {
    await unfold(page);
    await test(page);
  });

async function unfold(page: Page): Promise<void> {
  await page.locator('details.fold').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
  await settled(page);
}

const charts = (page: Page) => page.locator('main svg.samplescope-chart');
const description = (page: Page, chart: number) =>
  charts(page).nth(chart).locator('desc').textContent();
const answerWith = (page: Page, words: string) =>
  page.locator('.answer', { hasText: words }).textContent();
const group = (page: Page, name: string) => page.getByRole('group', { name });

async function choose(page: Page, name: string, option: string): Promise<void> {
  await group(page, name).getByLabel(option, { exact: true }).check();
  await settled(page);
}

describe('the lesson', () => {
  const lesson = { page: 'frameworks.html', language: 'zh' } as const;

  it('shows the same after a reload', () =>
    open({ ...lesson, fragment: '#seed=7&show=tokens&twister=cpp&step=4' }, checkReload));

  it('folds away what is for those who want to know more, and opens it by keyboard', () =>
    open(lesson, async (page) => {
      const folds = page.locator('details.fold');
      expect(await folds.count()).toBe(6);
      for (const fold of await folds.all()) {
        const content = fold.locator('.observablehq--cell').last();
        expect(await content.isVisible()).toBe(false);
        await fold.locator('> summary').focus();
        await page.keyboard.press('Enter');
        await content.waitFor({ state: 'visible' });
      }
      expect(await page.locator('main h2').last().isVisible()).toBe(true);
      expect(await page.locator('details.fold h2').count()).toBe(0);
    }));

  it('leads from the seed to four numbers', () =>
    open({ ...lesson, fragment: '#step=5' }, async (page) => {
      const names = ['PyTorch', 'numpy', 'C++', 'Python'];
      const numbers = [
        '0.8822692632675171',
        '0.3745401188473625',
        '0.796542984287846',
        '0.6394267984578837',
      ];
      for (const [i, name] of names.entries()) {
        await page.getByLabel(name, { exact: true }).check();
        await settled(page);
        expect(await description(page, 1)).toContain(numbers[i]);
      }
    }));
});

describe('the tapes', () => {
  it('show the four first numbers of 42', () =>
    visit('', async (page) => {
      const text = await description(page, 0);
      for (const first of [
        'torch-cpu: 0.8822692632675171,',
        'numpy-legacy: 0.3745401188473625,',
        'python: 0.6394267984578837,',
        'cpp: 0.796542984287846,',
      ]) {
        expect(text).toContain(first);
      }
    }));

  it('follow the seed, and say which streams refuse one', () =>
    visit('', async (page) => {
      await page.getByLabel('Seed', { exact: true }).fill('-1');
      await settled(page);
      await expect.poll(() => new URL(page.url()).hash).toBe('#seed=-1');
      expect(await description(page, 0)).toContain('numpy-legacy: no numbers');
      expect(await answerWith(page, 'different first numbers')).toMatch(
        /numpy-legacy: seed must be/,
      );
      expect(await page.locator('main').textContent()).toContain('From here on the page uses 42.');
    }));

  it('say in Chinese which streams refuse a seed, and why', () =>
    open(
      { page: 'frameworks.html', language: 'zh', fragment: '#seed=-1&stream=numpy-legacy' },
      async (page) => {
        await unfold(page);
        const refused = page.locator('main .answer li').filter({ hasText: 'numpy-legacy' });
        const why = '种子必须是 [0, 4294967295] 内的整数，这里是 -1。';
        await expect.poll(() => refused.textContent()).toContain(why);
        const program = page.locator('main p.answer').filter({ hasText: '没有程序' });
        await expect.poll(() => program.textContent()).toContain(why);
        expect(await page.locator('main').textContent()).not.toContain('must be');
      },
    ));

  it('land on tokens', () =>
    visit('', async (page) => {
      await choose(page, 'What the numbers fall on', 'the tokens of a small model');
      expect(await description(page, 0)).toMatch(/python: 0\.639\d+ \(\w+/);
      await expect.poll(() => new URL(page.url()).hash).toBe('#show=tokens');
    }));
});

describe('the program', () => {
  const button = (page: Page) => page.getByRole('button', { name: 'Copy the program' });

  it('is copied, and says so', () =>
    visit('#stream=python', async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await button(page).press('Enter');
      await page.getByText('Copied.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^import random\nrandom\.seed\(42\)\n/);
    }));

  it('is selected where the browser does not let a page copy', () =>
    visit('', async (page) => {
      await page.evaluate(() =>
        Object.defineProperty(navigator, 'clipboard', { value: undefined }),
      );
      await button(page).click();
      await page.getByText('The program is selected: copy it.').waitFor();
      expect(await page.evaluate(() => String(getSelection()))).toContain('torch.manual_seed(42)');
    }));

  it('follows stream and seed', () =>
    visit('#seed=7', async (page) => {
      await page.getByLabel(/^Stream/).selectOption('numpy');
      await settled(page);
      expect(await page.locator('.program pre').textContent()).toContain('7');
      await expect.poll(() => new URL(page.url()).hash).toContain('stream=numpy');
    }));
});

describe('the way from seed to number', () => {
  const place = (page: Page) =>
    group(page, 'From seed to number').getByRole('status').textContent();

  it('is gone by buttons', () =>
    visit('', async (page) => {
      const stations = [await description(page, 1)];
      for (const name of ['State', 'Word', 'Bits', 'Number']) {
        await page.getByRole('button', { name: 'Next' }).click();
        await settled(page);
        expect(await place(page)).toContain(name);
        stations.push(await description(page, 1));
      }
      expect(new Set(stations).size).toBe(5);
      expect(stations[4]).toContain('0.8822692632675171');
      expect(await page.getByRole('button', { name: 'Next' }).getAttribute('aria-disabled')).toBe(
        'true',
      );
      await page.getByRole('button', { name: 'Back' }).click();
      await expect.poll(() => place(page)).toBe('Step 4 of 5: Bits');
    }));

  it('is gone by the arrow keys', () =>
    visit('', async (page) => {
      await page.getByRole('button', { name: 'Next' }).focus();
      for (const [key, step] of [
        ['ArrowRight', 2],
        ['End', 5],
        ['ArrowRight', 5],
        ['ArrowLeft', 4],
        ['Home', 1],
        ['ArrowLeft', 1],
      ] as const) {
        await page.keyboard.press(key);
        await expect.poll(() => place(page)).toContain(`Step ${step} of 5`);
      }
    }));

  it('leads to the same four of six numbers', () =>
    visit('', async (page) => {
      const numbers = await page.locator('.seedings td:not(.unused) b').allTextContents();
      expect(numbers).toEqual(['0.8823', '0.3745', '0.7965', '0.6394']);
      expect(await page.locator('.seedings td').count()).toBe(6);
    }));
});

describe('what moves the stream', () => {
  const effect = (page: Page) => answerWith(page, 'Left alone');

  it('is nothing as long as nothing is changed', () =>
    visit('', async (page) => {
      expect(await effect(page)).toMatch(/The race keeps all 12.*Inverse CDF keeps all 12/s);
      expect(await page.locator('.differs').count()).toBe(0);
    }));

  it.each([
    ['Prompts in the batch, ours the first of them', '2'],
    ['Tokens in the vocabulary', '16, of which 7 are impossible'],
  ])('%s: the race, and not inverse CDF', (name, option) =>
    visit('', async (page) => {
      await choose(page, name, option);
      expect(await effect(page)).toMatch(/The race keeps \d+ of 12.*Inverse CDF keeps all 12/s);
      expect(await page.locator('.differs').count()).toBeGreaterThan(0);
    }),
  );

  it('one number drawn before: both', () =>
    visit('', async (page) => {
      await choose(page, 'Drawn before the first token', 'one number');
      expect(await effect(page)).toMatch(/The race keeps \d+ of 12.*Inverse CDF keeps \d+ of 12/s);
    }));

  it('randn(n) and one more share all values, none or a few, as n says', () =>
    visit('', async (page) => {
      for (const [n, words] of [
        ['14', 'share 14 of 14 values'],
        ['15', 'share not one value'],
        ['16', 'share 1 of 16 values'],
        ['31', 'share 15 of 31 values'],
      ] as const) {
        await choose(page, 'How many numbers, n', n);
        expect(await answerWith(page, `randn(${n})`)).toContain(words);
      }
    }));
});

describe('versions and GPUs', () => {
  it('a framework’s version changes its tokens', () =>
    visit('', async (page) => {
      const tapes = () => page.locator('.tape ol').allTextContents();
      const older = await tapes();
      await choose(page, 'Framework version', 'the newer ones');
      const newer = await tapes();
      expect(older.slice(0, 4)).toEqual(newer.slice(0, 4));
      for (const i of [4, 5, 6]) expect(older[i]).not.toBe(newer[i]);
      expect(await answerWith(page, 'torch.rand')).toMatch(/0\.8823.*0\.8823/s);
    }));

  it('two GPUs part where the smaller runs out of threads, and one agrees with itself', () =>
    visit('', async (page) => {
      expect(await answerWith(page, 'GPUs')).toMatch(/part at element 40\s960: 24\s576 of 65\s536/);
      await page.getByLabel('Another GPU').selectOption('t4');
      await settled(page);
      expect(await answerWith(page, 'GPUs')).toMatch(/agree in all 65\s536/);
      expect(await page.locator('main').textContent()).toContain(
        'All of this section is emulation',
      );
    }));

  it('takes a GPU by its shape from the address', () =>
    visit('#gpu=28x1536&other=rtx-3060', async (page) => {
      expect(await page.getByLabel('One GPU').inputValue()).toBe('28x1536');
      expect(await answerWith(page, 'GPUs')).toMatch(/agree in all 65\s536/);
    }));

  it('warns of xorshift7, whose short seeds are all one', () =>
    visit('', async (page) => {
      const row = (name: string) =>
        page.locator('.numbers tr', { hasText: name }).locator('td').allTextContents();
      expect(await row('xorshift7, “1”')).toEqual(await row('xorshift7, “apple”'));
      expect(await row('xorshift7, “1”')).not.toEqual(await row('xorshift7, “a longer seed”'));
      expect(await row('alea, “1”')).not.toEqual(await row('alea, “2”'));
    }));
});

describe('the address', () => {
  const state =
    '#seed=7&show=tokens&stream=jax&twister=cpp&step=4&earlier=1&batch=8&padding=7&n=16&version=newer&gpu=a100&other=p100&size=128256';

  it('restores every control', () =>
    visit(state, async (page) => {
      const chosen = await page
        .locator('.control.radio-group:has(input:checked)')
        .evaluateAll((groups) =>
          groups.map((group) => group.querySelector('label:has(:checked)')!.textContent.trim()),
        );
      expect(chosen).toEqual([
        'the tokens of a small model',
        'C++',
        'one number',
        '8',
        '16, of which 7 are impossible',
        '16',
        'the newer ones',
        '128 256',
      ]);
      expect(await page.getByLabel('Seed', { exact: true }).inputValue()).toBe('7');
      const lists = await page
        .locator('select')
        .evaluateAll((all) => all.map((list) => (list as HTMLSelectElement).value));
      expect(lists).toEqual(['jax', 'a100', 'p100']);
      expect(await group(page, 'From seed to number').getByRole('status').textContent()).toContain(
        '4 of 5',
      );
    }));

  it('changes no control by what that cannot have', () =>
    visit('#step=9&twister=perl&gpu=abacus&n=15.5', async (page) => {
      expect(await group(page, 'From seed to number').getByRole('status').textContent()).toContain(
        '1 of 5',
      );
    }));
});
