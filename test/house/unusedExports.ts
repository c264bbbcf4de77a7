import type { Module } from './module.js';

/**
 * The exports that no other file imports and no public entry hands out, as `file name`. A file that hands an export
 * on is no user of it: only who imports it from there is.
 *
 * @param users Who may use an export: all modules, or those without the tests.
 */
export function unusedExports(
  modules: readonly Module[],
  users: readonly Module[],
  entries: Iterable<string>,
): readonly string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const used = new Set<string>();
  const use = (path: string, name: string | undefined): void => {
    const module = byPath.get(path);
    if (module === undefined) return;
    const key = `${path} ${name ?? '*'}`;
    if (used.has(key)) return;
    used.add(key);
    for (const one of module.exports) if (name === undefined) used.add(`${path} ${one.name}`);
    for (const { target, name: inner, as } of module.handedOn) {
      if (inner === undefined) use(target, name);
      else if (name === undefined || name === as) use(target, inner);
    }
  };
  for (const entry of entries) use(entry, undefined);
  for (const { path, imports } of users) {
    for (const { target, names } of imports) {
      if (target === path) continue;
      if (names === undefined) use(target, undefined);
      else for (const name of names) use(target, name);
    }
  }
  return modules.flatMap(({ path, exports }) =>
    exports.map(({ name }) => `${path} ${name}`).filter((key) => !used.has(key)),
  );
}
