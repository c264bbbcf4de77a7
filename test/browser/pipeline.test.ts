import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.js';
import { openPage, settled } from './openPage.js';

const origin = inject('origin');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the page, and at the end of the test checks that nothing went wrong on the way. */
async function visit(
  fragment: string,
  test: (page: Page) => Promise<void>,
  width = 1280,
): Promise<void> {
  const address = `${origin}/pipeline.html${fragment}`;
  const { page, problems } = await openPage(browser, address, { width });
  await test(page);
  expect(problems).toEqual([]);
  await page.context().close();
}

const stages = (page: Page) => page.locator('.chain-stage > b').allTextContents();
const status = (page: Page) => page.locator('.chain-editor .status').textContent();

/** What the ledger of the chain says: the second one while no guess is given. */
const ledger = (page: Page) =>
  page.locator('main svg.samplescope-chart > desc').nth(1).textContent();

const chain = (specs: readonly object[]) => `#chain=${encodeURIComponent(JSON.stringify(specs))}`;
const chainInAddress = (page: Page) =>
  JSON.parse(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('chain') ?? 'null');
const orderSwapped = [{ temperature: 0.5 }, { topP: 0.8 }];

describe('a chain', () => {
  it.each([1280, 360])('is reordered by dragging, at %d px', (width) =>
    visit(
      '',
      async (page) => {
        expect(await stages(page)).toEqual(['topP', 'temperature']);
        expect(await ledger(page)).toContain('1 topP (p = 0.8) leaves 2');
        await dragFirstDown(page);
        await page.mouse.up();
        await settled(page);
        expect(await stages(page)).toEqual(['temperature', 'topP']);
        expect(await status(page)).toBe('topP is stage 2 of 2.');
        expect(await ledger(page)).toContain('2 topP (p = 0.8) leaves 1');
        await expect.poll(() => chainInAddress(page)).toEqual(orderSwapped);
      },
      width,
    ),
  );

  it('is put back when a drag is given up', () =>
    visit('', async (page) => {
      await dragFirstDown(page);
      expect(await stages(page)).toEqual(['temperature', 'topP']);
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await settled(page);
      expect(await stages(page)).toEqual(['topP', 'temperature']);
    }));

  it('is reordered by arrow keys, which keep the focus and are announced', () =>
    visit('', async (page) => {
      await page.locator('.grip').first().focus();
      await page.keyboard.press('ArrowDown');
      await settled(page);
      expect(await stages(page)).toEqual(['temperature', 'topP']);
      expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(
        /^topP, stage 2 of 2/,
      );
      expect(await status(page)).toBe('topP is stage 2 of 2.');
      // There is no further place.
      await page.keyboard.press('ArrowRight');
      expect(await stages(page)).toEqual(['temperature', 'topP']);
      await page.keyboard.press('ArrowLeft');
      expect(await stages(page)).toEqual(['topP', 'temperature']);
    }));

  it('is reordered by buttons', () =>
    visit('', async (page) => {
      await page.getByRole('button', { name: 'Move temperature, stage 2 of 2, earlier' }).click();
      expect(await stages(page)).toEqual(['temperature', 'topP']);
      await page.keyboard.press('Enter');
      expect(await stages(page)).toEqual(['temperature', 'topP']);
    }));

  it('takes every stage that is offered, one alone, and can lose it again', () =>
    visit(chain([]), async (page) => {
      const choice = page.getByLabel('Another stage');
      const offered = await choice.locator('option').allTextContents();
      expect(offered.length).toBeGreaterThan(20);
      for (const [i, name] of offered.entries()) {
        await choice.selectOption({ index: i });
        await page.getByRole('button', { name: 'Add it' }).click();
        expect(await stages(page)).toEqual([name]);
        await page.getByRole('button', { name: `Remove ${name}` }).click();
      }
      await settled(page);
      expect(await page.locator('.error:not(:empty)').count()).toBe(0);
      expect(await ledger(page)).toContain('there is no stage');
    }));

  it('has its parameters changed; what is wrong is said beside the field, and changes nothing', () =>
    visit('', async (page) => {
      const p = page.getByLabel('topP: p');
      await p.fill('0.95');
      await settled(page);
      const before = await ledger(page);
      expect(before).toContain('p = 0.95) leaves 3');
      await p.fill('1.5');
      await settled(page);
      expect(await page.locator('.chain-stage .error').first().textContent()).toContain(
        'topP must be a number in (0, 1], got 1.5',
      );
      expect(await p.getAttribute('aria-invalid')).toBe('true');
      expect(await ledger(page)).toBe(before);
      await p.fill('0.5');
      await settled(page);
      expect(await page.locator('.chain-stage .error').first().textContent()).toBe('');
      expect(await ledger(page)).toContain('p = 0.5) leaves 1');
    }));

  it('says in words what only shows on these logits', () =>
    visit(`${chain([{ suppressTokens: [0] }, { allowedTokens: [0] }])}`, async (page) => {
      expect(await page.locator('main p.error[role=alert]:not(:empty)').textContent()).toContain(
        'must leave at least one token',
      );
    }));

  it('changes its conventions', () =>
    visit(`${chain([{ topP: 0.1 }])}&on=ten`, async (page) => {
      expect(await ledger(page)).toContain('leaves 1');
      await page.getByLabel('topP: convention').selectOption('huggingface');
      await settled(page);
      expect(await ledger(page)).toContain('leaves 2');
      await expect
        .poll(() => chainInAddress(page))
        .toEqual([{ topP: { p: 0.1, convention: 'huggingface' } }]);
    }));

  it('loads every preset', () =>
    visit('#on=picture', async (page) => {
      const preset = page.getByLabel('A preset');
      for (const name of ['huggingface', 'llama.cpp', 'vllm', 'chameleon image', 'empty']) {
        await preset.selectOption(name);
        await page.getByRole('button', { name: 'Load it' }).click();
        await settled(page);
      }
      expect(await stages(page)).toEqual([]);
      await preset.selectOption('llama.cpp');
      await page.getByRole('button', { name: 'Load it' }).click();
      expect(await stages(page)).toEqual(['topK', 'topP', 'minP', 'temperature']);
      expect(await status(page)).toContain('llama.cpp');
    }));
});

describe('the address', () => {
  it('restores the chain, the logits, the guess and the comparison', () =>
    visit(
      `${chain([{ minP: 0.2 }])}&on=tie&guess=88&a=vllm&b=llama.cpp&settings=ties&logits=tie`,
      async (page) => {
        expect(await stages(page)).toEqual(['minP']);
        expect(await page.getByLabel('On these logits').inputValue()).toBe('tie');
        expect(await page.locator('.answer').first().textContent()).toContain('You guessed 88');
        expect(await page.locator('.answer').last().textContent()).toContain(
          'vllm keeps 2 tokens, llama.cpp 1 token.',
        );
      },
    ));

  it('is put right where it names no chain', () =>
    visit('#chain=nonsense', async (page) => {
      expect(await stages(page)).toEqual(['topP', 'temperature']);
      await expect.poll(() => new URL(page.url()).hash).toBe('');
    }));
});

describe('two presets', () => {
  it('part in words, and each has its ledger', () =>
    visit('', async (page) => {
      const difference = page.locator('.answer').last();
      expect(await difference.textContent()).toContain('huggingface keeps 1 token');
      expect(await difference.textContent()).toContain('the order is temperature, topK, topP');
      expect(await page.locator('main svg.samplescope-chart').count()).toBe(4);
    }));

  it('say so where one of them refuses the settings', () =>
    visit('#settings=zero', async (page) => {
      expect(await page.locator('main p.error[role=alert]:not(:empty)').textContent()).toContain(
        'do_sample=False',
      );
    }));
});

describe('the lesson', () => {
  it('answers a guess, and only then', () =>
    visit('', async (page) => {
      expect(await page.locator('.answer').first().textContent()).not.toContain('becomes');
      await page.getByRole('button', { name: 'This is my guess' }).click();
      await settled(page);
      expect(await page.locator('.answer').first().textContent()).toMatch(
        /becomes 100\s%.*86\.7\s%/s,
      );
    }));

  it('says the truth in its prose and its claims', () =>
    visit('', async (page) => {
      expect(await page.locator('main').textContent()).toMatch(/ends at 88\.1/);
      expect(
        await page.locator('main svg.samplescope-chart > desc').first().textContent(),
      ).toContain('A ends at 88.08');
      const claims = await page.locator('.claim').allTextContents();
      expect(claims.length).toBe(4);
      for (const claim of claims) expect(claim).toContain('✓ Holds.');
    }));
});

/** Drags the first stage to the lower end of the last one, and does not let go. */
async function dragFirstDown(page: Page): Promise<void> {
  await page.locator('.chain-stage').last().scrollIntoViewIfNeeded();
  const from = (await page.locator('.grip').first().boundingBox())!;
  const to = (await page.locator('.chain-stage').last().boundingBox())!;
  await page.mouse.move(from.x + 9, from.y + 9);
  await page.mouse.down();
  await page.mouse.move(from.x + 9, to.y + to.height - 4, { steps: 8 });
}
