import type { Module } from './module.js';

/** The names that two files or more define and export, each with its files. */
export function sharedNames(modules: readonly Module[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, Set<string>>();
  for (const { path, exports } of modules) {
    for (const { name } of exports) files.set(name, (files.get(name) ?? new Set()).add(path));
  }
  return new Map(
    [...files].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, [...paths]]),
  );
}

/** The functions' and values' names that differ from another one by a plural, as `entropy entropies`. */
export function pluralPairs(modules: readonly Module[]): readonly string[] {
  const names = new Set(
    modules.flatMap(({ exports }) =>
      exports.filter(({ kind }) => kind === 'value').map(({ name }) => name),
    ),
  );
  return [...names]
    .flatMap((name) => pluralsOf(name).map((plural) => [name, plural] as const))
    .filter(([, plural]) => names.has(plural))
    .map((pair) => pair.join(' '));
}

const pluralsOf = (name: string): readonly string[] => [
  `${name}s`,
  `${name}es`,
  ...(name.endsWith('y') ? [`${name.slice(0, -1)}ies`] : []),
];
