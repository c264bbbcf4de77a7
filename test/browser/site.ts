import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

/** The configuration that the notebooks are built and served with. */
export const configFile = fileURLToPath(new URL('../../notebooks/vite.config.ts', import.meta.url));

/** Serves the built notebooks on a free port of this machine. */
export async function serveSite(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = await preview({
    configFile,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
