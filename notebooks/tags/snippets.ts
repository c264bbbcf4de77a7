import { pageLanguage } from '../page/language.js';
import type { Written } from '../../src/figures/tag/tagOfSource.js';

/** Where a file at the top of this site is, from wherever this page was opened. */
export function siteAddress(file: string): string {
  const page = location.href.replace(/[?#].*/, '');
  return new URL(pageLanguage === 'en' ? file : `../${file}`, page).href;
}

/** The line that makes every `<sample-scope>` of a page a chart. */
export const scriptSnippet = (): string => `<script src="${siteAddress('embed.js')}"></script>`;

/**
 * A chart as an author writes it in a page.
 *
 * @example
 * elementSnippet({ chart: 'sweep', controls: '' }) // → '<sample-scope chart="sweep" controls></sample-scope>'
 */
export function elementSnippet(given: Written): string {
  const attributes = Object.entries(given).map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}=${inQuotes(value)}`,
  );
  return `<sample-scope${attributes.join('')}></sample-scope>`;
}

/** JSON is full of double quotes: it stands in single ones. A carriage return as it is would become a line feed. */
function inQuotes(value: string): string {
  const escaped = value.replaceAll('&', '&amp;').replaceAll('\r', '&#13;');
  return escaped.includes('"') ? `'${escaped.replaceAll("'", '&#39;')}'` : `"${escaped}"`;
}

/** The address of a chart that fills a page of its own. */
export const frameAddress = (given: Written): string =>
  `${siteAddress('embed.html')}#${new URLSearchParams(given)}`;

/**
 * A chart in a frame, as an author writes it: attributes alone, without a style sheet, so that MDX takes it too.
 *
 * @param height In CSS pixels.
 */
export const frameSnippet = (given: Written, title: string, height: number): string =>
  `<iframe src="${frameAddress(given).replaceAll('&', '&amp;')}"
  title="${title}" width="100%" height="${height}" frameborder="0"></iframe>`;

/** What an author pastes once, so that frames are as high as their charts. */
export const resizeSnippet = `<script>
  addEventListener('message', ({ source, data }) => {
    if (data?.samplescope !== 'height') return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.style.height = data.height + 'px';
  });
</script>`;
