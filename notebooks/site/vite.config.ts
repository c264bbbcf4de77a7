import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { languages as allLanguages } from '../../src/charts/language.js';
import { embedFiles } from './embedFiles.js';
import { frame } from './frame.js';
import { inLanguage, languageOf, languages, pagePath } from './languages.js';
import { kitAliases, notebookPages } from './notebookKit.js';
import { offline } from './offline.js';
import { pageFiles, root } from './pages.js';
import { singleFiles } from './singleFiles.js';
import { unbreakable } from '../page/typography.js';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every page in every language. */
const pages = [...pageFiles.keys()].flatMap((name) =>
  allLanguages.map((language) => pagePath(name, language)),
);

export default defineConfig({
  root,
  base: './',
  appType: 'mpa',
  plugins: [
    languages(),
    notebookPages({
      template: `${root}template.html`,
      transformTemplate: (template, { path }) => {
        const top = languageOf(path) === allLanguages[0] ? './' : '../';
        return inLanguage(template, languageOf(path)).replace(
          /(href=")\.\/(?=icon|style)/g,
          `$1${top}`,
        );
      },
      // Fixed here, so that every page looks the same.
      transformNotebook: (notebook) => ({
        ...notebook,
        theme: { light: 'air', dark: 'near-midnight' },
        cells: notebook.cells.map((cell) =>
          cell.mode === 'md' ? { ...cell, value: unbreakable(cell.value) } : cell,
        ),
      }),
    }),
    frame(),
    offline(),
    embedFiles(),
    singleFiles(),
  ],
  resolve: {
    alias: [
      ...kitAliases,
      // Cells import by the package's name, as their readers will.
      { find: /^samplescope$/, replacement: `${src}index.ts` },
      { find: /^samplescope\/chameleon$/, replacement: `${src}model/chameleon/index.ts` },
      { find: /^samplescope\/(\w+)$/, replacement: `${src}$1/index.ts` },
    ],
  },
  // A worker loads its models when they are asked for, as a page does.
  worker: { format: 'es' },
  build: {
    outDir: `${root}.observable/dist`,
    emptyOutDir: true,
    target: 'es2022',
    // The novels that a model is fitted to come only when they are asked for.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: pages.map((name) => root + name),
      checks: { bundlerTimings: false },
    },
  },
});
