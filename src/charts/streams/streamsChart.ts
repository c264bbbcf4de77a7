import { fittingTicks, horizontalAxis, linearScale, type AxisScale } from '../axes.js';
import { languageOf, type ChartOptions } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { joined, type InEach, type Language } from '../language.js';
import { paint } from '../palette.js';
import { spread } from '../spread.js';
import {
  checkStreams,
  landed,
  type Landing,
  type StreamsData,
  type StreamTape,
} from './streamsData.js';
import { streamsLayout, type StreamsLayout } from './streamsLayout.js';
import { shorten, textWidth } from '../textWidth.js';
import { tokenColors, type TokenColors } from '../tokenColors.js';
import { tokenLabel } from '../tokenLabel.js';
import { segmentsIn } from '../unitInterval.js';
import { writeToken } from '../writeToken.js';

interface Words {
  readonly title: (streams: number, seed: string) => string;
  readonly number: (ordinal: number, number: number) => string;
  readonly row: (name: string, numbers: string) => string;
  readonly landed: (number: number, token: string) => string;
  readonly none: string;
  readonly description: (seed: string, rows: string) => string;
}

const words: InEach<Words> = {
  en: {
    title: (streams, seed) =>
      `One seed, ${streams === 1 ? 'one stream' : `${streams} streams`}: ${seed}`,
    number: (ordinal, number) => `number ${ordinal}: ${number}`,
    row: (name, numbers) => `${name}: ${numbers}`,
    landed: (number, token) => `${number} (${token})`,
    none: 'no numbers',
    description: (seed, rows) =>
      `The first numbers of each stream for the seed ${seed}, as marks on the line from 0 to 1. ${rows}.`,
  },
  zh: {
    title: (streams, seed) => `一个种子，${streams} 个随机数流：${seed}`,
    number: (ordinal, number) => `第 ${ordinal} 个数：${number}`,
    row: (name, numbers) => `${name}：${numbers}`,
    landed: (number, token) => `${number}（${token}）`,
    none: '没有数',
    description: (seed, rows) =>
      `种子为 ${seed} 时各随机数流最前面的数，标在从 0 到 1 的线上。${rows}。`,
  },
};

const top = 6;

/**
 * Streams side by side: for each one its first numbers as marks on a unit line, numbered in the order in
 * which they come, and written out beside it. As many numbers are shown as have room; the table has all.
 * With tokens, the line is divided into their segments, and under each number stands the token it draws.
 *
 * @throws SamplescopeError `malformed`, `empty`, `not-a-number` or `out-of-range` for data that do not
 * fit together
 */
export function streamsChart(data: StreamsData, options: ChartOptions): SVGSVGElement {
  checkStreams(data);
  const { seed, streams, landing } = data;
  const width = drawingWidth(options);
  const language = languageOf(options);
  const most = Math.max(...streams.map(({ numbers }) => numbers.length));
  const layout = streamsLayout(width, most, landing !== undefined);
  const bottom = top + streams.length * layout.rowHeight;
  const { svg, root } = frame(options, {
    title: words[language].title(streams.length, tokenLabel(seed)),
    description: describe(data, language),
    height: bottom + 26,
  });

  const { left, right, y } = layout.line;
  const x = linearScale([0, 1], [left, right]);
  const axis = { position: x, text: String };
  const ticks = fittingTicks(
    [
      [0, 0.25, 0.5, 0.75, 1],
      [0, 0.5, 1],
    ],
    axis,
  );
  const strips = streams.map((_, i): [number, number] => {
    const line = top + i * layout.rowHeight + y;
    return [line - 7, line + 7];
  });
  horizontalAxis(root, ticks, axis, [...strips, [bottom - 1, bottom]]);
  const colors =
    options.tokenColors ?? (landing && tokenColors(landing.tokens, landing.probabilities));
  streams.forEach((stream, i) => {
    const row = root
      .append('g')
      .attr('class', 'stream')
      .attr('transform', `translate(0,${top + i * layout.rowHeight})`);
    writeName(row, stream, layout);
    drawLine(row, layout, x, landing, colors);
    const numbers = Array.from(stream.numbers).slice(0, layout.shown);
    drawMarks(row, numbers, layout, x, language);
    writeNumbers(row, numbers, layout, landing && landed(landing, numbers), colors);
  });
  return svg;
}

function writeName(row: SvgGroup, { name, note }: StreamTape, layout: StreamsLayout): void {
  const write = (text: string, x: number, y: number, width: number, size: number) => {
    const element = row.append('text').attr('x', x).attr('y', y).attr('font-size', size);
    const shown = shorten(tokenLabel(text), width, size);
    if (shown !== text) element.append('title').text(text);
    element.append('tspan').text(shown);
    return element;
  };
  write(name, 0, layout.name.y, layout.name.width, 13).attr('font-weight', 600).call(paint, 'ink');
  if (note === undefined) return;
  const { x, y, width } = layout.note;
  write(note, x, y, width, 12).call(paint, 'muted');
}

/** The unit interval as a line, or as a thin bar of the tokens' segments. */
function drawLine(
  row: SvgGroup,
  { line: { y, left, right } }: StreamsLayout,
  x: AxisScale,
  landing: Landing | undefined,
  colors: TokenColors | undefined,
): void {
  if (landing === undefined || colors === undefined) {
    row
      .append('path')
      .attr('class', 'line')
      .attr('d', `M${left},${y}H${right}`)
      .attr('stroke', 'currentColor')
      .attr('stroke-width', 1.5)
      .call(paint, 'muted');
    return;
  }
  const { tokens, probabilities } = landing;
  const keep = (token: number) => colors(tokens[token]!) !== 'other';
  const view = { from: 0, to: 1, pixels: right - left, keep };
  for (const { token, count, low, high } of segmentsIn(probabilities, view)) {
    row
      .append('rect')
      .attr('class', 'segment')
      .attr('x', x(low))
      .attr('y', y - 3)
      .attr('width', Math.max(0, x(high) - x(low) - 0.75))
      .attr('height', 6)
      .call(paint, count === 1 ? colors(tokens[token]!) : 'other');
  }
}

/**
 * A mark for each number, on a rim of paper, with its ordinal above; ordinals move apart, and a line leads
 * to the mark.
 */
function drawMarks(
  row: SvgGroup,
  numbers: readonly number[],
  layout: StreamsLayout,
  x: AxisScale,
  language: Language,
): void {
  const { ordinalY, line } = layout;
  const order = numbers.map((_, i) => i).sort((a, b) => numbers[a]! - numbers[b]! || a - b);
  const half = textWidth(String(numbers.length), 12) / 2;
  const places = spread(
    order.map((i) => x(numbers[i]!)),
    2 * half + 3,
    line.left + half,
    line.right - half,
  );
  // The first comes last, so that it lies on top.
  [...order.keys()]
    .sort((a, b) => order[b]! - order[a]!)
    .forEach((place) => {
      const i = order[place]!;
      const at = x(numbers[i]!).toFixed(2);
      const role = i === 0 ? 'ink' : 'muted';
      const mark = row.append('g').attr('class', 'mark');
      mark.append('title').text(words[language].number(i + 1, numbers[i]!));
      mark
        .append('path')
        .attr(
          'd',
          `M${places[place]!.toFixed(2)},${ordinalY + 2}L${at},${line.y - 6}V${line.y + 6}`,
        )
        .attr('fill', 'none')
        .attr('stroke', 'currentColor')
        .attr('stroke-width', 1.5)
        .call(paint, role);
      mark
        .append('circle')
        .attr('cx', at)
        .attr('cy', line.y)
        .attr('r', i === 0 ? 7 : 5)
        .call(paint, 'paper');
      mark
        .append('circle')
        .attr('class', 'dot')
        .attr('cx', at)
        .attr('cy', line.y)
        .attr('r', i === 0 ? 5.5 : 3.5)
        .call(paint, role);
      mark
        .append('text')
        .attr('x', places[place]!)
        .attr('y', ordinalY)
        .attr('text-anchor', 'middle')
        .attr('font-size', 12)
        .attr('font-weight', i === 0 ? 700 : null)
        .text(i + 1)
        .call(paint, role);
    });
}

/** The numbers in their order, and under each the token that it draws. */
function writeNumbers(
  row: SvgGroup,
  numbers: readonly number[],
  { numbers: { x: left, cell, y } }: StreamsLayout,
  tokens: readonly string[] | undefined,
  colors: TokenColors | undefined,
): void {
  numbers.forEach((value, i) => {
    const x = left + i * cell;
    const number = row.append('text').attr('class', 'number').attr('x', x).attr('y', y);
    number.attr('font-weight', i === 0 ? 600 : null).call(paint, i === 0 ? 'ink' : 'muted');
    number.append('title').text(String(value));
    number.append('tspan').text(fourDecimals(value));
    if (tokens === undefined || colors === undefined) return;
    const text = row
      .append('text')
      .attr('class', 'token')
      .attr('x', x)
      .attr('y', y + 17);
    text.attr('font-size', 12).call(paint, colors(tokens[i]!));
    writeToken(text, tokens[i]!, cell - 6, false);
  });
}

/** No number of a stream is 1, and none may look like it. */
const fourDecimals = (number: number): string => Math.min(number, 0.9999).toFixed(4);

function describe({ seed, streams, landing }: StreamsData, language: Language): string {
  const of = words[language];
  const rows = streams.map(({ name, numbers }) => {
    const first = Array.from(numbers).slice(0, 3);
    const tokens = landing && landed(landing, first).map(tokenLabel);
    const texts = first.map((number, i) => (tokens ? of.landed(number, tokens[i]!) : `${number}`));
    return of.row(name, texts.length > 0 ? joined(texts, 'comma', language) : of.none);
  });
  return of.description(tokenLabel(seed), joined(rows, 'semicolon', language));
}
