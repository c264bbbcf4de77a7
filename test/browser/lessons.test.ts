import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './chromium.js';
import { openPage, settled } from './openPage.js';

const origin = inject('origin');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens an address, and at the end of the test checks that nothing went wrong on the way. */
async function visit(path: string, test: (page: Page) => Promise<void>): Promise<void> {
  const { page, problems } = await openPage(browser, `${origin}/${path}`);
  await test(page);
  expect(problems).toEqual([]);
  await page.context().close();
}

const temperature = (page: Page) => page.getByRole('slider', { name: 'Temperature' });
const temperatureField = (page: Page) => page.getByRole('spinbutton', { name: 'Temperature' });

/** What a chart says about itself changes with what it shows. */
const description = (page: Page, chart = 0) =>
  page.locator('main svg.samplescope-chart > desc').nth(chart).textContent();

const answer = (page: Page, n: number) => page.locator('.answer').nth(n);

describe.each(['index.html', 'temperature.html', 'seeds.html'])('the slider of %s', (path) => {
  it('moves the chart by pointer and by keyboard, down to exactly 0', () =>
    visit(path, async (page) => {
      const descriptions = [await description(page)];
      await drag(page, temperature(page), 0.2);
      await settled(page);
      expect(Number(await temperatureField(page).inputValue())).toBeLessThan(0.2);
      await expect.poll(() => new URL(page.url()).hash).toContain('T=');
      descriptions.push(await description(page));
      for (const key of ['ArrowRight', 'PageUp', 'Home']) {
        await page.keyboard.press(key);
        await settled(page);
        descriptions.push(await description(page));
      }
      expect(new Set(descriptions).size).toBe(5);
      expect(await temperatureField(page).inputValue()).toBe('0');
      expect(await temperature(page).getAttribute('aria-valuetext')).toBe('T = 0, greedy');
      await expect.poll(() => new URL(page.url()).hash).toContain('T=0');
    }));
});

describe('the field beside the slider', () => {
  it('takes a temperature between the stops', () =>
    visit('index.html', async (page) => {
      await temperatureField(page).fill('0.7312');
      await settled(page);
      expect(await description(page)).toContain('0.73');
      await expect.poll(() => new URL(page.url()).hash).toBe('#T=0.7312');
    }));

  it('puts back what is no temperature', () =>
    visit('index.html', async (page) => {
      const before = await description(page);
      for (const nonsense of ['-1', '7', '']) {
        await temperatureField(page).fill(nonsense);
        await temperatureField(page).blur();
        expect(await temperatureField(page).inputValue()).toBe('0.5');
      }
      await settled(page);
      expect(await description(page)).toBe(before);
    }));
});

describe('the address', () => {
  it('restores every control', () =>
    visit('temperature.html#T=2&prompt=coin&guess=80', async (page) => {
      expect(await temperatureField(page).inputValue()).toBe('2');
      expect(await page.getByLabel('Prompt').inputValue()).toBe('coin');
      expect(await answer(page, 0).textContent()).toContain('You guessed 80');
      expect(await description(page, 1)).toContain('heads');
    }));

  it('keeps what is shown, so that a reload changes nothing', () =>
    visit('seeds.html', async (page) => {
      await page.getByRole('button', { name: 'Draw ten' }).click();
      await page.getByLabel('Seed', { exact: true }).fill('hello');
      await temperatureField(page).fill('1.5');
      await settled(page);
      const before = await description(page);
      await page.reload();
      await settled(page);
      expect(await description(page)).toBe(before);
    }));

  it('is followed back and forward', () =>
    visit('index.html#T=2', async (page) => {
      await page.evaluate(() => (location.hash = '#T=0.1'));
      await settled(page);
      expect(await temperatureField(page).inputValue()).toBe('0.1');
      await page.goBack();
      await settled(page);
      expect(await temperatureField(page).inputValue()).toBe('2');
      await page.goForward();
      await settled(page);
      expect(await temperatureField(page).inputValue()).toBe('0.1');
    }));

  it('is put right where it names what a control cannot have', () =>
    visit('temperature.html#T=banana&prompt=nonsense&guess=', async (page) => {
      expect(await temperatureField(page).inputValue()).toBe('1');
      expect(await page.getByLabel('Prompt').inputValue()).toBe('picture');
      await expect.poll(() => new URL(page.url()).hash).toBe('');
    }));
});

describe('Temperature', () => {
  it('answers a guess, and only then', () =>
    visit('temperature.html', async (page) => {
      const charts = await page.locator('main svg.samplescope-chart').count();
      expect(await answer(page, 0).textContent()).not.toContain('becomes');
      await page.getByRole('spinbutton', { name: 'A cat' }).fill('90');
      await page.getByRole('button', { name: 'This is my guess' }).click();
      await settled(page);
      expect(await answer(page, 0).textContent()).toMatch(/becomes 76\.0\s?%.*14 points too high/s);
      expect(await page.locator('main svg.samplescope-chart').count()).toBe(charts + 1);
    }));

  it('says the truth about the numbers in its prose', () =>
    visit('temperature.html', async (page) => {
      const first = page.locator('.logits tbody tr').first();
      expect(await first.textContent()).toMatch(/A cat.*50\.4\s%/s);
      expect(await page.locator('main').textContent()).toMatch(/A cat, has a probability of 50\.4/);
    }));

  it('writes softmax out, with the sum that it divides by', () =>
    visit('temperature.html#T=0.5', async (page) => {
      const rows = page.locator('.steps tbody tr');
      const column = (n: number) => rows.locator(`:nth-child(${n})`).allTextContents();
      const numbers = async (n: number) =>
        (await column(n)).map((text) => Number(text.replace('−', '-')));
      const logits = await numbers(2);
      expect(await numbers(3)).toEqual(logits.map((logit) => Number((2 * logit).toFixed(2))));
      expect(await page.locator('.steps tfoot').textContent()).toContain('1.3165');
    }));

  it('marks no temperature in the sweep at T = 0, and shows greedy', () =>
    visit('temperature.html#T=0&prompt=coin', async (page) => {
      expect(await page.locator('.steps tbody tr').first().textContent()).toMatch(
        /heads.*1\.0000/s,
      );
      expect(await page.locator('.measures').first().textContent()).toContain('0.00 bits');
    }));

  it('refutes the claim: at T = 1 eight seeds do not agree, at T = 0 and with one seed they do', () =>
    visit('temperature.html', async (page) => {
      const distinct = async (caption: string) =>
        new Set(
          await page.locator('figure.tape', { hasText: caption }).locator('li').allTextContents(),
        ).size;
      expect(await distinct('T = 1, eight seeds')).toBeGreaterThan(1);
      expect(await distinct('T = 1, eight times seed 7')).toBe(1);
      expect(await distinct('T = 0, eight seeds')).toBe(1);
      expect(await distinct('T = 0.001')).toBe(2);
    }));

  it('offers models of real texts, in English and Chinese', () =>
    visit('temperature.html', async (page) => {
      const likeliest = page.locator('.steps tbody th').first();
      await page.getByLabel('Prompt').selectOption('truth');
      await expect
        .poll(() => likeliest.textContent(), { timeout: 20_000 })
        .toContain('acknowledged');
      await page.getByLabel('Prompt').selectOption('wind');
      await expect
        .poll(() => likeliest.textContent(), { timeout: 20_000 })
        .toMatch(/\p{Script=Han}/u);
      await settled(page);
    }));
});

describe('Seeds', () => {
  it('draws one, draws ten, starts over, and the same numbers come again', () =>
    visit('seeds.html', async (page) => {
      const press = async (name: string) => {
        await page.getByRole('button', { name }).click();
        await settled(page);
      };
      await press('Draw one');
      expect(await description(page)).toContain('2 draws');
      await press('Draw ten');
      const before = await description(page);
      expect(before).toContain('12 draws');
      await press('Start over');
      expect(await description(page)).toContain('Nothing is drawn yet');
      for (const name of ['Draw ten', 'Draw one', 'Draw one']) await press(name);
      expect(await description(page)).toBe(before);
    }));

  it('redraws only what a control changes', () =>
    visit('seeds.html', async (page) => {
      await page.locator('figure').evaluateAll((figures) => {
        for (const figure of figures) figure.classList.add('as-it-was');
      });
      await temperatureField(page).fill('0.3');
      await settled(page);
      const changed = page.locator('main figure:not(.as-it-was) > svg > title');
      expect(await changed.allTextContents()).toEqual([expect.stringContaining('The draw')]);
    }));

  it('has another tape for another seed, and the same for the same', () =>
    visit('seeds.html', async (page) => {
      const tapes = page.locator('figure.tape');
      const chips = (n: number) => tapes.nth(n).locator('li').allTextContents();
      expect(await chips(0)).not.toEqual(await chips(1));
      await page.getByLabel('Seed of the second tape').fill('42');
      await settled(page);
      expect(await chips(0)).toEqual(await chips(1));
      expect(await page.locator('main').textContent()).toContain('They agree in 24 of 24 places.');
    }));

  it('does not take an empty seed', () =>
    visit('seeds.html', async (page) => {
      const before = await description(page);
      const field = page.getByLabel('Seed', { exact: true });
      await field.fill('');
      await field.blur();
      await settled(page);
      expect(await field.inputValue()).toBe('42');
      expect(await description(page)).toBe(before);
    }));

  it('holds 10, 100 and 10 000 draws against expectation', () =>
    visit('seeds.html', async (page) => {
      for (const [label, words] of [
        ['10', 'too few draws'],
        ['100', 'degrees of freedom'],
        ['10 000', 'degrees of freedom'],
      ] as const) {
        await page.getByLabel(label, { exact: true }).check();
        await settled(page);
        expect(await answer(page, 1).textContent()).toContain(words);
      }
    }));

  it('goes on from a saved state with the same numbers', () =>
    visit('seeds.html#seed=another', async (page) => {
      const rows = page.locator('.numbers tr');
      const numbers = (n: number) => rows.nth(n).locator('td').allTextContents();
      expect(await numbers(2)).toEqual(await numbers(1));
      expect(await numbers(1)).not.toEqual(await numbers(0));
    }));
});

/** Drags the thumb to a place, from 0 at the left end to 1 at the right. */
async function drag(page: Page, slider: Locator, share: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + share * width, y + height / 2, { steps: 5 });
  await page.mouse.up();
}
