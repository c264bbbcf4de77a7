import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// The rules that are tried here ask for no types, which take a while to come.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The messages that the linter has for a line of code in a file of this name. */
async function messages(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ message }) => message);
}

describe('the linter', () => {
  it.each([
    'export const x = Math.random();',
    'export const x = Math.exp(1);',
    'export const x = Math.log(2);',
    'export const x = Math.pow(2, 3);',
    'export const x = 2 ** 3;',
    'const { exp } = Math;\nexport const x = exp(1);',
    'export const x = new Date();',
  ])('refuses, where bits count: %s', async (code) => {
    expect(await messages('src/distribution/softmax.ts', code)).toHaveLength(1);
  });

  it('lets a chart use Math.log for its axis, but never Math.random', async () => {
    expect(await messages('src/charts/axes.ts', 'export const x = Math.log(2);')).toEqual([]);
    expect(await messages('src/charts/axes.ts', 'export const x = Math.random();')).toHaveLength(1);
  });

  it('has nothing against arithmetic', async () => {
    const code = 'export const x = Math.sqrt(2) * Math.fround(0.1) + Math.imul(2, 3);';
    expect(await messages('src/distribution/softmax.ts', code)).toEqual([]);
  });
});
