import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseModule, type Module } from './module.js';

/** What is measured: the modules of src and notebooks, and those of test, which only use them. */
export interface House {
  readonly modules: readonly Module[];
  readonly tests: readonly Module[];
  /** By the name of a package's entry, such as `samplescope/charts`, the file that it stands for. */
  readonly entries: ReadonlyMap<string, string>;
}

/** Texts and weights that stand in TypeScript so that a bundler takes them along: no code. */
const data = /^src\/model\/(corpora|chameleon\/weights\/chameleon\.ts)/;

/** Reads the house that stands in a folder. A page's cells are one module, for they see each other's names. */
export function readHouse(root: string): House {
  const entries = readEntries(root);
  const modulesIn = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.(ts|html)$/.test(file) && !/\.d\.ts$|\.observable\//.test(file))
      .filter((file) => !data.test(file))
      .sort()
      .map((file) => parseModule(file, readFileSync(join(root, file), 'utf8'), entries));
  return {
    modules: [...modulesIn('src'), ...modulesIn('notebooks')],
    tests: modulesIn('test'),
    entries,
  };
}

function readEntries(root: string): ReadonlyMap<string, string> {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    exports: Record<string, string | { default: string }>;
  };
  return new Map(
    Object.entries(exports).flatMap(([path, target]) => {
      if (typeof target === 'string') return [];
      const file = target.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts');
      return [[name + path.slice(1), file] as const];
    }),
  );
}
