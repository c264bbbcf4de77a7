import { languageOf } from '../chartOptions.js';
import type { InEach, Language } from '../language.js';
import { countText } from '../numberText.js';
import { cellText, type Table, type TableOptions } from './table.js';

interface Words {
  readonly label: (chart: string) => string;
  readonly value: (head: string, column: string, value: string) => string;
  readonly place: (text: string, row: string, rows: string) => string;
  readonly nothing: string;
}

const words: InEach<Words> = {
  en: {
    label: (chart) =>
      `Values of the chart “${chart}”. Up and down arrows go from row to row, left and right ones from column to column.`,
    value: (head, column, value) => `${head}, ${column}: ${value}`,
    place: (text, row, rows) => `${text} (${row} of ${rows})`,
    nothing: 'no values yet',
  },
  zh: {
    label: (chart) => `图表“${chart}”的数值。上下箭头键换行，左右箭头键换列。`,
    value: (head, column, value) => `${head}，${column}：${value}`,
    place: (text, row, rows) => `${text}（第 ${row} 行，共 ${rows} 行）`,
    nothing: '还没有数值',
  },
};

/** A cell of a table: the number of its row and of its column. */
interface ReadingPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * A place to read a chart's values from by keyboard, to stand right behind the chart: one stop of the
 * Tab key, in which the arrow keys walk through the chart's table, Page Up and Page Down in steps of ten
 * rows, Home and End to its ends. The value is shown, and spoken by screen readers. The chart itself
 * stays an image with a title and a description for those who pass by.
 *
 * It is two elements whatever the chart: an `application`, so that screen readers let arrow keys
 * through, and in it an `output`, which they speak when it changes.
 *
 * Source: the pattern of one composite widget in the WAI-ARIA Authoring Practices Guide, "Developing a
 * Keyboard Interface".
 *
 * @param table The chart's as it is now; asked for when a reader comes by and with each key.
 * @returns An element of the class `samplescope-reading`; what it looks like is for the page to say.
 */
export function readByKeyboard(
  chart: SVGSVGElement,
  table: () => Table,
  options: TableOptions = {},
): HTMLElement {
  const language = languageOf(options);
  const { ownerDocument: document } = chart;
  const reading = document.createElement('div');
  const output = document.createElement('output');
  reading.className = 'samplescope-reading';
  reading.lang = language;
  reading.setAttribute('tabindex', '0');
  reading.setAttribute('role', 'application');
  reading.append(output);

  let place: ReadingPlace = { row: 0, column: 1 };
  const name = () => {
    const title = chart.querySelector('title')?.textContent ?? '';
    reading.setAttribute('aria-label', words[language].label(title));
  };
  name();
  reading.addEventListener('focus', () => {
    name();
    const now = table();
    place = within(place, now);
    output.textContent = readingText(now, place, language);
  });
  reading.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const now = table();
    const next = nextPlace(event.key, place, now);
    if (next === undefined) return;
    event.preventDefault();
    place = next;
    output.textContent = readingText(now, place, language);
  });
  return reading;
}

/**
 * Where a key leads in a table, never beyond its ends; undefined for a key that leads nowhere.
 *
 * @example
 * const shown = { caption: '', columns: ['token', 'p'], rows: [['a', 0.6], ['b', 0.4]] };
 * nextPlace('ArrowDown', { row: 0, column: 1 }, shown) // → { row: 1, column: 1 }
 * nextPlace('ArrowRight', { row: 0, column: 1 }, shown) // → { row: 0, column: 1 }
 */
export function nextPlace(
  key: string,
  { row, column }: ReadingPlace,
  table: Table,
): ReadingPlace | undefined {
  const page = 10;
  const places: Record<string, readonly [number, number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    PageUp: [row - page, column],
    PageDown: [row + page, column],
    Home: [0, column],
    End: [table.rows.length - 1, column],
  };
  const place = Object.hasOwn(places, key) ? places[key] : undefined;
  if (place === undefined) return undefined;
  return within({ row: place[0], column: place[1] }, table);
}

function within({ row, column }: ReadingPlace, { rows, columns }: Table): ReadingPlace {
  const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));
  return { row: clamp(row, rows.length), column: clamp(column, columns.length) };
}

/**
 * A cell in words: what its row and column are, its value, and which row it is.
 *
 * @example
 * const shown = { caption: '', columns: ['token', 'p'], rows: [[' a', 0.6], ['b', 0.4]] };
 * readingText(shown, { row: 0, column: 1 }, 'en') // → 'token ␣a, p: 0.6 (1 of 2)'
 */
export function readingText(
  { columns, rows }: Table,
  { row, column }: ReadingPlace,
  language: Language,
): string {
  const { value, place, nothing } = words[language];
  const cells = rows[row];
  if (cells === undefined) return nothing;
  const head = `${columns[0]!} ${cellText(cells[0]!)}`;
  const text = column === 0 ? head : value(head, columns[column]!, cellText(cells[column]!));
  return place(text, countText(row + 1), countText(rows.length));
}
