import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { circles } from './house/circles.js';
import { parseModule } from './house/module.js';

/** In reading order: a room imports itself and the rooms before it, never one after it. */
const rooms = [
  'error.ts',
  'ownEntry.ts',
  'xml.ts',
  'csv.ts',
  'numerics',
  'random',
  'distribution',
  'model',
  'sampling',
  'recipe',
  'decoding',
  'experiment',
  'logprobs',
  'charts',
  'figures',
  'exercise',
  'cli',
];

/** The rooms of the pages, in reading order; all of them may import all of src. */
const pageRooms = [
  'page',
  'controls',
  'display',
  'questions',
  'logits',
  'tags',
  'figure',
  'chain',
  'answers',
  'lessons',
  'embed',
  'home',
  'playground',
  'exercises',
  'teachers',
  'authors',
  'site',
];

/** Which package may be used in which rooms. */
const packages: Record<string, readonly string[]> = {
  '@noble/hashes': ['random/streams/python', 'model/chameleon/weights', 'decoding', 'exercise'],
  commander: ['cli'],
  'csv-parse': ['logprobs'],
  d3: ['charts'],
  fflate: ['logprobs'],
  linkedom: ['cli'],
  mathjs: ['sampling/expressionParser.ts', 'sampling/processors/evaluator.ts'],
  picocolors: ['cli'],
  seedrandom: ['random/engines/seedrandom.ts'],
  'string-width': ['cli'],
  valibot: ['recipe', 'decoding', 'exercise'],
  'node:': ['cli', 'experiment/workers.ts'],
};

/** What is wrong with one import, or undefined. Paths are relative to src. */
function wrongImport(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) {
    const name = Object.keys(packages).find((known) => specifier.startsWith(known));
    const allowed = name === undefined ? [] : packages[name]!;
    if (allowed.some((place) => file === place || file.startsWith(`${place}/`))) return undefined;
    return `${file} must not import the package ${specifier}`;
  }
  const target = posix.join(posix.dirname(file), specifier);
  const from = roomOf(file);
  const to = roomOf(target.replace(/\.js$/, '.ts'));
  if (from === 'index.ts') return undefined;
  if (rooms.indexOf(to) < 0) return `${file} imports ${target}, which is in no room`;
  if (rooms.indexOf(to) > rooms.indexOf(from)) return `${file} must not import ${target}`;
  return undefined;
}

const roomOf = (file: string) => file.split('/')[0]!;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

/** What is wrong with one import of the pages. Paths are relative to notebooks. */
function wrongPageImport(file: string, target: string): string | undefined {
  const isFolder = posix.extname(target) === '';
  if (target.startsWith('../src/') || isFolder) return undefined;
  const isKit = target.includes('/@observablehq/notebook-kit/');
  if (isKit && file === 'page/notebookKit.ts') return undefined;
  const [from, to] = [file, target].map((path) => pageRooms.indexOf(roomOf(path)));
  if (to! < 0) return `${file} imports ${target}, which is in no room`;
  if (to! > from!) return `${file} must not import ${target}`;
  // Beside the lessons stands only the list of them.
  const lesson = (path: string) => /^lessons\/(.+)\//.exec(path)?.[1];
  if (lesson(target) !== undefined && lesson(target) !== lesson(file)) {
    return `${file} must not import ${target}: what another needs too belongs to a room above the lessons`;
  }
  return undefined;
}

const modulesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|html)$/.test(file) && !file.includes('/.observable/'))
    .map((file) => parseModule(file, readFileSync(file, 'utf8')));

describe('the rooms of the pages', () => {
  const modules = modulesIn('notebooks');

  it('hold every file', () => {
    const outside = modules.filter(
      ({ path }) => !pageRooms.includes(roomOf(posix.relative('notebooks', path))),
    );
    expect(outside.map(({ path }) => path)).toEqual(['notebooks/template.html']);
  });

  it('import only themselves and the rooms before them, and no lesson another', () => {
    const wrong = modules.flatMap(({ path, imports }) =>
      imports.map(({ target }) =>
        wrongPageImport(posix.relative('notebooks', path), posix.relative('notebooks', target)),
      ),
    );
    expect(wrong.filter((problem) => problem !== undefined)).toEqual([]);
  });

  it('go red on a wrong import, type imports included', () => {
    const wrong = (file: string, import_: string) => {
      const [found] = parseModule(`notebooks/${file}`, import_).imports;
      return wrongPageImport(file, posix.relative('notebooks', found!.target));
    };
    const select = "import type { Select } from '../controls/select.js'";
    expect(wrong('page/control.ts', select)).toContain('must not import controls/select.ts');
    expect(wrong('display/tape.ts', select)).toBeUndefined();
    expect(
      wrong('lessons/06-tail/cuts.ts', "import { beamTable } from '../08-tokens/beamTable.js'"),
    ).toContain('must not import lessons/08-tokens/beamTable.ts');
  });

  it('have no circle of imports', () => {
    expect(circles(modules)).toEqual([]);
  });
});

describe('rooms', () => {
  it('holds every file of src', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => ![...rooms, 'index.ts'].includes(roomOf(file)))).toEqual([]);
  });

  it('imports only itself and the rooms before it', () => {
    const wrong = files.flatMap((file) =>
      ts
        .preProcessFile(readFileSync(`src/${file}`, 'utf8'))
        .importedFiles.map(({ fileName }) => wrongImport(file, fileName)),
    );
    expect(wrong.filter((problem) => problem !== undefined)).toEqual([]);
  });

  it('goes red on a wrong import, type imports included', () => {
    const imported = ts.preProcessFile("import type { Trace } from '../decoding/run.js'");
    const [file] = imported.importedFiles;
    expect(wrongImport('model/table.ts', file!.fileName)).toContain(
      'must not import decoding/run.js',
    );
    expect(wrongImport('cli/main.ts', file!.fileName)).toBeUndefined();
    expect(wrongImport('model/table.ts', 'd3')).toContain('must not import the package d3');
    expect(wrongImport('charts/axes.ts', 'd3')).toBeUndefined();
    expect(wrongImport('sampling/chain.ts', 'node:fs')).toContain('node:fs');
  });
});
