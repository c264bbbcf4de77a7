import { textWidth } from '../textWidth.js';

/** Where the parts of a row of a chart of streams are, in pixels; upright ones from the row's top. */
export interface StreamsLayout {
  readonly rowHeight: number;
  /** How many numbers have room side by side. */
  readonly shown: number;
  readonly name: { readonly y: number; readonly width: number };
  readonly note: { readonly x: number; readonly y: number; readonly width: number };
  /** The unit line, and the ordinals above it. */
  readonly line: { readonly y: number; readonly left: number; readonly right: number };
  readonly ordinalY: number;
  /** The first number's left edge, how far it is to the next one's, and their base line. */
  readonly numbers: { readonly x: number; readonly cell: number; readonly y: number };
}

const gap = 9;
/** The width of the column of names. */
const names = 148;

/** Narrower than this, name, line and numbers stand under one another. */
const narrow = 640;

/**
 * Name, unit line and numbers beside one another, or, on a narrow page, under one another.
 *
 * @param most How many numbers the longest tape has.
 * @param tokens Whether there is a token under each number.
 */
export function streamsLayout(width: number, most: number, tokens: boolean): StreamsLayout {
  const under = tokens ? 18 : 0;
  const cell = Math.ceil(textWidth('0.0000')) + gap + (tokens ? 14 : 0);
  if (width < narrow) {
    const name = Math.min(130, width / 2);
    return {
      rowHeight: 86 + under,
      shown: Math.min(most, Math.floor((width + gap) / cell)),
      name: { y: 15, width: name },
      note: { x: name + 10, y: 15, width: width - name - 10 },
      ordinalY: 37,
      line: { y: 50, left: 0, right: width },
      numbers: { x: 0, cell, y: 75 },
    };
  }
  const shown = Math.min(most, Math.floor((width - names) / (2 * cell)));
  const numbers = width - shown * cell + gap;
  return {
    rowHeight: 52,
    shown,
    name: { y: 20, width: names },
    note: { x: 0, y: 37, width: names },
    ordinalY: 14,
    line: { y: 28, left: names + 16, right: numbers - 24 },
    numbers: { x: numbers, cell, y: tokens ? 23 : 32 },
  };
}
