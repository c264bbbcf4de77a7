import { fittingTicks, horizontalAxis, shareText, shareTicks, linearScale } from '../axes.js';
import { checkWhole } from '../check.js';
import { languageOf, type ChartOptions } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { joined, type InEach, type Language } from '../language.js';
import { countText, probabilityText, widestProbability } from '../numberText.js';
import { paint, type ColorRole } from '../palette.js';
import { drawGuess } from './guessMark.js';
import {
  checkProbabilitiesData,
  beforeAndAfter,
  type ProbabilitiesData,
} from './probabilitiesData.js';
import {
  gridStrips,
  restLabelsToFit,
  rowLayout,
  writeNumber,
  writeRowLabel,
  type RowLayout,
} from '../rowLayout.js';
import { textWidth } from '../textWidth.js';
import { tokenColors } from '../tokenColors.js';
import { tokenLabel } from '../tokenLabel.js';
import { tokenRows, type TokenOrder } from '../tokenRows.js';

/** How many tokens have a line, and in which order. */
export interface ProbabilitiesOptions extends ChartOptions {
  /** At most how many tokens have a line of their own; a whole number ≥ 1. Default 10. */
  readonly rows?: number;
  /** By the probability before, or as in the vocabulary. Default `'probability'`. */
  readonly order?: TokenOrder;
}

interface Words {
  readonly title: (before: string, after: string) => string;
  readonly move: (token: string, from: string, to: string) => string;
  readonly some: (shown: number, all: string) => string;
  readonly all: (shown: number) => string;
  readonly moves: (before: string, after: string, moves: string) => string;
}

const words: InEach<Words> = {
  en: {
    title: (before, after) => `Probabilities, ${before} and ${after}`,
    move: (token, from, to) => `${token} from ${from} to ${to}`,
    some: (shown, all) => `The ${shown} likeliest of ${all} tokens. `,
    all: (shown) => `All ${shown} tokens. `,
    moves: (before, after, moves) => `From ${before} (outlines) to ${after} (bars): ${moves}.`,
  },
  zh: {
    title: (before, after) => `概率：${before} 与 ${after}`,
    move: (token, from, to) => `${token} 从 ${from} 变为 ${to}`,
    some: (shown, all) => `${all} 个词元中概率最高的 ${shown} 个。`,
    all: (shown) => `全部 ${shown} 个词元。`,
    moves: (before, after, moves) => `从 ${before}（轮廓）到 ${after}（色条）：${moves}。`,
  },
};

const top = 28;

/**
 * Probabilities before and after temperature, or another change: a line for each of the likeliest tokens,
 * with an outline for the probability before and a filled bar for the one after, and one line for all other
 * tokens. A guess stands in its token's line; with `handles` it can be moved there, and asks for `guess`. Where two
 * bounds are all that is known of the probability after, the bar is the least, and a thinner one in a line goes on to
 * the most. The axis always ends at 100 %, so that nothing but the bars moves when the temperature does.
 *
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that is no
 * distribution, or options outside their ranges
 */
export function probabilitiesChart(
  data: ProbabilitiesData,
  options: ProbabilitiesOptions,
): SVGSVGElement {
  checkProbabilitiesData(data);
  const { tokens, before, after, high, logits, guess } = data;
  const { rows: most = 10, order = 'probability' } = options;
  checkWhole('rows', most, 1);
  const language = languageOf(options);
  const { shown, rows } = tokenRows(before, most, order);
  const colors = options.tokenColors ?? tokenColors(tokens, before);
  const rest = tokens.length - shown.length;
  const labels = [...shown.map((token) => tokenLabel(tokens[token]!)), ...restLabelsToFit(rest)];
  const number = textWidth(widestProbability);
  const widest =
    high === undefined ? number : textWidth(range(widestProbability, widestProbability));
  const columns = [...(logits ? [textWidth(logitWords.widest)] : []), number, widest];
  const layout = rowLayout(drawingWidth(options), labels, columns);
  const ofBefore = columns.length - 2;
  const tops = rows.map((_, i) => top + i * layout.rowHeight);
  const { svg, root } = frame(options, {
    title: words[language].title(...beforeAndAfter(data)),
    description: describe(data, shown, language),
    height: tops.at(-1)! + layout.rowHeight + 28,
  });

  const x = linearScale([0, 1], layout.bars);
  const axis = { position: x, text: shareText };
  horizontalAxis(root, fittingTicks(shareTicks(1), axis), axis, gridStrips(tops, layout));
  drawHeader(root, layout, beforeAndAfter(data), ofBefore);
  rows.forEach(({ token, sum }, i) => {
    const row = root.append('g').attr('class', 'row').attr('transform', `translate(0,${tops[i]!})`);
    const label = token === undefined ? rest : tokens[token]!;
    writeRowLabel(row, layout, label, language);
    const role = typeof label === 'string' ? colors(label) : 'other';
    const [from, to, end = to] = [sum(before), sum(after), high && Math.min(1, sum(high))];
    drawBars(row, layout, [x(from) - x(0), x(to) - x(0)], role);
    if (end > to) drawRange(row, layout, [x(to), x(end)], role);
    if (guess !== undefined && guess.token === token) {
      const barsEnd = x(Math.max(from, end));
      const { probability } = guess;
      const mark = { token: labels[i]!, probability, barsEnd, hasHandle: options.handles === true };
      drawGuess(row, layout, x, mark, language);
    }
    if (logits && token !== undefined) writeNumber(row, layout, 0, logitText(logits[token]!));
    writeNumber(row, layout, ofBefore, probabilityText(from));
    writeNumber(row, layout, ofBefore + 1, boundsText(to, end));
  });
  return svg;
}

const range = (from: string, to: string) => `${from} – ${to}`;

/** Two bounds that read alike are one number. */
function boundsText(least: number, most: number): string {
  const [from, to] = [probabilityText(least), probabilityText(most)];
  return from === to ? from : range(from, to);
}

/** What may belong to the bar, up to a stroke across. */
function drawRange(
  row: SvgGroup,
  { barY: y }: RowLayout,
  [from, to]: readonly [number, number],
  role: ColorRole,
): void {
  row
    .append('rect')
    .attr('class', 'range')
    .attr('x', from)
    .attr('y', y - 2)
    .attr('width', to - from)
    .attr('height', 4)
    .call(paint, role);
  row
    .append('rect')
    .attr('class', 'most')
    .attr('x', to - 2)
    .attr('y', y - 6)
    .attr('width', 2)
    .attr('height', 12)
    .call(paint, role);
}

/** The outline stands around the bar, so that each is seen whichever is longer. */
function drawBars(
  row: SvgGroup,
  { barY: y, bars: [x] }: RowLayout,
  [before, after]: readonly [number, number],
  role: ColorRole,
): void {
  row
    .append('rect')
    .attr('class', 'after')
    .attr('x', x)
    .attr('y', y - 6)
    .attr('width', after)
    .attr('height', 12)
    .call(paint, role);
  row
    .append('rect')
    .attr('class', 'before')
    .attr('x', x)
    .attr('y', y - 9)
    .attr('width', before)
    .attr('height', 18)
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 1.25)
    .call(paint, 'muted');
}

/** A logit in its column, with a true minus sign. */
const logitText = (logit: number): string =>
  logit === -Infinity ? '−∞' : `${logit < 0 ? '−' : ''}${Math.abs(logit).toFixed(1)}`;

/** The same in all languages. */
const logitWords = { head: 'logit', widest: '−999.9' };

/** The heads of the two columns of probabilities are the legend too. */
function drawHeader(
  root: SvgGroup,
  { numbers }: RowLayout,
  names: readonly [string, string],
  ofBefore: number,
): void {
  const header = root.append('g').attr('class', 'header');
  if (ofBefore > 0) {
    header
      .append('text')
      .attr('x', numbers[0]!)
      .attr('y', 15.5)
      .attr('text-anchor', 'end')
      .text(logitWords.head)
      .call(paint, 'ink');
  }
  names.forEach((name, i) => {
    const right = numbers[ofBefore + i]!;
    const key = header
      .append('rect')
      .attr('x', right - 10)
      .attr('y', 6);
    key.attr('width', 10).attr('height', 10);
    if (i === 0) key.attr('fill', 'none').attr('stroke', 'currentColor').attr('stroke-width', 1.25);
    key.call(paint, i === 0 ? 'muted' : 'ink');
    header
      .append('text')
      .attr('x', right - 16)
      .attr('y', 15.5)
      .attr('text-anchor', 'end')
      .text(name)
      .call(paint, i === 0 ? 'muted' : 'ink');
  });
}

function describe(data: ProbabilitiesData, shown: number[], language: Language): string {
  const { tokens, before, after, high = after } = data;
  const { move, some, all, moves: summary } = words[language];
  const moves = [...shown]
    .sort((a, b) => before[b]! - before[a]! || a - b)
    .slice(0, 3)
    .map((token) => {
      const to = boundsText(after[token]!, high[token]!);
      return move(tokenLabel(tokens[token]!), probabilityText(before[token]!), to);
    });
  const which =
    shown.length < tokens.length ? some(shown.length, countText(tokens.length)) : all(shown.length);
  return `${which}${summary(...beforeAndAfter(data), joined(moves, 'comma', language))}`;
}
