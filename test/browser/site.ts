import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const configFile = fileURLToPath(new URL('../../notebooks/site/vite.config.ts', import.meta.url));

/** The notebooks, built and served. */
export interface Site {
  readonly origin: string;
  /** The folder of its files. */
  readonly folder: string;
  close(): Promise<void>;
}

/**
 * Builds the notebooks into a folder of their own, so that nobody else who builds them comes between,
 * and serves them on a free port of this machine.
 */
export async function serveSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'samplescope-'));
  const options = { configFile, logLevel: 'warn', build: { outDir: folder } } as const;
  await build(options);
  const server = await preview({ ...options, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    folder,
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
