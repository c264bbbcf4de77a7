import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/index.js';
import { dragSlider } from './dragSlider.js';
import { settled } from './openPage.js';
import { descriptions, inAddress, visitor } from './visit.js';

const visit = visitor();

const texts = (page: Page) => page.locator('.written p').allTextContents();

/** Which tokens stay, as the ledger of the chosen cut says: the last chart of the page. */
const ledger = (page: Page) =>
  page.locator('main svg.samplescope-chart > desc').last().textContent();

/** Opens what is folded, where the ledger stands. */
async function unfold(page: Page): Promise<void> {
  for (const fold of await page.locator('details.fold > summary').all()) await fold.press('Enter');
  await settled(page);
}

describe.each(languages)('Cutting the tail, in %s', (language) => {
  const lesson = { page: 'tail.html', language };

  it('answers a guess, and only then', () =>
    visit(lesson, async (page) => {
      const answer = page.locator('.answer').first();
      expect(await answer.textContent()).not.toContain('12.2');
      await page.getByRole('button', { name: /^(This is my guess|这是我的猜测)$/ }).click();
      await settled(page);
      // 0.9 to the powers of 20 and 60.
      expect(await answer.textContent()).toMatch(/12\.2\s%.*0\.18\s%/s);
    }));

  it('says that top-k and top-nσ alone do not mind the temperature', () =>
    visit(lesson, async (page) => {
      const asked = page.locator('.question').first();
      await asked.getByRole('radio').first().check();
      await asked.getByRole('button').click();
      await settled(page);
      const rows = await page.locator('table.steps tbody tr').all();
      expect(rows).toHaveLength(6);
      for (const row of rows) {
        const name = (await row.locator('th').textContent())!;
        const [cold, middle, hot, minds] = await row.locator('td').allTextContents();
        const same = cold === middle && middle === hot;
        expect(same, name).toBe(/^top-(k|nσ)/.test(name));
        expect(minds).toMatch(same ? /^(no|否)$/ : /^(yes|是)$/);
      }
    }));

  it('runs three claims, none of which holds', () =>
    visit(lesson, async (page) => {
      const claims = await page.locator('.claim').allTextContents();
      expect(claims).toHaveLength(3);
      for (const claim of claims) expect(claim).toMatch(/✗ (Does not hold\.|不成立。)/);
      const tapes = await page.locator('.tape ol').allTextContents();
      const tokens = tapes.map((tape) => new Set(tape.replace(/\s/g, '')));
      expect(tokens.map(({ size }) => size)).toEqual([2, 2, 1]);
    }));
});

describe('Cutting the tail', () => {
  it('writes with and without a cut, and marks what is of the tail', () =>
    visit({ page: 'tail.html' }, async (page) => {
      await expect.poll(() => texts(page), { timeout: 15_000 }).toHaveLength(2);
      const [whole, cut] = [0, 1].map((i) => page.locator('.written').nth(i).locator('mark'));
      expect(await whole!.count()).toBeGreaterThan(0);
      const before = await texts(page);
      // Top-p 0.9 keeps just what is here called the head.
      await page.getByRole('combobox').nth(1).selectOption('topP');
      await settled(page);
      expect(await cut!.count()).toBe(0);
      const after = await texts(page);
      expect(after[0]).toBe(before[0]);
      expect(after[1]).not.toBe(before[1]);
      await page.getByLabel(/^(Seed|种子)$/).fill('7');
      await settled(page);
      expect((await texts(page))[0]).not.toBe(before[0]);
      await expect.poll(() => inAddress(page, 'with')).toBe('topP');
    }));

  it('cuts in six ways, by pointer and by keyboard', () =>
    visit({ page: 'tail.html', language: 'zh' }, async (page) => {
      await unfold(page);
      const seen = new Set([await ledger(page)]);
      for (const cut of ['topK', 'topP', 'minP', 'typical', 'topNSigma', 'epsilon']) {
        await page.getByRole('combobox').nth(2).selectOption(cut);
        await settled(page);
        seen.add(await ledger(page));
      }
      expect(seen.size).toBe(6);
      await expect.poll(() => inAddress(page, 'cut')).toBe('epsilon');

      const [amount, T] = [0, 1].map((i) => page.locator('main input[type=range]').nth(i + 2));
      for (const slider of [amount!, T!]) {
        const before = await ledger(page);
        await dragSlider(page, slider, 0.9);
        await settled(page);
        const dragged = await ledger(page);
        expect(dragged).not.toBe(before);
        await page.keyboard.press('Home');
        await settled(page);
        expect(await ledger(page)).not.toBe(dragged);
      }
    }));

  it('cuts where its line is dragged, whatever the cut', () =>
    visit({ page: 'tail.html' }, async (page) => {
      const line = page.locator('.axis-handle').nth(1);
      const kept = async () => Number(await line.getAttribute('aria-valuenow'));
      for (const cut of ['topK', 'topP', 'topNSigma', 'epsilon']) {
        await page.getByRole('combobox').nth(2).selectOption(cut);
        await settled(page);
        await line.scrollIntoViewIfNeeded();
        const { x, y, width, height } = (await line.locator('rect').boundingBox())!;
        // Between the fifth token and the sixth of 40: the first way to keep one begins at the left.
        await page.mouse.click(x + (4 / 39) * width, y + height / 2);
        await settled(page);
        expect(await kept(), cut).toBe(5);
        await page.keyboard.press('ArrowRight');
        await settled(page);
        expect(await kept(), cut).toBe(6);
        await page.keyboard.press('End');
        await settled(page);
        expect(await kept(), cut).toBeGreaterThan(6);
      }
    }));

  it('shows the same after a reload', () =>
    visit(
      { page: 'tail.html', fragment: '#cut=topNSigma&topNSigma=1.5&T=2&on=wind&guess=30' },
      async (page) => {
        const charts = page.locator('main svg.samplescope-chart');
        // The model of real text comes when the browser is idle.
        await expect.poll(() => charts.count(), { timeout: 15_000 }).toBe(4);
        const before = await descriptions(page);
        expect(before.at(-1)).toMatch(/n = 1\.5/);
        await page.reload();
        await expect.poll(() => descriptions(page), { timeout: 15_000 }).toEqual(before);
      },
    ));
});
