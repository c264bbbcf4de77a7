import { holdsAny } from '../../page/unicodeRange.js';

/**
 * A style sheet with the fonts that a text needs in it; the faces of other alphabets are left out.
 *
 * @param css With `url(…)` of files that stand beside it.
 * @param characters All that the page may show.
 * @param dataOf A file beside it, as a `data:` address.
 */
export function inlineStyle(
  css: string,
  characters: ReadonlySet<number>,
  dataOf: (file: string) => string,
): string {
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, (face) => (needs(face, characters) ? face : ''))
    .replace(/url\(["']?\.?\/?([^"':)]+)["']?\)/g, (_, file: string) => `url(${dataOf(file)})`)
    .replaceAll('</style', '<\\/style');
}

const needs = (face: string, characters: ReadonlySet<number>): boolean =>
  holdsAny(/unicode-range:\s*([^;}]+)/i.exec(face)?.[1] ?? '', characters);
