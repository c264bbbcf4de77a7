import { html } from 'htl';

/** The size of the text in a chart, as the charts draw it, in px, and as a page with two beside each other wants it, in rem. */
const drawn = 13;
const wanted = 0.7;

/**
 * Two parts beside each other on a wide screen, beyond the column of text; one above the other on a narrow one.
 *
 * @param draw Makes the two for a width that a chart is to be drawn with; called again when that changes.
 */
export function sideBySide(
  draw: (width: number) => Promise<readonly [Element, Element]>,
): HTMLElement {
  const element = html`<div class="side-by-side"></div>`;
  let width = 0;
  new ResizeObserver(() => {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const column = parseFloat(getComputedStyle(element).gridTemplateColumns);
    const next = Math.max(240, Math.round(((column + rem) * drawn) / (wanted * rem)));
    // Taken out of the page, it has no columns.
    if (next === width || Number.isNaN(next)) return;
    width = next;
    void draw(width).then((parts) => element.replaceChildren(...parts));
  }).observe(element);
  return element;
}
