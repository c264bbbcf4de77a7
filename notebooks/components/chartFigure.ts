import { html } from 'htl';
import { tableElement, type Table } from 'samplescope/charts';

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
  return html`<figure>${chart}${details}</figure>`;

  function toggle(): void {
    if (details.open) opened.add(name);
    else opened.delete(name);
    if (data.childElementCount === 0) fill();
  }

  function fill(): void {
    data.append(tableElement(table(), { document }));
  }
}
