import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize } from '@observablehq/notebook-kit';
import { DOMParser } from 'linkedom';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const names = readdirSync(`${root}notebooks`).filter(
  (name) => name.endsWith('.html') && name !== 'template.html',
);

/** What Notebook Kit and runtime.ts give to every cell. */
const given = `
  import type { Control } from './components/control.js';
  declare function view<Value>(control: Control<Value>): Value;
  declare function display<Value>(value: Value): Value;
  declare const html: typeof import('htl').html;
  declare const width: number;
`;

it.each(names)('has cells in %s that pass the type checker', (name) => {
  expect(typeErrors(name)).toEqual([]);
});

/** The cells of a page see each other's names: so they are checked as one module, in their order. */
function typeErrors(name: string): string[] {
  const { cells } = deserialize(readFileSync(`${root}notebooks/${name}`, 'utf8'), {
    parser: new DOMParser() as unknown as globalThis.DOMParser,
  });
  const code = cells.filter(({ mode }) => mode === 'ts').map(({ value }) => value);
  const module = `${root}notebooks/${name}.ts`;
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile;
  const fileExists = host.fileExists;
  host.readFile = (path) => (path === module ? [given, ...code].join('\n') : readFile(path));
  host.fileExists = (path) => path === module || fileExists(path);
  const program = ts.createProgram([module, `${root}notebooks/untyped.d.ts`], options, host);
  const source = program.getSourceFile(module)!;
  return [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ].map(({ start, messageText }) => {
    const line = source.text.slice(0, start).split('\n').length;
    return `${source.text.split('\n')[line - 1]!.trim()}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  return {
    ...ts.parseJsonConfigFileContent(config, ts.sys, root).options,
    allowImportingTsExtensions: true,
    paths: {
      samplescope: [`${root}src/index.ts`],
      'samplescope/*': [`${root}src/*/index.ts`],
    },
  };
}
