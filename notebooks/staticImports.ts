import type { Plugin } from 'vite';

/** What Notebook Kit makes of `import { a, b } from 'x'` in a cell, once for every run of the cell. */
const dynamicImport =
  /import\(("[^"]+")\)\.then\(\(module\) => \{((?:\s*if \(!\("\w+" in module\)\)[^\n]+)+)\s*return module;\s*\}\)/g;

/**
 * Imports what cells import once, when the page is loaded, and not each time that a cell runs. So a
 * chart is redrawn in the frame in which its slider moved, and what no cell names stays out of the
 * bundle.
 */
export function staticImports(): Plugin {
  return {
    name: 'static-imports',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const imports: string[] = [];
        const hoisted = html.replace(dynamicImport, (_, source: string, checks: string) => {
          const names = [...checks.matchAll(/\("(\w+)" in module\)/g)].map(([, name]) => name!);
          const local = (name: string) => `import${imports.length}_${name}`;
          const object = names.map((name) => `${name}: ${local(name)}`).join(', ');
          const specifiers = names.map((name) => `${name} as ${local(name)}`).join(', ');
          imports.push(`import { ${specifiers} } from ${source};`);
          return `{ ${object} }`;
        });
        return hoisted.replace('<script type="module">', (tag) => [tag, ...imports].join('\n'));
      },
    },
  };
}
