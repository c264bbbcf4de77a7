import { fileURLToPath } from 'node:url';
import { observable } from '@observablehq/notebook-kit/vite';
import type { Alias, Plugin, PluginOption } from 'vite';
import { root } from './pages.js';

/** Notebook Kit's sources: its style sheets are not among what it offers by name. */
const sources = fileURLToPath(
  new URL('../', import.meta.resolve('@observablehq/notebook-kit/vite')),
);

/**
 * What `observable:` stands for: in what Notebook Kit writes, the runtime; in our style sheet, its styles. Its inspector
 * is our own.
 */
export const kitAliases: readonly Alias[] = [
  { find: /^observable:runtime$/, replacement: `${root}page/runtime.ts` },
  { find: /^observable:/, replacement: sources },
  { find: /^@observablehq\/inspector$/, replacement: `${root}page/inspector.ts` },
];

/** Makes a page of each notebook, as Notebook Kit does, and then what `staticImports` says. */
export const notebookPages = (options: Parameters<typeof observable>[0]): PluginOption[] => [
  observable(options),
  staticImports(),
];

/** What Notebook Kit makes of `import { a, b } from 'x'` in a cell. */
const dynamicImport =
  /import\(("[^"]+")\)\.then\(\(module\) => \{((?:\s*if \(!\("\w+" in module\)\)[^\n]+)+)\s*return module;\s*\}\)/g;

/** The beginning of it, whatever comes after. */
const leftOver = /\bimport\("[^"]+"\)\s*\.then\(/;

/** What a cell takes from other cells: the parameters of its function, and their list. */
const parameters = /^( {4}body: (?:async )?\()([\w$,]*)(\) => \{)$/gm;
const inputs = /^( {4}inputs: )(\[.*\])(,)$/gm;

/**
 * Imports what cells import once, when the page is loaded, as a module does. In Notebook Kit's output a
 * cell imports anew each time that it runs, and what it imports changes, for all other cells, whenever
 * it runs: a moving slider would redraw charts that have nothing to do with it, and late. What no cell
 * names stays out of the bundle, too.
 */
function staticImports(): Plugin {
  return {
    name: 'static-imports',
    transformIndexHtml: { order: 'pre', handler: hoistImports },
  };
}

/**
 * What `staticImports` does to the text of a page.
 *
 * @throws Error where an import is left over: Notebook Kit writes otherwise than it did
 */
export function hoistImports(html: string): string {
  const statements: string[] = [];
  const imported = new Set<string>();
  const hoisted = html.replace(dynamicImport, (_, source: string, checks: string) => {
    const names = [...checks.matchAll(/\("(\w+)" in module\)/g)].map(([, name]) => name!);
    const inCell = (name: string) => `import${statements.length}_${name}`;
    const object = names.map((name) => `${name}: ${inCell(name)}`).join(', ');
    const specifiers = names.map((name) => `${name}, ${name} as ${inCell(name)}`).join(', ');
    statements.push(`import { ${specifiers} } from ${source};`);
    for (const name of names) imported.add(name);
    return `{ ${object} }`;
  });
  if (leftOver.test(hoisted)) {
    throw new Error(
      'Notebook Kit writes the imports of cells in a way that notebooks/site/notebookKit.ts does not know; look at its patterns.',
    );
  }
  return hoisted
    .replace(parameters, (_, before: string, names: string, after: string) => {
      const others = names.split(',').filter((name) => !imported.has(name));
      return before + others.join(',') + after;
    })
    .replace(inputs, (_, before: string, names: string, after: string) => {
      const others = (JSON.parse(names) as string[]).filter((name) => !imported.has(name));
      return before + JSON.stringify(others) + after;
    })
    .replace('<script type="module">', (tag) => [tag, ...statements].join('\n'));
}
