import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path/posix';
import type { Plugin, Rolldown } from 'vite';
import { languageOfPath } from './languages.js';
import { lessons } from '../lessons/lessons.js';
import { inlinePage } from './singleFile/inlinePage.js';
import { inlineScript, type BuiltFiles } from './singleFile/inlineScript.js';
import { inlineStyle } from './singleFile/inlineStyle.js';

/** Where the file of a page stands in the site that holds all of it. */
export const singlePath = (page: string) => `single/${page}`;

/** Whether a page can be saved as one file: the lessons and the playground. */
export const isSaved = (page: string) =>
  [...lessons.map(({ name }) => name), 'playground'].includes(basename(page, '.html'));

/**
 * Adds a second form of each lesson to the site: one file that holds its script, style, fonts and models, and
 * opens by double click. They are made of the finished pages, so that they cannot differ from them.
 */
export function singleFiles(): Plugin {
  return {
    name: 'single-files',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const pages = Object.keys(bundle).filter((file) => file.endsWith('.html') && isSaved(file));
      // One after the other: each takes many times its size of memory.
      for (const page of pages) {
        const file = join(dir!, singlePath(page));
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, await singleFile(page, bundle));
      }
    },
  };
}

async function singleFile(page: string, bundle: Rolldown.OutputBundle): Promise<string> {
  const html = String(assetOf(bundle, page).source);
  const named = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, file]) => join(dirname(page), file!));
  const [entry] = named(/<script type="module"[^>]*src="([^"]+)"/g);
  const [icon] = named(/<link rel="icon" href="([^"]+)"/g);
  const files = builtFiles(bundle, wantedModels(entry!, bundle), languageOfPath(page));
  const script = await inlineScript(entry!, files);
  const characters = new Set(Array.from(html + script, (character) => character.codePointAt(0)!));
  const styles = named(/<link rel="stylesheet"[^>]*href="([^"]+)"/g).map((file) =>
    inlineStyle(String(assetOf(bundle, file).source), characters, (name) =>
      files.data(join(dirname(file), name)),
    ),
  );
  return inlinePage(html, { script, styles, icon: files.data(icon!) });
}

const corpus = /src\/model\/corpora\/(\w+)\.ts$/;

/** The models whose texts are scripts of their own in the site. */
const modelsOf = (bundle: Rolldown.OutputBundle): string[] =>
  Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' ? (corpus.exec(file.facadeModuleId ?? '')?.[1] ?? []) : [],
  );

/** The models whose names a page says, in its cells or in what they are made of. */
function wantedModels(entry: string, bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const chunks = [...importedBy(entry, bundle)].map((file) => chunkOf(bundle, file)!);
  const sources = chunks.flatMap(({ moduleIds }) => moduleIds.filter((id) => isOurs.test(id)));
  const text = chunkOf(bundle, entry)!.code + sources.map((id) => readFileSync(id, 'utf8')).join();
  return new Set(modelsOf(bundle).filter((name) => new RegExp(`["'\`]${name}["'\`]`).test(text)));
}

const isOurs = /\/notebooks\/[^?]*\.ts$/;

function importedBy(file: string, bundle: Rolldown.OutputBundle, found = new Set<string>()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const next of chunkOf(bundle, file)?.imports ?? []) importedBy(next, bundle, found);
  return found;
}

const notHere = {
  en: (model: string) => `The model ${model} is not in this file: open the lesson on its site.`,
  zh: (model: string) => `这个文件里没有模型 ${model}：请在网站上打开这一课。`,
};

function builtFiles(
  bundle: Rolldown.OutputBundle,
  wanted: ReadonlySet<string>,
  language: keyof typeof notHere,
): BuiltFiles {
  const unwanted = modelsOf(bundle).filter((name) => !wanted.has(name));
  return {
    code: (file) => {
      const built = bundle[file];
      if (built?.type === 'chunk') return built.code;
      return built !== undefined && file.endsWith('.js') ? String(built.source) : undefined;
    },
    data: (file) => {
      const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
      return `data:${type};base64,${Buffer.from(assetOf(bundle, file).source).toString('base64')}`;
    },
    leftOut: (file) => {
      // By name, since a worker has a copy of its own.
      const isTextOf = (name: string) => new RegExp(`/${name}-[^/]{8}\\.js$`).test(file);
      const model = unwanted.find(isTextOf);
      return model === undefined ? undefined : notHere[language](model);
    },
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function assetOf(bundle: Rolldown.OutputBundle, file: string): Rolldown.OutputAsset {
  const built = bundle[file];
  if (built?.type !== 'asset') throw new Error(`${file} is not among the files of the site`);
  return built;
}

function chunkOf(bundle: Rolldown.OutputBundle, file: string): Rolldown.OutputChunk | undefined {
  const built = bundle[file];
  return built?.type === 'chunk' ? built : undefined;
}
