// `npm start`: builds the notebooks, serves them on this machine, and opens them where there is a browser.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url));

console.log('Building the notebooks …');
await build({ configFile, logLevel: 'warn' });

// A port that is taken makes Vite try the next one.
const server = await preview({ configFile, logLevel: 'warn', preview: { port: 4173 } });
const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4173/';
console.log(`Samplescope is at ${address}\nPress Ctrl+C to stop it.`);
openBrowser(address);

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
