import { readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path/posix';
import type { Plugin } from 'vite';
import { languages as all, type Language } from '../../src/charts/language.js';
import { pageFiles, root } from './pages.js';

/** The language whose pages stand at the top of the site; those of the others are in a folder each. */
const first: Language = all[0];

/** Where a page stands in a language, from the top of the site: `seeds.html`, `zh/seeds.html`. */
export const pagePath = (page: string, language: Language) =>
  language === first ? page : `${language}/${page}`;

/** The language of a page, by where it stands. */
export function languageOfPath(path: string): Language {
  const folder = basename(dirname(path));
  return all.find((language) => language === folder) ?? first;
}

/**
 * Makes a page in every language out of each notebook. The pages exist in the build alone, at the top of the
 * site or in the folder of a language: they are read from the one source, and import from where that stands.
 */
export function languagesPlugin(): Plugin {
  return {
    name: 'languages',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined) return sourceOf(source) === undefined ? null : source;
      const from = sourceOf(importer);
      if (from === undefined || !source.startsWith('.')) return null;
      return this.resolve(source, from, { skipSelf: true });
    },
    load(id) {
      const source = id.endsWith('.html') ? sourceOf(id) : undefined;
      if (source === undefined) return null;
      this.addWatchFile(source);
      return readFileSync(source, 'utf8');
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) => pageInLanguage(html, languageOfPath(path)),
    },
  };
}

/**
 * The notebook that a page of the build is made of. What it imports comes from there, too.
 *
 * @param id The path of the page, perhaps with what Vite adds to it.
 */
export function sourceOf(id: string): string | undefined {
  const file = relative(root, id.replace(/^\0\//, root).split('?')[0]!);
  const name = basename(file);
  return file === pagePath(name, languageOfPath(file)) ? pageFiles.get(name) : undefined;
}

/** A notebook, or a page's frame, without what stands there in another language. */
export function pageInLanguage(html: string, language: Language): string {
  return html
    .replace(marked, (part, _, its: string) => (its === language ? part : ''))
    .replace('<html>', `<html lang="${language}">`);
}

/** An element with a language of its own. None of them holds another of its kind. */
const marked = /[ \t]*<(title|script|a|p|span|nav|summary)\s[^>]*?lang="(\w+)"[^>]*>.*?<\/\1>\n?/gs;
