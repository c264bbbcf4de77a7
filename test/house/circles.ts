import type { Module } from './module.js';

/** The groups of files that import each other in a loop, type imports included. */
export function circles(modules: readonly Module[]): readonly (readonly string[])[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): void => {
    order.set(path, order.size);
    lowest.set(path, order.get(path)!);
    open.push(path);
    for (const { target } of byPath.get(path)!.imports) {
      if (!byPath.has(target)) continue;
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(path, Math.min(lowest.get(path)!, lowest.get(target)!));
    }
    if (lowest.get(path) !== order.get(path)) return;
    const group = open.splice(open.indexOf(path));
    const importsItself = byPath.get(path)!.imports.some(({ target }) => target === path);
    if (group.length > 1 || importsItself) found.push(group.sort());
  };
  for (const { path } of modules) if (!order.has(path)) visit(path);
  return found;
}
