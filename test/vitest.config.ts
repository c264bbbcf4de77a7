import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longestFirst.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The tests that give the modules they load another world to live in, which nobody else may see. */
const worldly = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => readFileSync(root + file, 'utf8').includes('vi.stubGlobal('));

/** The tests that start programs, train, or ask the type checker: a second each, and not a millisecond. */
const whole = [
  'test/cli/{main,train}.test.ts',
  'test/lint.test.ts',
  'test/model/chameleon/training/**',
  'test/{figures/texts/copiedTexts,notebooks/site/cells}.test.ts',
];

/** What all tests have in common. */
const every = { root, setupFiles: 'test/setup.ts' } as const;

/** What all tests that need no browser have in common. */
const node = {
  ...every,
  pool: 'threads',
  // A busy machine is slow, and no test here is about speed.
  testTimeout: 60_000,
  // What is tested is pure but for its caches, so files that share a thread share its loaded modules.
  isolate: false,
} as const;

export default defineConfig({
  test: {
    // A test that drives a browser waits for half of its time: two for each core keep the cores busy.
    maxWorkers: 2 * availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...node,
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/vectors/**', ...whole, ...worldly],
        },
      },
      { test: { ...node, name: 'whole', include: whole } },
      { test: { ...node, name: 'world', include: worldly, isolate: true } },
      {
        test: {
          ...every,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/globalSetup.ts',
          // A busy machine is slow here, too: what is waited for may come late, but has to come.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
