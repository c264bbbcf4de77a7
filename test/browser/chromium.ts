// Where the Chromium is that the tests drive; as a program, installs one where there is none:
//   npx tsx test/browser/chromium.ts
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

/** The first is Chromium without all that a window needs: it takes two thirds of the others' time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const { HOME, LOCALAPPDATA, PATH, PROGRAMFILES, CHROMIUM_PATH, CHROME_PATH } = process.env;

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${HOME}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  `${PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
];

/**
 * The path of a Chromium: the one that CHROMIUM_PATH or CHROME_PATH names, or one on the PATH, in the
 * usual places, or among Playwright's own. Undefined where there is none.
 */
export function findChromium(): string | undefined {
  const named = CHROMIUM_PATH || CHROME_PATH;
  if (named) {
    if (isChromium(named)) return named;
    throw new Error(`CHROMIUM_PATH or CHROME_PATH must name a Chromium, got ${named}`);
  }
  const onPath = (PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces, chromium.executablePath()].find(isChromium);
}

/**
 * The path of a Chromium, after installing one the platform's way if need be: as root on Debian and
 * its kin the package `chromium-headless-shell`, elsewhere Playwright's.
 */
export function findOrInstallChromium(): string {
  const found = findChromium();
  if (found) return found;
  const reasons: unknown[] = [];
  for (const install of isDebianRoot()
    ? [installPackage, installPlaywrights]
    : [installPlaywrights]) {
    try {
      install();
      const installed = findChromium();
      if (installed) return installed;
    } catch (error) {
      reasons.push(error);
    }
  }
  throw new Error(
    'No Chromium was found, and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one. ' +
      `What went wrong:\n${reasons.map(String).join('\n')}`,
  );
}

/** A Chromium without a window, that asks nothing of the network by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findOrInstallChromium(),
    args: [
      // Needed in containers, where its own sandbox cannot be set up.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Some systems put a stand-in there that only says what to install: so it is asked its version. */
function isChromium(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    // On Windows that would open a window.
    if (process.platform !== 'win32') execFileSync(path, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isDebianRoot(): boolean {
  const system = '/etc/os-release';
  return (
    process.getuid?.() === 0 &&
    existsSync(system) &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync(system, 'utf8'))
  );
}

function installPackage(): void {
  console.log('No Chromium yet: installing Debian’s package.');
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', names[0]!], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function installPlaywrights(): void {
  console.log('No Chromium yet: installing Playwright’s.');
  const cli = join(
    createRequire(import.meta.url).resolve('playwright-core/package.json'),
    '../cli.js',
  );
  const withSystem =
    process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  execFileSync(process.execPath, [cli, 'install', ...withSystem, 'chromium'], { stdio: 'inherit' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findOrInstallChromium());
