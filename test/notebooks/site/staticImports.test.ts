import { transpile } from '@observablehq/notebook-kit';
import { describe, expect, it } from 'vitest';
import { hoistImports } from '../../../notebooks/site/staticImports.js';

/** A page with these cells, as Notebook Kit writes it. */
function page(...cells: string[]): string {
  const definitions = cells.map((cell) => {
    const { body, inputs, outputs } = transpile(cell, 'ts');
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
