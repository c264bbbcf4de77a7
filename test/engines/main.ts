// Are the bits the same in other JavaScript engines? This asks V8 as it is in four Nodes, which it installs from the
// registry into a folder of its own, and in Chromium, JavaScriptCore (the shell `jsc`) and SpiderMonkey (Firefox), where they are
// installed. Asked for are the fingerprints of a thousand recipes, and numbers of all streams, exp, log and softmax:
//   npm run test:engines
// On Debian: apt-get install libjavascriptcoregtk-4.0-bin firefox-esr
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { computeBits } from '../browser/bits.js';
import { findChromium, launchChromium } from '../browser/chromium.js';
import { bundleBits } from '../browser/bundleBits.js';
import { manyRecipes } from './manyRecipes.js';

const folder = mkdtempSync(join(tmpdir(), 'samplescope-engines-'));

/** A program on the PATH. */
function find(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders
    .flatMap((path) => names.map((name) => join(path, name)))
    .find((path) => existsSync(path));
}

/** In a Node of the registry. */
function inNode(program: string, bundle: string): string {
  const file = join(folder, 'node.cjs');
  writeFileSync(file, `${bundle}\n${ask}.then((text) => process.stdout.write(text));`);
  return execFileSync(program, [file], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** The newest Node of a major version; undefined where the registry has none for this machine. */
function installNode(major: number): string | undefined {
  const { platform, arch } = process;
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const prefix = join(folder, `node${major}`);
  try {
    execFileSync('npm', ['install', '--no-save', '--prefix', prefix, `${name}@${major}`], {
      stdio: 'ignore',
      shell: platform === 'win32',
    });
  } catch {
    return undefined;
  }
  const bin = join(prefix, 'node_modules', name, 'bin');
  return [join(bin, 'node'), join(bin, 'node.exe')].find((path) => existsSync(path));
}

/** In Chromium, on a page without an address. */
async function inChromium(_: string, bundle: string): Promise<string> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.addScriptTag({ content: bundle });
  const text = String(await page.evaluate(ask));
  await browser.close();
  return text;
}

/** In the shell of JavaScriptCore, which knows nothing of the web, not even TextEncoder. */
function inJavaScriptCore(program: string, bundle: string): string {
  const file = join(folder, 'bits.js');
  const encoder = `globalThis.TextEncoder = class {
    encode(text) { return Uint8Array.from(unescape(encodeURIComponent(text)), (c) => c.charCodeAt(0)); }
  };`;
  writeFileSync(file, `${encoder}\n${bundle}\n${ask}.then(print); drainMicrotasks();`);
  return execFileSync(program, [file], { encoding: 'utf8', maxBuffer: 1 << 28 }).trim();
}

/** In Firefox: it opens a page of ours, and the page sends back what it computed. */
async function inFirefox(program: string, bundle: string): Promise<string> {
  let answer: (text: string) => void;
  const answered = new Promise<string>((resolve) => (answer = resolve));
  const send = `${ask}.then((body) => fetch('/answer', { method: 'POST', body }));`;
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
      response.end(`<!doctype html><script>${bundle}</script><script>${send}</script>`);
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

const recipes = manyRecipes(1000);
const ask = `bits.computeBits(${JSON.stringify(recipes)}).then(JSON.stringify, String)`;

const engines = [
  ...[20, 22, 24, 26].map((major) => ({
    name: `V8 in Node ${major}`,
    program: installNode(major),
    compute: inNode,
  })),
  { name: 'V8 in Chromium', program: findChromium(), compute: inChromium },
  { name: 'JavaScriptCore', program: find('jsc'), compute: inJavaScriptCore },
  { name: 'SpiderMonkey', program: find('firefox', 'firefox-esr'), compute: inFirefox },
];

const expected = JSON.stringify(await computeBits(recipes));
const bundle = await bundleBits();
for (const { name, program, compute } of engines) {
  if (program === undefined) {
    console.log(`${name}: not installed, not asked`);
    continue;
  }
  const got = await compute(program, bundle);
  const same = got === expected;
  console.log(`${name}: ${same ? 'the same bits as here' : `other bits: ${got.slice(0, 200)}`}`);
  if (!same) process.exitCode = 1;
}
rmSync(folder, { recursive: true, force: true });
