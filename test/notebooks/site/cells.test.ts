import { readFileSync } from 'node:fs';
import { deserialize } from '@observablehq/notebook-kit';
import { DOMParser } from 'linkedom';
import { expect, it } from 'vitest';
import { pageFiles, root } from '../../../notebooks/site/pages.js';
import { typeErrors } from './typeErrors.js';

/** What Notebook Kit and runtime.ts give to every cell. */
const given = `
  import type { Control } from '${root}page/control.js';
  declare function view<Value>(control: Control<Value>): Value;
  declare function display<Value>(value: Value): Value;
  declare const html: typeof import('htl').html;
  declare const width: number;
  declare const invalidation: Promise<void>;
`;

it('has cells that pass the type checker', () => {
  const errors = typeErrors(
    Object.fromEntries(
      [...pageFiles.values()].map((file) => [`${file}.ts`, [given, ...cells(file)].join('\n')]),
    ),
  );
  expect(errors).toEqual([]);
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
