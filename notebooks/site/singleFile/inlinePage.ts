/** The parts of a page that stand in other files, by what its HTML calls them. */
interface PageParts {
  /** The page's module, with all that it imports. */
  readonly script: string;
  /** The text of each style sheet, in order, with its fonts. */
  readonly styles: readonly string[];
  /** The icon as a `data:` address. */
  readonly icon: string;
}

/** Nothing is fetched from anywhere, not even from the folder that the file lies in. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'connect-src data: blob:',
].join('; ');

/**
 * A built page as one file that needs no other. The ways to other pages are taken out: they are not there
 * where the file is opened.
 */
export function inlinePage(html: string, { script, styles, icon }: PageParts): string {
  const style = styles.map((text) => `<style>${text}</style>`).join('\n');
  const module = `<script type="module">${escapeScript(script)}</script>`;
  return html
    .replace(/\s*<link rel="(?:modulepreload|stylesheet)"[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace(
      /(http-equiv="Content-Security-Policy" content=")[^"]*/,
      (_, start: string) => start + policy,
    )
    .replace(/(<link rel="icon" href=")[^"]*/, (_, start: string) => start + icon)
    .replace(/\s*<nav class="(?:site|onward|exercises)".*?<\/nav>/gs, '')
    .replace(/\s*<p class="save">.*?<\/p>/gs, '')
    .replace(linkToPage, '<span$1$2>$3</span>')
    .replace('</head>', () => `${style}\n${module}\n</head>`);
}

const linkToPage = /<a((?:\s[^>]*?)?)\shref="\.\.?\/[^"]*\.html[^"]*"([^>]*)>(.*?)<\/a>/gs;

/** A script may not hold what ends it, or begins a comment, in HTML. */
const escapeScript = (script: string) =>
  script.replace(/<(?=\/script)/gi, '\\x3C').replaceAll('<!--', '\\x3C!--');
