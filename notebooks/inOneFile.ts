/** A page without the ways to other pages, which a file by itself has not. */
export function withoutTheSite(html: string): string {
  return html
    .replace(/<nav class="(?:site|onward)".*?<\/nav>/gs, '')
    .replace(/<p class="tools">.*?<\/p>/gs, '<p class="tools"></p>')
    .replace(/<a\b([^>]*\shref="\.\.?\/[^"]*"[^>]*)>(.*?)<\/a>/gs, (_, attributes: string, text) =>
      attributes.includes('wordmark') ? `<span class="wordmark">${text}</span>` : text,
    );
}

/**
 * A page with its style sheets, pictures and fonts in place of their addresses.
 *
 * @param source What a file of the site holds, by its path from the top.
 */
export function inPlace(html: string, source: (file: string) => string | Uint8Array): string {
  return html
    .replace(
      /<link rel="stylesheet"[^>]* href="[./]*(assets\/[^"]+)"[^>]*>/g,
      (_, file: string) => `<style>${withUrls(String(source(file)), 'assets/', source)}</style>`,
    )
    .replace(
      /(\s(?:src|href)=")[./]*(assets\/[^"]+)"/g,
      (_, start: string, file: string) => `${start}${dataUrl(file, source(file))}"`,
    );
}

/** A style sheet with what it names in place; its addresses begin where it stands itself. */
const withUrls = (css: string, folder: string, source: (file: string) => string | Uint8Array) =>
  css.replace(/url\("?(?:\.\/)?([\w.-]+)"?\)/g, (_, name: string) => {
    return `url(${dataUrl(name, source(folder + name))})`;
  });

const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

function dataUrl(file: string, content: string | Uint8Array): string {
  const type = types[file.slice(file.lastIndexOf('.') + 1)];
  if (type === undefined) throw new Error(`no page holds a file such as ${file}`);
  return `data:${type};base64,${Buffer.from(content).toString('base64')}`;
}

/**
 * A style sheet without the fonts that a text has no use for.
 *
 * @example
 * fontsFor('b', '@font-face{src:url(x);unicode-range:U+61-63}') // → '@font-face{src:url(x);unicode-range:U+61-63}'
 * fontsFor('b', '@font-face{src:url(x);unicode-range:U+4??,U+20ac}') // → ''
 */
export function fontsFor(text: string, css: string): string {
  const characters = [...new Set(text)].map((character) => character.codePointAt(0)!);
  return css.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
    const ranges = /unicode-range:([^;}]+)/.exec(face)?.[1]?.split(',').map(rangeOf);
    const isUsed = ([low, high]: readonly [number, number]) =>
      characters.some((character) => character >= low && character <= high);
    return ranges === undefined || ranges.some(isUsed) ? face : '';
  });
}

/** `U+61-63`, `U+20ac` or `U+4??`, as numbers. */
function rangeOf(written: string): readonly [low: number, high: number] {
  const [first = '', last = first] = written.trim().replace(/^U\+/i, '').split('-');
  return [
    Number.parseInt(first.replaceAll('?', '0'), 16),
    Number.parseInt(last.replaceAll('?', 'f'), 16),
  ];
}
