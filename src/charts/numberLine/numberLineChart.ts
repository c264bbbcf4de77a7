import { axisFontSize, linearScale, type AxisScale } from '../axes.js';
import { languageOf, type ChartOptions } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { joined, sentences, type InEach, type Language } from '../language.js';
import { paint, type ColorRole } from '../palette.js';
import { shorten, textWidth } from '../textWidth.js';
import { tokenLabel } from '../tokenLabel.js';
import { tiedIn, type FormatLine, type NumberLineData } from './numberLineData.js';

interface Words {
  readonly title: string;
  readonly exact: string;
  readonly step: (spacing: string) => string;
  readonly tie: (names: readonly string[]) => string;
  readonly becomes: (name: string, value: string, format: string) => string;
}

const words: InEach<Words> = {
  en: {
    title: 'A piece of the number line',
    exact: 'exactly',
    step: (spacing) => `step ${spacing}`,
    tie: (names) => `${names.join(' = ')}: a tie`,
    becomes: (name, value, format) => `${name} becomes ${value} in ${format}`,
  },
  zh: {
    title: '数轴的一段',
    exact: '精确值',
    step: (spacing) => `间距 ${spacing}`,
    tie: (names) => `${names.join(' = ')}：并列`,
    becomes: (name, value, format) => `${name} 在 ${format} 里变成 ${value}`,
  },
};

const roles: readonly ColorRole[] = ['token1', 'token2', 'token3', 'token4', 'token5'];
const roleOf = (i: number): ColorRole => roles[i % roles.length]!;

/** Above a line: its name, and what is said of it. */
const header = 22;
const labelLine = 15;

/**
 * The numbers that formats have, as ticks on a line each, under the line of all numbers; and where given numbers fall.
 * Those that fall into one place are told: there is no telling them apart any more.
 *
 * @throws SamplescopeError `out-of-range` for a width that is too narrow
 */
export function numberLineChart(data: NumberLineData, options: ChartOptions): SVGSVGElement {
  const language = languageOf(options);
  const width = drawingWidth(options);
  const { values, lines, low, high } = data;
  const { svg, root } = frame(options, {
    title: words[language].title,
    description: describe(data, language),
    height: rowHeight(values.length) * (lines.length + 1) + 14,
  });
  const x = linearScale([low, high], [10, width - 10]);
  const exact = values.map(({ value }) => value);
  const row = (i: number) =>
    root.append('g').attr('transform', `translate(0,${i * rowHeight(values.length)})`);
  drawRow(
    row(0).attr('class', 'exact'),
    { x, width, data, places: exact },
    { name: words[language].exact, said: '' },
  );
  lines.forEach((line, i) => {
    const ties = tiedIn(data, line).map((names) => words[language].tie(names.map(tokenLabel)));
    const said = [words[language].step(shortNumber(line.spacing)), ...ties];
    drawRow(
      row(i + 1).attr('class', 'format'),
      { x, width, data, places: line.rounded },
      { name: line.format, said: joined(said, 'semicolon', language), line },
    );
  });
  return svg;
}

const rowHeight = (values: number): number => header + values * labelLine + 42;

interface Row {
  readonly x: AxisScale;
  readonly width: number;
  readonly data: NumberLineData;
  readonly places: readonly number[];
}

/** Numbers stand over the line, each at a height of its own; a faint stroke leads to them from where they exactly are. */
function drawRow(
  group: SvgGroup,
  { x, width, data, places }: Row,
  { name, said, line }: { name: string; said: string; line?: FormatLine },
): void {
  const { values, low, high } = data;
  const y = header + values.length * labelLine + 12;
  group.append('text').attr('y', 14).attr('font-weight', 600).text(name).call(paint, 'ink');
  const room = width - textWidth(name) - 16;
  group
    .append('text')
    .attr('x', width)
    .attr('y', 14)
    .attr('text-anchor', 'end')
    .attr('font-size', axisFontSize)
    .text(shorten(said, room, axisFontSize))
    .call(paint, 'muted');
  group
    .append('path')
    .attr('class', 'number-line')
    .attr('d', `M${x(low)},${y}H${x(high)}`)
    .attr('stroke', 'currentColor')
    .attr('stroke-width', line !== undefined && line.numbers.length === 0 ? 5 : 1)
    .call(paint, 'other');
  group
    .append('path')
    .attr('class', 'ticks')
    .attr('d', (line?.numbers ?? []).map((number) => `M${x(number)},${y - 5}v10`).join(''))
    .attr('stroke', 'currentColor')
    .call(paint, 'other');
  writeEnds(group, line?.numbers ?? [low, high], { x, y });
  values.forEach(({ name: label, value }, i) => {
    const at = x(places[i]!);
    const top = header + (i + 1) * labelLine - 4;
    const text = `${tokenLabel(label)} ${shortNumber(places[i]!)}`;
    const before = standsBefore(i, { places, room: at - 4 }, textWidth(text, axisFontSize), width);
    if (line !== undefined) {
      group
        .append('path')
        .attr('class', 'moved')
        .attr('d', `M${x(value)},${y - 14}L${at},${y}`)
        .attr('fill', 'none')
        .attr('stroke', 'currentColor')
        .attr('stroke-dasharray', '2 2')
        .call(paint, roleOf(i));
    }
    group
      .append('path')
      .attr('d', `M${at},${top + 2}V${y}`)
      .attr('stroke', 'currentColor')
      .call(paint, roleOf(i));
    group
      .append('circle')
      .attr('class', 'number')
      .attr('cx', at)
      .attr('cy', y)
      .attr('r', line === undefined ? 7 : 5)
      .call(paint, roleOf(i));
    group
      .append('text')
      .attr('x', before ? at - 4 : at + 4)
      .attr('y', top)
      .attr('text-anchor', before ? 'end' : 'start')
      .attr('font-size', axisFontSize)
      .text(shorten(text, before ? at - 4 : width - at - 4, axisFontSize))
      .call(paint, roleOf(i));
  });
}

/** The smallest of several numbers is named before it, if there is room: so names keep out of each other's way. */
function standsBefore(
  i: number,
  { places, room }: { places: readonly number[]; room: number },
  wanted: number,
  width: number,
): boolean {
  const smallest = places[i] === Math.min(...places) && places[i] < Math.max(...places);
  return smallest ? room >= wanted : width - room < wanted;
}

/** The first and the last number of a line. */
function writeEnds(
  group: SvgGroup,
  numbers: readonly number[],
  { x, y }: { x: AxisScale; y: number },
): void {
  const ends = [numbers[0], numbers.at(-1)].filter((end) => end !== undefined);
  [...new Set(ends)].forEach((end, i) => {
    group
      .append('text')
      .attr('x', x(end))
      .attr('y', y + 18)
      .attr('text-anchor', i === 0 ? 'start' : 'end')
      .attr('font-size', axisFontSize)
      .text(shortNumber(end))
      .call(paint, 'muted');
  });
}

/** As many digits as tell neighbours apart. */
const shortNumber = (value: number): string => String(Number(value.toPrecision(7)));

function describe(data: NumberLineData, language: Language): string {
  const { becomes, tie } = words[language];
  const texts = data.lines.flatMap((line) => [
    ...data.values.map(({ name }, i) =>
      becomes(tokenLabel(name), String(line.rounded[i]), line.format),
    ),
    ...tiedIn(data, line).map((names) => tie(names.map(tokenLabel))),
  ]);
  return sentences(texts, language);
}
