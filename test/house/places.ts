import { posix } from 'node:path';
import ts from 'typescript';
import type { Module } from './module.js';

/**
 * The files outside the tests in which a thing is known by its name: as an identifier, a key or a text of its own,
 * comments apart. A folder that bears the name is one place, whatever it holds.
 *
 * @param isName Whether a word of the code names the thing.
 * @param folder The name of the thing's own folder, if it has one.
 */
export function placesOf(
  modules: readonly Module[],
  isName: (word: string) => boolean,
  folder?: string,
): readonly string[] {
  const places = modules
    .filter(({ code }) => wordsOf(code).some(isName))
    .map(({ path }) =>
      posix.basename(posix.dirname(path)) === folder ? posix.dirname(path) : path,
    );
  return [...new Set(places)];
}

/** The identifiers and the texts of some code. */
export function wordsOf(code: string): readonly string[] {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.ES2022));
  return words;
}
