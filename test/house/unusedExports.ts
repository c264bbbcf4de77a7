import ts from 'typescript';
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

/**
 * The files that a build names in a text, as `'parts.ts'` or `${root}page/runtime.ts`: what it makes of them imports
 * them by names that stand in no file of ours, so all that they export has a user. A text that fits several files, as
 * `index.ts` does, names none.
 *
 * @param build The modules of the build.
 */
export function filesOfBuild(
  modules: readonly Module[],
  build: readonly Module[],
): readonly string[] {
  const paths = modules.map(({ path }) => path);
  return build.flatMap(({ path: own, code }) => {
    const imported = new Set(importedTexts(code));
    return textsOf(code)
      .filter((text) => text.endsWith('.ts') && !imported.has(text))
      .flatMap((text) => {
        const fitting = paths.filter((path) => path !== own && `/${path}`.endsWith(`/${text}`));
        return fitting.length === 1 ? fitting : [];
      });
  });
}

const parsed = (code: string) => ts.createSourceFile('code.ts', code, ts.ScriptTarget.ES2022, true);

/** All texts of some code, and the ends of those that begin with a value. */
function textsOf(code: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateTail(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(code));
  return texts;
}

const importedTexts = (code: string): readonly string[] =>
  parsed(code).statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier !== undefined
      ? [(statement.moduleSpecifier as ts.StringLiteral).text]
      : [],
  );
