import { html } from 'htl';
import { watched } from './inTurn.js';
import { tableElement, type Table } from '../../src/charts/index.js';

/** The style sheet that every chart carries is taken out of it, and kept once for the page. */
let style: Element | undefined;

/** The figures whose data a reader has opened: they stay open when the chart is drawn again. */
const opened = new Set<string>();

/**
 * A chart with its data behind a button.
 *
 * @param name Tells the figure from the others of the page.
 * @param table Made only when a reader asks for it.
 */
export function chartFigure(name: string, chart: SVGSVGElement, table: () => Table): HTMLElement {
  const data = html`<div class="scroll" tabindex="0" role="region" aria-label="Data"></div>`;
  const details = html`<details>
    <summary>Data</summary>
    ${data}
  </details>` as HTMLDetailsElement;
  details.addEventListener('toggle', toggle);
  if (opened.has(name)) {
    fill();
    details.open = true;
  }
  shareStyle(chart);
  return watched(name, html`<figure>${chart}${details}</figure>`);

  function toggle(): void {
    if (details.open) opened.add(name);
    else opened.delete(name);
    if (data.childElementCount === 0) fill();
  }

  function fill(): void {
    data.append(tableElement(table(), { document }));
  }
}

/** A style sheet that comes and goes makes the browser look at the whole page anew, each time. */
function shareStyle(chart: SVGSVGElement): void {
  const own = chart.querySelector('style')!;
  own.remove();
  if (style !== undefined) return;
  style = own;
  document.head.append(own);
}
