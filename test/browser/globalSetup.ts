import type { TestProject } from 'vitest/node';
import { findOrInstallChromium } from './chromium.js';
import { serveSite } from './site.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built notebooks are served. */
    origin: string;
    /** The folder of their files. */
    folder: string;
  }
}

/** Before the first browser test: a Chromium, and the notebooks, built and served once for all. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  findOrInstallChromium();
  const { origin, folder, close } = await serveSite();
  project.provide('origin', origin);
  project.provide('folder', folder);
  return close;
}
