import { readFileSync } from 'node:fs';
import { deserialize } from '@observablehq/notebook-kit';
import { DOMParser } from 'linkedom';
import { expect, it } from 'vitest';
import { pageFiles, root } from '../../../notebooks/site/pages.js';
import { lintErrors, typeErrors } from './modules.js';

/** What Notebook Kit and runtime.ts give to every cell. */
const given = `
  import type { html as htl } from 'htl';
  import type { Control } from '${root}page/control.js';
  declare function view<Value>(control: Control<Value>): Value;
  declare function display<Value>(value: Value): Value;
  declare const html: typeof htl;
  declare const width: number;
  declare const invalidation: Promise<void>;
`;

const pages = () =>
  Object.fromEntries(
    [...pageFiles.values()].map((file) => [`${file}.ts`, [given, ...cells(file)].join('\n')]),
  );

it('has cells that pass the type checker', () => {
  expect(typeErrors(pages())).toEqual([]);
}, 180_000);

it('has cells that pass the linter', async () => {
  expect(await lintErrors(pages())).toEqual([]);
}, 180_000);

it('sees a wrong type', () => {
  const wrong = { [`${root}wrong.ts`]: `${given} const T: string = width;` };
  expect(typeErrors(wrong)).toEqual([
    expect.stringContaining("Type 'number' is not assignable to type 'string'"),
  ]);
}, 180_000);

/** The TypeScript cells of a page. They see each other's names, so they are checked as one module. */
function cells(file: string): string[] {
  const notebook = deserialize(readFileSync(file, 'utf8'), {
    parser: new DOMParser() as unknown as globalThis.DOMParser,
  });
  return notebook.cells.filter(({ mode }) => mode === 'ts').map(({ value }) => value);
}
