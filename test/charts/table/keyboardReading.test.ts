import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  nextPlace,
  readByKeyboard,
  readingText,
} from '../../../src/charts/table/keyboardReading.js';
import { document, evenly, sofa } from '../dataForCharts.js';
import { kinds } from '../kinds.js';

const keys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
];

const tableOf = (count: number, columns: number) => ({
  caption: '',
  columns: Array.from({ length: columns }, (_, i) => `c${i}`),
  rows: Array.from({ length: count }, (_, i) => [
    `r${i}`,
    ...new Array<number>(columns - 1).fill(i),
  ]),
});

const { Event } = parseHTML('<html></html>');

/** What a browser sends for a key. */
function press(element: HTMLElement, key: string, modifiers = {}): Event {
  const event = new Event('keydown', { cancelable: true });
  element.dispatchEvent(Object.assign(event, { key, ...modifiers }));
  return event;
}

describe('nextPlace', () => {
  it('stays in the table, whatever is pressed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.constantFrom(...keys)),
        (rows, columns, pressed) => {
          let place = { row: 0, column: 0 };
          for (const key of pressed) {
            place = nextPlace(key, place, tableOf(rows, columns))!;
            expect(place.row >= 0 && place.row < rows).toBe(true);
            expect(place.column >= 0 && place.column < columns).toBe(true);
          }
        },
      ),
    );
  });

  it('reaches every cell', () => {
    const table = tableOf(25, 3);
    let place = { row: 24, column: 2 };
    for (const key of ['Home', 'ArrowLeft', 'PageDown', 'ArrowDown', 'ArrowUp', 'ArrowDown']) {
      place = nextPlace(key, place, table)!;
    }
    expect(place).toEqual({ row: 11, column: 1 });
    expect(nextPlace('End', place, table)).toEqual({ row: 24, column: 1 });
  });

  it('leaves all other keys alone', () => {
    for (const key of ['Tab', 'Escape', 'Enter', 'a', 'constructor']) {
      expect(nextPlace(key, { row: 0, column: 0 }, tableOf(2, 2))).toBeUndefined();
    }
  });
});

describe('readingText', () => {
  const table = { caption: '', columns: ['token', 'drawn'], rows: [['\n', 12345]] };

  it('says row, column, value and place, in both languages', () => {
    expect(readingText(table, { row: 0, column: 1 }, 'en')).toBe(
      'token ↵, drawn: 12\u202f345 (1 of 1)',
    );
    expect(readingText(table, { row: 0, column: 0 }, 'zh')).toBe('token ↵（第 1 行，共 1 行）');
  });

  it('says where there is nothing', () => {
    expect(readingText({ ...table, rows: [] }, { row: 0, column: 1 }, 'en')).toBe('no values yet');
  });
});

describe.each(Object.entries(kinds))('readByKeyboard of a %s', (_, { chart, table }) => {
  const svg = chart(sofa, 0.5, evenly(30))({ document });
  const made = table(sofa, 0.5, evenly(30));
  const reading = readByKeyboard(svg, () => made);

  it('is one stop of the Tab key that names the chart, and two elements', () => {
    expect(reading.getAttribute('role')).toBe('application');
    expect(reading.getAttribute('tabindex')).toBe('0');
    expect(reading.getAttribute('aria-label')).toContain(svg.querySelector('title')!.textContent);
    expect(reading.querySelectorAll('*').length).toBe(1);
  });

  it('speaks every row', () => {
    reading.dispatchEvent(new Event('focus'));
    const spoken = new Set([reading.textContent]);
    for (let i = 1; i < made.rows.length; i++) {
      expect(press(reading, 'ArrowDown').defaultPrevented).toBe(true);
      spoken.add(reading.textContent);
    }
    expect(spoken.size).toBe(made.rows.length);
    press(reading, 'Home');
    expect(reading.textContent).toContain(` of ${made.rows.length})`);
  });

  it('leaves the keys of the browser alone', () => {
    const before = reading.textContent;
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey']) {
      expect(press(reading, 'ArrowDown', { [modifier]: true }).defaultPrevented).toBe(false);
    }
    expect(press(reading, 'Tab').defaultPrevented).toBe(false);
    expect(reading.textContent).toBe(before);
  });

  it('leaves the chart an image', () => {
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.querySelectorAll('[tabindex]').length).toBe(0);
  });
});
