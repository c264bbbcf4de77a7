import { html } from 'htl';
import { chartMenu } from './chartMenu.js';
import { watched } from '../page/inTurn.js';
import { beforeIdle } from '../page/whenIdle.js';
import { inLanguage, pageLanguage } from '../page/language.js';
import { problem } from '../page/problem.js';
import {
  readByKeyboard,
  tableElement,
  updateElement,
  touchChart,
  type ChartOptions,
  type Table,
} from '../../src/charts/index.js';
import { loadFigure, type DataOf, type FigureSource } from '../../src/figures/figures.js';
import { SamplescopeError } from '../../src/index.js';

/** What a chart shows, and what it stands for. */
interface Shown {
  readonly table: () => Table;
  readonly source: FigureSource;
  readonly touch: NonNullable<Look['touch']>;
}

/** A figure that stays on the page, and how it gets a newer chart. */
interface PageFigure {
  readonly element: HTMLElement;
  update(chart: SVGSVGElement, shown: Shown): void;
}

/** The figures of the page by name. */
const figures = new Map<string, PageFigure>();

/** Who is to draw each of them: who is overtaken while its data are being made must not undo what is newer. */
const turns = new Map<string, object>();

/** The style sheet that every chart carries is taken out of it, and kept once for the page. */
let style: Element | undefined;

/** How a chart is drawn: its width and its colours; and what happens when a mark of it is moved, by what it asks for. */
interface Look extends Omit<ChartOptions, 'document' | 'language'> {
  readonly touch?: Readonly<Record<string, (value: number) => void>>;
}

/**
 * A chart, its values to be read by keyboard, its data behind a button, and a menu to take it along; or what is wrong
 * with its source. A chart that is drawn again under the same name takes the place of the one before it: the figure
 * stays, and in it only what has changed is changed.
 *
 * @param name Tells the figure from the others of the page.
 * @param source What the chart stands for.
 * @param data Its data, where they are at hand. Default: those that the source comes to.
 */
export const chartFigure = <Source extends FigureSource>(
  name: string,
  source: Source,
  look: Look,
  data?: DataOf<Source['chart']>,
): Promise<HTMLElement> => beforeIdle(made(name, source, look, data));

async function made<Source extends FigureSource>(
  name: string,
  source: Source,
  { touch, ...look }: Look,
  data?: DataOf<Source['chart']>,
): Promise<HTMLElement> {
  const language = pageLanguage;
  const turn = {};
  turns.set(name, turn);
  const { dataOf, chart, table } = await loadFigure<FigureSource['chart']>(source.chart);
  try {
    const shown = data ?? (await dataOf(source, { language }));
    const latest = figures.get(name);
    if (latest !== undefined && turns.get(name) !== turn) return latest.element;
    const handles = touch !== undefined;
    return placed(name, chart(shown, { document, language, handles, ...look }), {
      table: () => table(shown, { language }),
      source,
      touch: touch ?? {},
    });
  } catch (error) {
    if (error instanceof SamplescopeError) return problem(error);
    throw error;
  }
}

function placed(name: string, chart: SVGSVGElement, shown: Shown): HTMLElement {
  shareStyle(chart);
  let figure = figures.get(name);
  if (figure === undefined) figures.set(name, (figure = newFigure(name, chart, shown)));
  else figure.update(chart, shown);
  return watched(name, figure.element);
}

function newFigure(name: string, chart: SVGSVGElement, shown: Shown): PageFigure {
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
  touchChart(chart, (asks, value) => latest.touch[asks]?.(value));
  const menu = chartMenu(() => {
    return { name, chart, style: style!.textContent, table: current(), source: latest.source };
  });
  return {
    element: html`<figure>${chart}${reading}${menu}${details}</figure>`,
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
