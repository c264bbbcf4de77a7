import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** In reading order: a room imports itself and the rooms before it, never one after it. */
const rooms = [
  'error.ts',
  'numerics',
  'random',
  'distribution',
  'model',
  'sampling',
  'recipe',
  'decoding',
  'experiment',
  'charts',
  'figures',
  'cli',
];

/** Which package may be used in which rooms. */
const packages: Record<string, readonly string[]> = {
  '@humanwhocodes/momoa': ['cli'],
  '@noble/hashes': ['random/streams/python', 'model/chameleon/weights', 'decoding'],
  commander: ['cli'],
  'csv-parse': ['cli'],
  d3: ['charts'],
  linkedom: ['cli'],
  mathjs: ['sampling/processors/expression.ts', 'sampling/processors/evaluator.ts'],
  picocolors: ['cli'],
  seedrandom: ['random/engines/seedrandom.ts'],
  'string-width': ['cli'],
  valibot: ['recipe', 'decoding'],
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
