import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, preview, type PreviewServer } from 'vite';
import { repeatAnswers } from '../../src/experiment/index.js';
import type { AnswersPage } from './answers/page.js';
import { launchChromium } from './chromium.js';

const root = fileURLToPath(new URL('answers', import.meta.url));
const text = 'the cat sat on the mat and the dog sat on the cat and the cat sat';
const recipe = { model: { ngram: { text } }, prompt: 'the', maxTokens: 3, seed: '7' };

describe('answers from web workers', () => {
  let directory: string;
  let server: PreviewServer;
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'samplescope-answers-'));
    const output = { outDir: directory, target: 'es2022', emptyOutDir: true };
    const shared = { root, configFile: false, logLevel: 'error' } as const;
    await build({ ...shared, build: output, worker: { format: 'es' } });
    server = await preview({ ...shared, build: output, preview: { port: 0 } });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(directory, { recursive: true });
  });

  it('are those of one thread in Node; and what goes wrong in them is told', async () => {
    const page = await browser.newPage();
    await page.goto(server.resolvedUrls!.local[0]!);
    await page.waitForFunction('window.answers');
    type Asked = { answers: AnswersPage };
    const ask = (given: object) =>
      page.evaluate((given) => (window as unknown as Asked).answers.ask(given, 200), given);
    expect(await ask(recipe)).toEqual(await repeatAnswers(recipe, 200));
    await expect(ask({ ...recipe, imageProcessors: [] })).rejects.toThrow('"ngram" has none');
  });
});
