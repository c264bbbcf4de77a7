// `npm start`: serves the notebooks on this machine, the first page as soon as it is built and the others behind it,
// and opens them where there is a browser.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview, type Connect } from 'vite';

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));
const options = { configFile, logLevel: 'warn' } as const;

console.log('Building the first page …');
await build({ ...options, mode: 'first' });

let rest: Promise<unknown> = Promise.resolve();

/** What is not there yet is given as soon as it is. */
const whenBuilt =
  (folder: string): Connect.NextHandleFunction =>
  ({ url = '/' }, _, next) => {
    const isThere = existsSync(join(folder, new URL(url, 'http://localhost').pathname));
    void (isThere ? Promise.resolve() : rest).then(() => next(), next);
  };

// A port that is taken makes Vite try the next one.
const server = await preview({
  ...options,
  preview: { port: 4173 },
  plugins: [
    {
      name: 'when-built',
      configurePreviewServer: ({ config, middlewares }) => {
        middlewares.use(whenBuilt(config.build.outDir));
      },
    },
  ],
});
const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4173/';
console.log(`Samplescope is at ${address}\nBuilding the other pages …`);
openBrowser(address);

rest = build({ ...options, build: { emptyOutDir: false } });
await rest;
console.log('All pages are built.\nPress Ctrl+C to stop Samplescope.');

/** Opens the address where there is a screen to open it on; whoever has none has it printed above. */
function openBrowser(url: string): void {
  const [command, ...parameters] = browserCommand();
  if (command === undefined) return;
  spawn(command, [...parameters, url], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}

function browserCommand(): string[] {
  if (process.env['CI'] || process.env['BROWSER'] === 'none') return [];
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  const screen = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return screen ? ['xdg-open'] : [];
}
