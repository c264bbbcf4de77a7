import { posix } from 'node:path';
import type { Module } from './module.js';

/** How many lines of TypeScript some modules have; pages are no part of it. */
export const linesOf = (modules: readonly Module[]): number =>
  modules
    .filter(({ path }) => path.endsWith('.ts'))
    .reduce((total, { code }) => total + code.split('\n').length - 1, 0);

/** The folders with more files than a reader takes in at a glance, each with its number of files. */
export function crowdedFolders(
  modules: readonly Module[],
  most: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of modules) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > most));
}
