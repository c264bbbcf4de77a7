import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { circles } from './circles.js';
import { crowdedFolders, linesOf } from './folders.js';
import { readHouse } from './house.js';
import { measureHouse, placesOfFrequencies } from './measureHouse.js';
import { parseModule } from './module.js';
import { pluralPairs, sharedNames } from './names.js';
import { placesOf } from './places.js';
import { filesOfBuild, unusedExports } from './unusedExports.js';

const entries = new Map([['scope', 'src/index.ts']]);

/** A small house, written as path → code. */
const house = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, code]) => parseModule(path, code, entries));

describe('parseModule', () => {
  it('reads the cells of a page as one module, with what they import from the package', () => {
    const html = `<p>import { no } from './no.ts'</p>
      <script type="text/x-typescript">import { a } from 'scope';</script>
      <script type="text/x-typescript">import type { B } from './b.ts';</script>`;
    expect(parseModule('notebooks/page.html', html, entries).imports).toEqual([
      { target: 'src/index.ts', names: ['a'] },
      { target: 'notebooks/b.ts', names: ['B'] },
    ]);
  });

  it.each([
    ["import { a as b, type C } from './x.js'", ['a', 'C']],
    ["import * as all from './x.js'", undefined],
    ["const { a, b: c } = await import('./x.js')", ['a', 'b']],
    ["const load = async () => (await import('./x.js')).a", ['a']],
    ["import('./x.js').then(({ a }) => a)", ['a']],
    ["void import('./x.js')", undefined],
    ["type A = import('./x.js').A", ['A']],
    ["new Worker(new URL('./x.ts', import.meta.url))", []],
  ])('reads which names are meant: %s', (code, names) => {
    expect(parseModule('src/y.ts', code).imports).toEqual([{ target: 'src/x.ts', names }]);
  });

  it('tells what is defined from what is handed on', () => {
    const code = `export const a = 1, b = 2; export interface C {} export function d() {}
      export { e as f } from './e.js'; export * from './g.js'; const h = 1; export { h as i };`;
    const { exports, handedOn } = parseModule('src/y.ts', code);
    expect(exports.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      ...['value a', 'value b', 'type C', 'value d', 'value i'],
    ]);
    expect(handedOn).toEqual([
      { target: 'src/e.ts', name: 'e', as: 'f' },
      { target: 'src/g.ts', name: undefined, as: undefined },
    ]);
  });
});

describe('circles', () => {
  it('finds a loop of three files, type imports included, and nothing beside it', () => {
    const modules = house({
      'a.ts': "import './b.js'",
      'b.ts': "import type { C } from './c.js'",
      'c.ts': "export * from './a.js'",
      'd.ts': "import './a.js'",
    });
    expect(circles(modules)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
    expect(circles(modules.slice(1))).toEqual([]);
  });
});

describe('unusedExports', () => {
  const files = {
    'src/index.ts': "export { face } from './room/index.js'",
    'src/room/index.ts': "export * from './a.js'; export { spare } from './b.js'",
    'src/room/a.ts': 'export const face = 1; export const taken = 2; export const alone = 3',
    'src/room/b.ts': "export const spare = 1; import { spare as own } from './b.js'",
    'src/c.ts': "import { taken } from './room/index.js'",
  };

  it('follows a name through the files that hand it on, which are no users', () => {
    const modules = house(files);
    expect(unusedExports(modules, modules, entries.values())).toEqual([
      'src/room/a.ts alone',
      'src/room/b.ts spare',
    ]);
  });

  it('counts a test as a user where it is asked to', () => {
    const modules = house(files);
    const tests = house({ 'test/a.test.ts': "import { alone } from '../src/room/a.js'" });
    expect(unusedExports(modules, [...modules, ...tests], entries.values())).toEqual([
      'src/room/b.ts spare',
    ]);
  });
});

describe('filesOfBuild', () => {
  it('finds what a build names in a text, and not what it imports', () => {
    const modules = house({
      'site/build.ts':
        "import { a } from './a.ts'; bundle('b.ts'); alias(`${root}page/c.ts`, 'c.ts')",
      'site/a.ts': 'export const a = 1',
      'parts/b.ts': 'export const b = 1',
      'page/c.ts': 'export const c = 1',
      'other/c.ts': 'export const other = 1',
    });
    expect(filesOfBuild(modules, modules.slice(0, 1))).toEqual(['parts/b.ts', 'page/c.ts']);
  });
});

describe('names', () => {
  const modules = house({
    'a.ts': 'export const entropy = 1; export interface Step {}',
    'b.ts': 'export const entropies = 2; export type Step = 1; export type Steps = 2',
  });

  it('finds what two files export', () => {
    expect([...sharedNames(modules)]).toEqual([['Step', ['a.ts', 'b.ts']]]);
  });

  it('finds values that differ by a plural', () => {
    expect(pluralPairs(modules)).toEqual(['entropy entropies']);
  });
});

describe('placesOf', () => {
  it('counts code and no comment, and a folder of that name once', () => {
    const modules = house({
      'src/a.ts': "const x = { topP: 1 }; const y = 'topP'",
      'src/b.ts': '/** topP */ const topPlace = 1',
      'src/topP/c.ts': 'export const topP = 1',
      'src/topP/d.ts': "import { topP } from './c.js'",
    });
    expect(placesOf(modules, (word) => word === 'topP', 'topP')).toEqual(['src/a.ts', 'src/topP']);
  });
});

it('CONTRIBUTING lists the places of a kind of chart', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const [, list] = /## How to add a kind of chart\n([^]*?)\n## /.exec(
    readFileSync(`${root}CONTRIBUTING.md`, 'utf8'),
  )!;
  const listed = [...list!.matchAll(/^- `(.*?)`/gm)].map(([, place]) => place!);
  expect([...placesOfFrequencies(readHouse(root).modules)].sort()).toEqual(listed.sort());
});

describe('the house itself', () => {
  const held = [
    'exports without users',
    'names that two files export',
    'pairs of names that differ by a plural',
    'circles of imports',
  ];
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const measures = measureHouse(readHouse(root)).filter(({ what }) => held.includes(what));

  it.each(measures)('has no $what', ({ found }) => expect(found).toEqual([]));

  it('is asked for all of these', () => expect(measures).toHaveLength(held.length));
});

describe('folders', () => {
  const modules = house({ 'a/1.ts': 'x\ny\n', 'a/2.html': 'z\n', 'b/1.ts': 'x\n' });

  it('counts lines of TypeScript alone', () => expect(linesOf(modules)).toBe(3));

  it('counts files a folder', () => {
    expect([...crowdedFolders(modules, 1)]).toEqual([['a', 2]]);
  });
});
