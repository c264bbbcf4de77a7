// Are the bits the same in other JavaScript engines? V8 is tested with everything else (Node, Chromium);
// this asks JavaScriptCore (the shell `jsc`) and SpiderMonkey (Firefox), where they are installed:
//   npm run test:engines
// On Debian: apt-get install libjavascriptcoregtk-4.0-bin firefox-esr
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { computeBits } from '../browser/bits.js';
import { bundleBits } from '../browser/bundleBits.js';

const folder = mkdtempSync(join(tmpdir(), 'samplescope-engines-'));

/** A program on the PATH. */
function find(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders
    .flatMap((path) => names.map((name) => join(path, name)))
    .find((path) => existsSync(path));
}

/** In the shell of JavaScriptCore, which knows nothing of the web, not even TextEncoder. */
function inJavaScriptCore(program: string, bundle: string): string {
  const file = join(folder, 'bits.js');
  const encoder = `globalThis.TextEncoder = class {
    encode(text) { return Uint8Array.from(unescape(encodeURIComponent(text)), (c) => c.charCodeAt(0)); }
  };`;
  const ask = `bits.computeBits().then((b) => print(JSON.stringify(b)), (e) => print(String(e)));
    drainMicrotasks();`;
  writeFileSync(file, `${encoder}\n${bundle}\n${ask}`);
  return execFileSync(program, [file], { encoding: 'utf8', maxBuffer: 1 << 28 }).trim();
}

/** In Firefox: it opens a page of ours, and the page sends back what it computed. */
async function inFirefox(program: string, bundle: string): Promise<string> {
  let answer: (text: string) => void;
  const answered = new Promise<string>((resolve) => (answer = resolve));
  const ask = `bits.computeBits().then(JSON.stringify, String)
    .then((body) => fetch('/answer', { method: 'POST', body }));`;
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        response.end();
        answer(body);
      });
    } else {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><script>${bundle}</script><script>${ask}</script>`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const firefox = spawn(
    program,
    ['--headless', '--no-remote', '--profile', folder, `http://127.0.0.1:${port}/`],
    { stdio: 'ignore', env: { ...process.env, HOME: folder } },
  );
  const tooLong = setTimeout(() => answer('no answer within two minutes'), 120_000);
  const text = await answered;
  clearTimeout(tooLong);
  firefox.kill();
  await new Promise((resolve) => firefox.on('exit', resolve));
  server.close();
  server.closeAllConnections();
  return text;
}

const engines = [
  { name: 'JavaScriptCore', program: find('jsc'), compute: inJavaScriptCore },
  { name: 'SpiderMonkey', program: find('firefox', 'firefox-esr'), compute: inFirefox },
];

const expected = JSON.stringify(await computeBits());
const bundle = await bundleBits();
for (const { name, program, compute } of engines) {
  if (program === undefined) {
    console.log(`${name}: not installed, not asked`);
    continue;
  }
  const got = await compute(program, bundle);
  const same = got === expected;
  console.log(`${name}: ${same ? 'the same bits as V8' : `other bits: ${got.slice(0, 200)}`}`);
  if (!same) process.exitCode = 1;
}
rmSync(folder, { recursive: true, force: true });
