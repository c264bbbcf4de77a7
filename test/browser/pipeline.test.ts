import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../src/charts/index.js';
import { settled } from './openPage.js';
import { checkReload, visitor } from './visit.js';

const open = visitor();
const visit = (
  fragment: string,
  test: (page: Page) => Promise<void>,
  width = 1280,
  language: Language = 'en',
) => open({ page: 'pipeline.html', fragment, width, language }, test);

const stages = (page: Page) => page.locator('.chain-stage > b').allTextContents();
const status = (page: Page) => page.locator('.chain-editor > .status').textContent();

/** What the ledger of the chain says: the second one while no guess is given. */
const ledger = (page: Page) =>
  page.locator('main svg.samplescope-chart > desc').nth(1).textContent();

const chain = (specs: readonly object[]) => `#chain=${encodeURIComponent(JSON.stringify(specs))}`;
const chainInAddress = (page: Page) =>
  JSON.parse(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('chain') ?? 'null');
const orderSwapped = [{ temperature: 0.5 }, { topP: 0.8 }];

/** What the columns of the chain's ledger are called, the first of them left out. */
const columns = (page: Page) =>
  page.locator('main svg [data-stage]:has(> .handle) > text:nth-of-type(1)').allTextContents();
const handle = (page: Page, place: number) => page.locator('.handle').nth(place);

describe('the columns of the ledger', () => {
  it.each([
    [1280, 'en'],
    [360, 'zh'],
  ] as const)('are dragged, and all else follows, at %d px, in %s', (width, language) =>
    visit(
      '',
      async (page) => {
        expect(await columns(page)).toHaveLength(2);
        await dragFirstColumnOn(page);
        await expect.poll(() => stages(page)).toEqual(['temperature', 'topP']);
        await expect.poll(() => page.locator('.dragging').count()).toBe(1);
        await page.mouse.up();
        await settled(page);
        expect(await columns(page)).toEqual([
          expect.stringMatching(/^1 temperature/) as unknown,
          expect.stringMatching(/^2 topP/) as unknown,
        ]);
        await expect.poll(() => page.locator('.dragging').count()).toBe(0);
        await expect.poll(() => status(page)).toMatch(/topP.*2.*2/);
        await expect.poll(() => chainInAddress(page)).toEqual(orderSwapped);
      },
      width,
      language,
    ),
  );

  it('are moved by arrow keys, and keep the focus', () =>
    visit(chain([{ topK: 3 }, { topP: 0.8 }, { temperature: 0.5 }]), async (page) => {
      await handle(page, 0).focus();
      for (const [key, order] of [
        ['ArrowRight', ['topP', 'topK', 'temperature']],
        ['ArrowDown', ['topP', 'temperature', 'topK']],
        ['ArrowRight', ['topP', 'temperature', 'topK']],
        ['ArrowLeft', ['topP', 'topK', 'temperature']],
      ] as const) {
        await page.keyboard.press(key);
        await settled(page);
        await expect.poll(() => stages(page)).toEqual(order);
        expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^topK/);
      }
    }));
});

it('puts a column back when a drag is given up', () =>
  visit('', async (page) => {
    await dragFirstColumnOn(page);
    await expect.poll(() => stages(page)).toEqual(['temperature', 'topP']);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await settled(page);
    await expect.poll(() => stages(page)).toEqual(['topP', 'temperature']);
    expect(await columns(page)).toEqual(['1 topP', '2 temperature']);
  }));

describe('a chain', () => {
  it.each([1280, 360])('is reordered by dragging, at %d px', (width) =>
    visit(
      '',
      async (page) => {
        await expect.poll(() => stages(page)).toEqual(['topP', 'temperature']);
        expect(await ledger(page)).toContain('1 topP (p = 0.8) leaves 2');
        await dragFirstDown(page);
        await page.mouse.up();
        await settled(page);
        await expect.poll(() => stages(page)).toEqual(['temperature', 'topP']);
        await expect.poll(() => status(page)).toBe('topP is stage 2 of 2.');
        expect(await ledger(page)).toContain('2 topP (p = 0.8) leaves 1');
        await expect.poll(() => chainInAddress(page)).toEqual(orderSwapped);
      },
      width,
    ),
  );

  it('is put back when a drag is given up', () =>
    visit('', async (page) => {
      await dragFirstDown(page);
      await expect.poll(() => stages(page)).toEqual(['temperature', 'topP']);
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await settled(page);
      await expect.poll(() => stages(page)).toEqual(['topP', 'temperature']);
    }));

  it('is reordered by arrow keys, which keep the focus and are announced', () =>
    visit('', async (page) => {
      await page.locator('.grip').first().focus();
      await page.keyboard.press('ArrowDown');
      await settled(page);
      await expect.poll(() => stages(page)).toEqual(['temperature', 'topP']);
      expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(
        /^topP, stage 2 of 2/,
      );
      await expect.poll(() => status(page)).toBe('topP is stage 2 of 2.');
      // There is no further place.
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => stages(page)).toEqual(['temperature', 'topP']);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => stages(page)).toEqual(['topP', 'temperature']);
    }));

  it('is reordered by buttons', () =>
    visit('', async (page) => {
      await page.getByRole('button', { name: 'Move temperature, stage 2 of 2, earlier' }).click();
      await expect.poll(() => stages(page)).toEqual(['temperature', 'topP']);
      await page.keyboard.press('Enter');
      await expect.poll(() => stages(page)).toEqual(['temperature', 'topP']);
    }));

  it('takes every stage that is offered, one alone, and can lose it again', () =>
    visit(chain([]), async (page) => {
      const choice = page.getByLabel('Another stage');
      const offered = await choice.locator('option').allTextContents();
      expect(offered.length).toBeGreaterThan(20);
      for (const [i, name] of offered.entries()) {
        await choice.selectOption({ index: i });
        await page.getByRole('button', { name: 'Add it' }).click();
        await expect.poll(() => stages(page)).toEqual([name]);
        await settled(page);
        expect(await page.locator('.error:not(:empty)').allTextContents(), name).toEqual([]);
        await page.getByRole('button', { name: `Remove ${name}` }).click();
      }
      await settled(page);
      for (const name of [
        'expression',
        'constrained',
        'guidance',
        'watermark',
        'dry',
        'forcedTokens',
      ]) {
        expect(offered).toContain(name);
      }
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

  it('says what is wrong in Chinese on a Chinese page', () =>
    visit(
      '',
      async (page) => {
        const error = page.locator('.chain-stage .error').first();
        await page.getByLabel('topP: p').fill('1.5');
        await expect
          .poll(() => error.textContent())
          .toBe('topP 必须是 (0, 1] 内的数，这里是 1.5。0.9 保留占概率十分之九的最可能的词元');
        expect(
          await error.evaluate((element) => element.closest<HTMLElement>('[lang]')!.lang),
        ).toBe('zh');
        await page.getByLabel('topP: p').fill('0.5');
        await settled(page);
        expect(await error.textContent()).toBe('');

        await page.locator('.chain-file > summary').click();
        await page.getByLabel('处理链的 JSON').fill('[{"topK":40},]');
        await page.getByRole('button', { name: '载入这里的内容' }).click();
        await expect
          .poll(() => page.locator('.chain-file .error').textContent())
          .toMatch(/^处理链必须是 JSON：不该出现 '\]'，.* 不是有效的 JSON$/);
      },
      360,
      'zh',
    ));

  it('says in words what only shows on these logits', () =>
    visit(chain([{ suppressTokens: [0] }, { allowedTokens: [0] }]), async (page) => {
      expect(await page.locator('main p.error[role=alert]:not(:empty)').textContent()).toContain(
        'must leave at least one token',
      );
    }));

  it('takes a formula, and says what is wrong with one', () =>
    visit(chain([{ expression: 'rank <= 2 ? logits : -Infinity' }]), async (page) => {
      expect(await ledger(page)).toContain('leaves 2');
      const formula = page.getByLabel('expression: formula');
      const error = page.locator('.chain-stage .error');
      for (const [text, message] of [
        ['rank <= ', 'expression must be a formula'],
        ['x = 3', 'Assignments, ranges, lists, text and objects are refused'],
        ['chance / 2', 'expression knows the names logits, p, rank, T, entropy'],
      ]) {
        await formula.fill(text!);
        await expect.poll(() => error.textContent()).toContain(message);
      }
      await formula.fill('rank <= 1 ? logits : -Infinity');
      await settled(page);
      expect(await error.textContent()).toBe('');
      expect(await ledger(page)).toContain('leaves 1');
      // What is only seen on the logits stands below.
      await formula.fill('logits / 0');
      await settled(page);
      expect(
        await page.locator('main p.error[role=alert]:not(:empty)').last().textContent(),
      ).toContain('Look for a division by 0');
    }));

  it('is saved as JSON, edited, and loaded', () =>
    visit('', async (page) => {
      await page.getByText('Save or load this chain as JSON').click();
      const field = page.getByLabel('The chain as JSON');
      expect(JSON.parse(await field.inputValue())).toEqual([{ topP: 0.8 }, { temperature: 0.5 }]);
      await page.getByLabel('topP: p').fill('0.7');
      await expect.poll(() => field.inputValue()).toContain('{"topP":0.7}');
      const load = page.getByRole('button', { name: 'Load what stands here' });
      for (const [saved, kept] of [
        ['[{"minP":0.2}]', ['minP']],
        ['{"prompt":"She","processors":[{"topK":2},{"minP":0.1}]}', ['topK', 'minP']],
        [
          JSON.stringify({
            name: 'mine',
            engine: 'Mine',
            version: '1',
            draw: 'greedy',
            stream: 'cpp',
            stages: [
              { processor: 'topA', setting: 'a', value: 0.2 },
              { processor: 'eta', setting: 'eta', value: null },
            ],
          }),
          ['topA'],
        ],
      ] as const) {
        await field.fill(saved);
        await load.click();
        await expect.poll(() => stages(page)).toEqual(kept);
        await expect
          .poll(() => page.locator('.chain-file .status').textContent())
          .toContain('loaded');
      }
      for (const [nonsense, message] of [
        ['{"topK":', 'a chain must be JSON'],
        ['{"topK":2}', 'a chain must be a list of processors'],
        ['[{"topP":7}]', 'topP must be a number in (0, 1], got 7'],
      ]) {
        await field.fill(nonsense!);
        await load.click();
        await expect
          .poll(() => page.locator('.chain-file .error').textContent())
          .toContain(message);
        await expect.poll(() => stages(page)).toEqual(['topA']);
      }
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
      await expect.poll(() => stages(page)).toEqual([]);
      await preset.selectOption('llama.cpp');
      await page.getByRole('button', { name: 'Load it' }).click();
      await expect.poll(() => stages(page)).toEqual(['topK', 'topP', 'minP', 'temperature']);
      await expect.poll(() => status(page)).toContain('llama.cpp');
    }));
});

describe('the address', () => {
  it('restores the chain, the logits, the guess and the comparison', () =>
    visit(
      `${chain([{ minP: 0.2 }])}&on=tie&guess=88&a=vllm&b=llama.cpp&settings=ties&logits=tie`,
      async (page) => {
        await expect.poll(() => stages(page)).toEqual(['minP']);
        expect(await page.getByLabel('On these logits').inputValue()).toBe('tie');
        expect(await page.locator('.answer').first().textContent()).toContain('You guessed 88');
        expect(await page.locator('.answer').last().textContent()).toContain(
          'vllm keeps 2 tokens, llama.cpp 1 token.',
        );
      },
    ));

  it('changes no chain where it names none', () =>
    visit('#chain=nonsense', async (page) => {
      await expect.poll(() => stages(page)).toEqual(['topP', 'temperature']);
    }));
});

describe('two presets', () => {
  const ledgers = (page: Page) => page.locator('.side-by-side svg');

  it.each([
    [1440, 'beside each other', 'zh'],
    [360, 'one above the other', 'en'],
  ] as const)('at %d px stand %s, and part in sentences, in %s', (width, _, language) =>
    visit(
      '',
      async (page) => {
        expect(await ledgers(page).count()).toBe(2);
        const [a, b] = await Promise.all(
          [0, 1].map((i) =>
            ledgers(page)
              .nth(i)
              .boundingBox()
              .then((box) => box!),
          ),
        );
        if (width > 1000) {
          expect(a!.y).toBeCloseTo(b!.y, 0);
          expect(b!.x).toBeGreaterThan(a!.x + a!.width);
          expect(b!.x + b!.width).toBeLessThanOrEqual(width);
        } else expect(b!.y).toBeGreaterThan(a!.y + a!.height);
        const sentences = (await page.locator('.answer').last().textContent())!;
        expect(sentences).toMatch(/huggingface.* 1 .*llama\.cpp.* 2 /s);
        expect(sentences).toMatch(
          language === 'en'
            ? /huggingface divides by the temperature before topK, topP, llama\.cpp only after/
            : /huggingface 先除以温度，再做 topK、topP；llama\.cpp 则在它之后/,
        );
        expect(sentences).not.toMatch(/[{}]/);
      },
      width,
      language,
    ),
  );

  it('say so where one of them refuses the settings', () =>
    visit(
      '#settings=zero',
      async (page) => {
        expect(await page.locator('main p.error[role=alert]:not(:empty)').textContent()).toContain(
          'do_sample=False',
        );
      },
      1280,
      'zh',
    ));
});

const unfoldText = (page: Page) => page.locator('details.fold > summary').press('Enter');
const writtenText = (page: Page) => page.locator('.written p').textContent();

describe.each(languages)('a text of the chain, in %s', (language) => {
  it('says what stopped it', () =>
    visit(
      chain([{ constrained: 'ABC' }]),
      async (page) => {
        await unfoldText(page);
        await settled(page);
        expect(await writtenText(page)).toBe('ABC');
        await expect
          .poll(() => page.locator('.fold .error').textContent())
          .toContain({ en: 'The text is complete', zh: '文字已经完整' }[language]);
      },
      1280,
      language,
    ));
});

describe('a text of the chain', () => {
  it('shows a watermark to the detector, and none without', () =>
    visit(
      '',
      async (page) => {
        await unfoldText(page);
        await page.getByRole('button', { name: /^(a watermark|水印)$/ }).click();
        await expect.poll(() => chainInAddress(page), { timeout: 10_000 }).toHaveLength(2);
        const evidence = page.locator('.fold .answer');
        await expect.poll(() => evidence.count(), { timeout: 10_000 }).toBe(1);
        const [found, plain] = [
          ...(await evidence.textContent())!.matchAll(/z(?:-score of | 分数为 )([-−]?\d+\.\d)/g),
        ];
        expect(Number(found![1])).toBeGreaterThan(4);
        expect(Number(plain![1]!.replace('−', '-'))).toBeLessThan(4);
        await checkReload(page);
      },
      1280,
      'zh',
    ));

  it('follows a pattern, a forced beginning and the seed', () =>
    visit(chain([{ constrained: '(AB?C)*A?B?C?' }]), async (page) => {
      await unfoldText(page);
      await settled(page);
      expect(await writtenText(page)).toMatch(/^(AB?C)*A?B?C?$/);
      const before = await writtenText(page);
      await page.getByLabel(/^(Seed|种子)$/).fill('7');
      await settled(page);
      expect(await writtenText(page)).not.toBe(before);
      await page.getByRole('button', { name: /^(a forced beginning|强制开头)$/ }).click();
      await expect.poll(() => writtenText(page)).toMatch(/^CCB/);
    }));
});

describe.each(languages)('the lesson, in %s', (language) => {
  it('answers a guess, and only then', () =>
    visit(
      '',
      async (page) => {
        const answer = page.locator('.answer').first();
        expect(await answer.textContent()).not.toContain('86.7');
        await page.getByRole('button', { name: /^(This is my guess|这是我的猜测)$/ }).click();
        await settled(page);
        expect(await answer.textContent()).toMatch(/100\s%.*86\.7\s%/s);
      },
      1280,
      language,
    ));

  it('says the truth in its prose', () =>
    visit(
      '',
      async (page) => {
        expect(await page.locator('main').textContent()).toMatch(/88\.1\s%/);
        expect(
          await page.locator('main svg.samplescope-chart > desc').first().textContent(),
        ).toMatch(/A .*88\.08/);
      },
      1280,
      language,
    ));
});

/** Drags the first column of the chain's ledger to the place of the second, and does not let go. */
async function dragFirstColumnOn(page: Page): Promise<void> {
  await handle(page, 1).scrollIntoViewIfNeeded();
  const from = (await handle(page, 0).boundingBox())!;
  const to = (await handle(page, 1).boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 8, { steps: 8 });
  await settled(page);
}

/** Drags the first stage to the lower end of the last one, and does not let go. */
async function dragFirstDown(page: Page): Promise<void> {
  await page.locator('.chain-stage').last().scrollIntoViewIfNeeded();
  const from = (await page.locator('.grip').first().boundingBox())!;
  const to = (await page.locator('.chain-stage').last().boundingBox())!;
  await page.mouse.move(from.x + 9, from.y + 9);
  await page.mouse.down();
  await page.mouse.move(from.x + 9, to.y + to.height - 4, { steps: 8 });
}
