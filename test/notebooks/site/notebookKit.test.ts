import { existsSync, readFileSync } from 'node:fs';
import { toCell, transpile } from '@observablehq/notebook-kit';
import { describe, expect, it } from 'vitest';
import { hoistImports, kitAliases } from '../../../notebooks/site/notebookKit.js';

/** What to do when a test of this file fails. */
const whatToDo = `Notebook Kit is no longer what its two adapters were written for:
  notebooks/site/notebookKit.ts knows how it writes the imports and the inputs of cells, and where its styles are;
  notebooks/page/notebookKit.ts knows three parts of its runtime.
Look at both, open a page, move a slider; then write the new version into this test.`;

it('is the version that the adapters were written for', () => {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
  const name = '@observablehq/notebook-kit';
  const { devDependencies } = read('package.json');
  expect(devDependencies[name], whatToDo).toBe('2.1.8');
  expect(read(`node_modules/${name}/package.json`).version, whatToDo).toBe('2.1.8');
});

it('has the parts of the runtime, and the styles, where the adapters look for them', () => {
  for (const file of ['site', 'page'].map((room) => `notebooks/${room}/notebookKit.ts`)) {
    const paths = readFileSync(file, 'utf8').match(/(?<=')\.\.\/\.\.\/node_modules[^']+/g) ?? [];
    for (const path of paths) expect(existsSync(path.replace('../../', '')), whatToDo).toBe(true);
  }
  const [, styles] = kitAliases;
  for (const name of ['inspector', 'highlight', 'theme-air', 'theme-near-midnight']) {
    expect(existsSync(`${styles!.replacement}styles/${name}.css`), whatToDo).toBe(true);
  }
});

/** A page with these cells, as Notebook Kit writes it. */
function page(...cells: string[]): string {
  const definitions = cells.map((cell) => {
    const { body, inputs, outputs } = transpile(toCell({ id: 0, mode: 'ts', value: cell }));
    return `define(
  {},
  {
    body: ${body},
    inputs: ${JSON.stringify(inputs)},
    outputs: ${JSON.stringify(outputs)},
  }
);`;
  });
  return `<script type="module">\n${definitions.join('\n')}\n</script>`;
}

it('says what to do where Notebook Kit writes an import otherwise', () => {
  const unknown = page(`import { softmax } from 'samplescope';`).replace('return module;', '');
  expect(() => hoistImports(unknown)).toThrow('look at its patterns');
});

describe('hoistImports', () => {
  const html = hoistImports(
    page(
      `import { softmax } from 'samplescope';\nimport { html } from 'htl';\nconst p = softmax(z);`,
      `const q = softmax(p);`,
    ),
  );

  it('imports once, at the top', () => {
    expect(html).toMatch(
      /^<script type="module">\nimport \{ softmax, .* \} from "samplescope";\nimport \{ html, .* \} from "htl";\n/,
    );
    expect(html).not.toContain('import(');
  });

  it('takes imported names from no cell, and others from where they are', () => {
    expect(html.match(/inputs: \[.*\]/g)).toEqual(['inputs: ["z"]', 'inputs: ["p"]']);
    expect(html.match(/body: .*=> \{/g)).toEqual(['body: async (z) => {', 'body: (p) => {']);
  });

  it('leaves a page without imports as it is', () => {
    const plain = page(`const q = 2 * p;`);
    expect(hoistImports(plain)).toBe(plain);
  });
});
