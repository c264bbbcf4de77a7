import ts from 'typescript';
import { expect, it } from 'vitest';
import { publicFaces } from './publicFace.js';

/** A compiler's host over a few files in memory. */
function inMemory(files: Readonly<Record<string, string>>): ts.CompilerHost {
  const host = ts.createCompilerHost({});
  return {
    ...host,
    fileExists: (file) => file in files,
    directoryExists: () => true,
    realpath: (path) => path,
    readFile: (file) => files[file],
    getSourceFile: (file, version) =>
      file in files ? ts.createSourceFile(file, files[file]!, version, true) : undefined,
  };
}

const host = inMemory({
  '/a/index.d.ts': `export { draw, type Draw } from './draw.js'; export { size } from './size.js';`,
  '/a/more.d.ts': `export { type Side } from './size.js';`,
  '/a/draw.d.ts': `import type { Size } from './size.js'; import type { Side } from './size.js';
    /** Draws. */
    export declare function draw<T>(from: Draw<T>, size: Size): Side;
    export interface Draw<T> { /** What. */ readonly of: T }
    export declare const hidden: 1;`,
  '/a/size.d.ts': `export interface Size { readonly n: number } export type Side = 'left';
    export declare const size: Size;`,
});
const faces = publicFaces(
  new Map([
    ['a', '/a/index.d.ts'],
    ['a/more', '/a/more.d.ts'],
  ]),
  host,
);

it('has the names that an entry hands out, each with its declaration', () => {
  expect([...faces.get('a')!.declarations]).toEqual([
    ['Draw', 'export interface Draw<T> {\n    readonly of: T;\n}'],
    ['draw', 'export function draw<T>(from: Draw<T>, size: Size): Side;'],
    ['size', 'export const size: Size;'],
  ]);
});

it('names the types that nobody could import, from any entry', () => {
  expect(faces.get('a')!.unnamed).toEqual(['Size in draw', 'Size in size']);
  expect(faces.get('a/more')!.unnamed).toEqual([]);
});
