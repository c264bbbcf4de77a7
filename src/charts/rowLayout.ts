import type { SvgGroup } from './frame.js';
import { languages, type InEach, type Language } from './language.js';
import { countText } from './numberText.js';
import { paint } from './palette.js';
import { textWidth } from './textWidth.js';
import { writeToken } from './writeToken.js';

/** Where the parts of a chart of lines are, in pixels; upright ones from the top of a line. */
export interface RowLayout {
  readonly rowHeight: number;
  /** The middle of the texts, and the middle of the bar. */
  readonly textY: number;
  readonly barY: number;
  /** How far the grid reaches above and below the middle of the bar. */
  readonly grid: number;
  /** The width of the column of labels, which begins at 0. */
  readonly label: number;
  /** Where bars begin and end. */
  readonly bars: readonly [number, number];
  /** The right edges of the columns of numbers. */
  readonly numbers: readonly number[];
}

/** Narrower than this, a bar has a line to itself under the texts. */
const narrow = 420;

/**
 * Room for the labels as far as they need it, then the bars, then numbers of the given widths; on a
 * narrow page the bars go underneath, all the way across.
 */
export function rowLayout(
  width: number,
  labels: readonly string[],
  numberWidths: readonly number[],
): RowLayout {
  const gap = 14;
  const numbers = numberWidths.map(
    (_, i) => width - numberWidths.slice(i + 1).reduce((sum, next) => sum + next + gap, 0),
  );
  const free = numbers[0]! - numberWidths[0]! - gap;
  if (width < narrow) {
    const bars = [1, width - 14] as const;
    return { rowHeight: 46, textY: 11, barY: 32, grid: 11, label: free, bars, numbers };
  }
  const widest = Math.max(...labels.map((text) => textWidth(text)));
  const label = Math.min(Math.max(widest, 48), Math.min(170, width * 0.25));
  return {
    rowHeight: 26,
    textY: 13,
    barY: 13,
    grid: 13,
    label,
    bars: [label + gap, free],
    numbers,
  };
}

const words: InEach<(count: string) => readonly [string, string]> = {
  en: (count) => [`… and ${count} more tokens`, `… ${count} more`],
  zh: (count) => [`…… 其余 ${count} 个词元`, `其余 ${count} 个`],
};

/** What the line of the rest is called: in full, and where there is little room. */
export const restLabels = (count: number, language: Language): readonly [string, string] =>
  words[language](countText(count));

/** The short name of the line of the rest in every language, so that all leave the same room. */
export const restLabelsToFit = (count: number): readonly string[] =>
  languages.map((language) => restLabels(count, language)[1]);

/** Writes a token into the column of tokens, or how many tokens the rest has. */
export function writeRowLabel(
  row: SvgGroup,
  { textY, label: width }: RowLayout,
  label: string | number,
  language: Language,
): void {
  const text = row.append('text').attr('y', textY).attr('dy', '0.35em');
  if (typeof label === 'string') {
    text.call(paint, 'ink');
    writeToken(text, label, width);
    return;
  }
  const [full, short] = restLabels(label, language);
  text.append('title').text(full);
  text
    .call(paint, 'muted')
    .append('tspan')
    .text(textWidth(full) <= width ? full : short);
}

/** Writes a number into its column, so that its last digit stands at the right edge. */
export function writeNumber(
  row: SvgGroup,
  { textY, numbers }: RowLayout,
  column: number,
  text: string,
): void {
  row
    .append('text')
    .attr('class', 'number')
    .attr('x', numbers[column]!)
    .attr('y', textY)
    .attr('dy', '0.35em')
    .attr('text-anchor', 'end')
    .text(text)
    .call(paint, 'ink');
}

/** The strips of a chart's grid: where the bars of lines that begin at `tops` are. */
export const gridStrips = (tops: readonly number[], { barY, grid }: RowLayout) =>
  tops.map((top) => [top + barY - grid, top + barY + grid] as const);
