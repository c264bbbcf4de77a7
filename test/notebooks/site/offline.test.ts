import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { offline } from '../../../notebooks/site/offline.js';

async function buildPage(script: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'samplescope-'));
  await writeFile(
    join(root, 'index.html'),
    '<html><head></head><script type="module" src="./page.js"></script></html>',
  );
  await writeFile(join(root, 'page.js'), script);
  try {
    const result = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [offline()],
      build: { write: false },
    });
    if (!('output' in result)) throw new Error('one build has one output');
    const page = result.output.find(({ fileName }) => fileName === 'index.html');
    return page?.type === 'asset' ? String(page.source) : '';
  } finally {
    await rm(root, { recursive: true });
  }
}

it.each(['https://cdn.jsdelivr.net/npm/d3/+esm', '//unpkg.com/d3', 'npm:d3'])(
  'refuses to build a page that imports %s',
  async (source) => {
    await expect(buildPage(`import * as d3 from '${source}'; console.log(d3);`)).rejects.toThrow(
      'from the network; install the package',
    );
  },
);

it('gives every page a policy against requests to elsewhere', async () => {
  expect(await buildPage('console.log(1);')).toMatch(
    /<meta http-equiv="Content-Security-Policy" content="default-src (&#39;|')self/,
  );
});
