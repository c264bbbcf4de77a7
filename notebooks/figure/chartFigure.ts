import { html } from 'htl';
import { chartMenu } from './chartMenu.js';
import type { ChartSource } from '../sources/chartSource.js';
import { watched } from '../page/inTurn.js';
import { inLanguage, pageLanguage } from '../page/language.js';
import { readByKeyboard, tableElement, updateElement, type Table } from '../../src/charts/index.js';

/** What a chart shows, and what it stands for. */
interface Shown {
  readonly table: () => Table;
  readonly source: ChartSource;
}

/** A figure that stays on the page, and how it gets a newer chart. */
interface Figure {
  readonly element: HTMLElement;
  update(chart: SVGSVGElement, shown: Shown): void;
}

/** The figures of the page by name. */
const figures = new Map<string, Figure>();

/** The style sheet that every chart carries is taken out of it, and kept once for the page. */
let style: Element | undefined;

/**
 * A chart, its values to be read by keyboard, its data behind a button, and a menu to take it along. A chart that is drawn again
 * under the same name takes the place of the one before it: the figure stays, and in it only what has
 * changed is changed.
 *
 * @param name Tells the figure from the others of the page.
 * @param table Made only when a reader asks for it.
 * @param source What the chart stands for, so that it can be copied as a program.
 */
export function chartFigure(
  name: string,
  chart: SVGSVGElement,
  table: () => Table,
  source: ChartSource,
): HTMLElement {
  shareStyle(chart);
  const shown = { table, source };
  let figure = figures.get(name);
  if (figure === undefined) figures.set(name, (figure = newFigure(name, chart, shown)));
  else figure.update(chart, shown);
  return watched(name, figure.element);
}

function newFigure(name: string, chart: SVGSVGElement, shown: Shown): Figure {
  const label = inLanguage({ en: 'Data', zh: '数据' });
  const data = html`<div class="scroll" tabindex="0" role="group" aria-label=${label}></div>`;
  const details = html`<details>
    <summary>${label}</summary>
    ${data}
  </details>` as HTMLDetailsElement;
  details.addEventListener('toggle', fill);
  let latest = shown;
  let made: Table | undefined;
  const current = () => (made ??= latest.table());
  const reading = readByKeyboard(chart, current, { language: pageLanguage });
  const menu = chartMenu(() => {
    return { name, chart, style: style!.textContent, table: current(), source: latest.source };
  });
  return {
    element: html`<figure>${chart}${reading}${menu}${details}</figure>` as HTMLElement,
    update(next, nextShown) {
      updateElement(chart, next);
      latest = nextShown;
      made = undefined;
      data.replaceChildren();
      fill();
    },
  };

  function fill(): void {
    if (!details.open || data.childElementCount > 0) return;
    data.append(tableElement(current(), { document, language: pageLanguage }));
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
