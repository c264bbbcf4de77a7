import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as face from '../src/index.js';
import * as charts from '../src/charts/index.js';
import * as exercise from '../src/exercise/index.js';
import * as logprobs from '../src/logprobs/index.js';
import * as random from '../src/random/index.js';

/** One line of an `@example`: code, and what it must give where the line says `// → …`. */
interface Line {
  readonly code: string;
  readonly expected: string | undefined;
}

/** Every `@example` block of a source text: the lines after the tag, up to the next tag or the end. */
function examplesOf(source: string): Line[][] {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const [, ...blocks] = comment.split(/@example\b/);
    return blocks.map((block) =>
      block
        .split(/\n\s*\*\s*@|\*\//)[0]!
        .split('\n')
        .map((line) => line.replace(/^\s*\*?\s?/, '').trimEnd())
        .filter((line) => line !== '')
        .map((line) => {
          const [code, expected] = line.split(/\s*\/\/ → /);
          return { code: code!, expected };
        }),
    );
  });
}

/** Runs the lines of one example in one scope and checks each that promises a value. */
async function runExample(lines: readonly Line[], scope: Record<string, unknown>): Promise<void> {
  const body = lines
    .map(({ code, expected }) =>
      expected === undefined
        ? `${code};`
        : `__check(${code.replace(/;$/, '')}, ${expected}, ${JSON.stringify(code)});`,
    )
    .join('\n');
  const check = (got: unknown, expected: unknown, code: string) =>
    expect(got, code).toEqual(expected);
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const names = Object.keys(scope);
  const values = Object.values(scope);
  await AsyncFunction(...names, '__check', body)(...values, check);
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.includes('/corpora/'));

describe('examples in docstrings', () => {
  for (const file of files) {
    const examples = examplesOf(readFileSync(`src/${file}`, 'utf8'));
    if (examples.length === 0) continue;
    it(file, async () => {
      const own = (await import(`../src/${file.replace(/\.ts$/, '.js')}`)) as object;
      for (const example of examples) {
        expect(
          example.some(({ expected }) => expected !== undefined),
          'an example promises something',
        ).toBe(true);
        await runExample(example, {
          ...face,
          ...random,
          ...charts,
          ...exercise,
          ...logprobs,
          ...own,
        });
      }
    });
  }

  it('goes red on a wrong promise', async () => {
    const [example] = examplesOf('/** Text. @example\n * 1 + 1 // → 3\n */');
    await expect(runExample(example!, {})).rejects.toThrow();
  });
});

describe('exports', () => {
  for (const file of files.filter(
    (name) => !name.endsWith('index.ts') && !name.startsWith('cli/'),
  )) {
    it(`${file} has a docstring on everything that it exports`, () => {
      const source = readFileSync(`src/${file}`, 'utf8');
      const bare = [
        ...source.matchAll(
          /(^|\n)(.*)\nexport (?:async )?(?:function\*?|const|class|interface|type) (\w+)/g,
        ),
      ]
        .filter(([, , before]) => !/\*\/\s*$/.test(before!))
        .map(([, , , name]) => name);
      expect(bare).toEqual([]);
    });
  }
});
