import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { languages as allLanguages } from '../../src/charts/language.js';
import { embedFiles } from './embedFiles.js';
import { framePlugin } from './frame.js';
import { pageInLanguage, languageOfPath, languagesPlugin, pagePath } from './languages.js';
import { kitAliases, notebookPages } from './notebookKit.js';
import { offline } from './offline.js';
import { onDemand } from './onDemand.js';
import { pageFiles, root } from './pages.js';
import { sectionsPlugin } from './sections.js';
import { singleFiles } from './singleFiles.js';
import { unbreakable } from '../page/typography.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const src = `${repository}src/`;

/** Every page in every language. */
const pages = [...pageFiles.keys()].flatMap((name) =>
  allLanguages.map((language) => pagePath(name, language)),
);

/** In the mode `first` the home page is built alone, in a few seconds: see `start.ts`. */
export default defineConfig(({ mode }) => ({
  root,
  base: './',
  appType: 'mpa',
  plugins: [
    languagesPlugin(),
    notebookPages({
      template: `${root}template.html`,
      transformTemplate: (template, { path }) => {
        const top = languageOfPath(path) === allLanguages[0] ? './' : '../';
        return pageInLanguage(template, languageOfPath(path)).replace(
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
    sectionsPlugin(),
    framePlugin(),
    offline(),
    onDemand(),
    mode === 'first' ? [] : [embedFiles(), singleFiles()],
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
  worker: { format: 'es' as const },
  build: {
    outDir: `${root}.observable/dist`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The novels that a model is fitted to come only when they are asked for.
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: (mode === 'first' ? pages.slice(0, 1) : pages).map((name) => root + name),
      checks: { bundlerTimings: false },
    },
  },
  server: { fs: { allow: [repository] } },
  // Packages are bundled before the first page asks for them: one that is found later loads the page anew.
  optimizeDeps: { entries: ['{page,figure,answers,lessons}/**/*.ts'] },
}));
