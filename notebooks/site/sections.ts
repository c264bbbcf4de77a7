import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { languageOfPath } from './languages.js';
import { isSaved } from './singleFiles.js';

/**
 * Makes a section of each heading of a page and of what stands under it, so that what is at hand while a section is
 * read lets go where it ends; and folds the code of lessons, which stays a press away.
 */
export function sectionsPlugin(): Plugin {
  return {
    name: 'sections',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) => {
        const whole = inSections(html);
        return isSaved(basename(path)) ? foldCode(whole, showCode[languageOfPath(path)]) : whole;
      },
    },
  };
}

const showCode = { en: 'Show the code', zh: '显示代码' };

const cell = '<div class="observablehq observablehq--cell"><div>';

/** A heading, and before it the beginning of its cell where nothing else of the cell stands before it. */
const headed =
  /(?<begin><div id="cell-\d+" class="observablehq observablehq--cell"><div>\s*)?(?<known><section class="known">\s*)?(?<heading><h2[\s>])/g;

/**
 * A page whose headings of the second level begin a section each. A cell in which one section ends and another begins
 * is parted in two.
 *
 * @example
 * inSections('<main id="content"><div id="cell-1" class="observablehq observablehq--cell"><div><p>a</p><h2>b</h2></div></div></main>') // → '<main id="content"><section><div id="cell-1" class="observablehq observablehq--cell"><div><p>a</p></div></div></section><section><div class="observablehq observablehq--cell"><div><h2>b</h2></div></div></section></main>'
 */
const inSections = (html: string): string =>
  html.replace(
    /(<main[^>]*>)(.*)(<\/main>)/s,
    (_, open: string, content: string, close: string) => {
      const parted = content.replace(headed, (...match) => {
        const { begin, known = '', heading } = match.at(-1) as Record<string, string | undefined>;
        const end = begin === undefined ? '</div></div>' : '';
        return `${end}</section><section>${begin ?? cell}${known}${heading!}`;
      });
      return `${open}<section>${parted}</section>${close}`;
    },
  );

/** The code of a cell, which Notebook Kit writes behind it. */
const pinned = /(?<=<\/div>)<pre data-language.*?<\/pre>/gs;

/** A page whose cells have their code in a fold each. */
const foldCode = (html: string, summary: string): string =>
  html.replace(
    pinned,
    (code) => `<details class="code"><summary>${summary}</summary>${code}</details>`,
  );
