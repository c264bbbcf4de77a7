import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { findOrInstallChromium } from './chromium.js';
import { configFile, serveSite } from './site.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built notebooks are served. */
    origin: string;
  }
}

/** Before the first browser test: a Chromium, and the notebooks, built and served once for all. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  findOrInstallChromium();
  await build({ configFile, logLevel: 'warn' });
  const { origin, close } = await serveSite();
  project.provide('origin', origin);
  return close;
}
