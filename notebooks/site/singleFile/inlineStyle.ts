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

function needs(face: string, characters: ReadonlySet<number>): boolean {
  const ranges = /unicode-range:\s*([^;}]+)/i.exec(face)?.[1];
  if (ranges === undefined) return true;
  return ranges.split(',').some((range) => {
    const [low, high] = endsOf(range.trim());
    for (const character of characters) if (character >= low && character <= high) return true;
    return false;
  });
}

/**
 * The ends of a range of characters, both included, as CSS writes it.
 *
 * @example
 * endsOf('U+0000-00FF') // → [0, 255]
 * endsOf('U+20AC') // → [8364, 8364]
 * endsOf('U+4??') // → [1024, 1279]
 */
function endsOf(range: string): readonly [number, number] {
  const [low = '', high = low] = range.replace(/^U\+/i, '').split('-');
  return [parseInt(low.replaceAll('?', '0'), 16), parseInt(high.replaceAll('?', 'F'), 16)];
}
