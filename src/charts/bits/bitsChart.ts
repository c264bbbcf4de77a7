import { digitsOf, checkBits, type BitsData, type BitsWord } from './bitsData.js';
import { takenText } from './bitsTable.js';
import type { ExplainedStep } from '../../random/catalogue/explanation.js';
import { languageOf, type ChartOptions } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { sentences, type InEach, type Language } from '../language.js';
import { paint, type ColorRole } from '../palette.js';
import { tokenLabel } from '../tokenLabel.js';
import { shorten, textWidth, wrapLabel } from '../textWidth.js';

const words: InEach<{ word: (name: string, value: string, taken: string) => string }> = {
  en: { word: (name, value, taken) => `${name} is ${value}; bits taken: ${taken}` },
  zh: { word: (name, value, taken) => `${name} 是 ${value}；取用的位：${taken}` },
};

/** Where the parts are, in pixels. Bits stand in bytes, as many in a line as have room. */
interface BitsLayout {
  readonly width: number;
  readonly perLine: number;
  readonly cell: number;
  /** Where arithmetic begins: beside what it does, or, on a narrow page, under it. */
  readonly arithmetic: number;
}

const header = 24;
const cellHeight = 24;
const lineHeight = cellHeight + 18;
const byteGap = 6;
const stepLine = 18;
/** The colours of the words, so that it is seen whose bits go where. */
const roles: readonly ColorRole[] = ['token1', 'token2', 'token3', 'token5'];

/**
 * The bits of one word or several, highest first, as cells: those that become part of a number are filled,
 * the others are outlines. Under them the arithmetic, a line for each step.
 *
 * @throws SamplescopeError `empty` or `out-of-range` for data that do not fit together
 */
export function bitsChart(data: BitsData, options: ChartOptions): SVGSVGElement {
  checkBits(data);
  const { title, steps = [] } = data;
  const layout = layoutOf(drawingWidth(options));
  const parts: Part[] = [
    ...data.words.map((word, i) => wordPart(word, layout, roles[i % roles.length]!)),
    ...steps.map((step, i) => stepPart(step, layout, i === steps.length - 1)),
  ];
  const { svg, root } = frame(options, {
    title,
    description: describe(data, languageOf(options)),
    height: parts.reduce((sum, { height }) => sum + height, 12),
  });
  let y = 4;
  for (const { height, draw } of parts) {
    draw(root.append('g').attr('transform', `translate(0,${y})`));
    y += height;
  }
  return svg;
}

/** Something that stands under what is before it. */
interface Part {
  readonly height: number;
  readonly draw: (group: SvgGroup) => void;
}

function layoutOf(width: number): BitsLayout {
  const perLine = width >= 480 ? 32 : 16;
  const cell = Math.min(22, (width - (perLine / 8 - 1) * byteGap) / perLine);
  return { width, perLine, cell, arithmetic: width < 560 ? 0 : 236 };
}

const wordPart = (word: BitsWord, layout: BitsLayout, role: ColorRole): Part => ({
  height: header + ((word.bits ?? 32) / layout.perLine) * lineHeight + 6,
  draw: (group) => drawWord(group.attr('class', 'word'), word, layout, role),
});

function drawWord(group: SvgGroup, word: BitsWord, layout: BitsLayout, role: ColorRole): void {
  const { name, value, bits = 32 } = word;
  const { perLine, cell, width } = layout;
  const number = String(value);
  const title = group.append('text').attr('y', 14).call(paint, 'ink');
  title.attr('font-weight', 600).text(shorten(tokenLabel(name), width - textWidth(number) - 14));
  group
    .append('text')
    .attr('class', 'number')
    .attr('x', Math.min(width, left(perLine - 1, layout) + cell))
    .attr('y', 14)
    .attr('text-anchor', 'end')
    .text(number)
    .call(paint, 'ink');
  digitsOf(word).forEach(({ digit, taken }, i) => {
    const x = left(i % perLine, layout);
    const y = header + Math.floor(i / perLine) * lineHeight;
    drawBit(group, digit, { x, y, cell, role: taken ? role : undefined });
    const bit = bits - 1 - i;
    if (bit % 8 !== 7 && bit !== 0) return;
    group
      .append('text')
      .attr('class', 'place')
      .attr('x', x + cell / 2)
      .attr('y', y + cellHeight + 12)
      .attr('text-anchor', 'middle')
      .attr('font-size', 12)
      .text(bit)
      .call(paint, 'muted');
  });
}

/** The left edge of a cell: bytes stand apart. */
const left = (i: number, { cell }: BitsLayout): number => i * cell + Math.floor(i / 8) * byteGap;

function drawBit(
  group: SvgGroup,
  digit: string,
  { x, y, cell, role }: { x: number; y: number; cell: number; role: ColorRole | undefined },
): void {
  group
    .append('rect')
    .attr('class', role === undefined ? 'bit' : 'bit taken')
    .attr('x', x + 0.75)
    .attr('y', y + 0.75)
    .attr('width', cell - 1.5)
    .attr('height', cellHeight - 1.5)
    .attr('rx', 2)
    .attr('fill', role === undefined ? 'none' : 'currentColor')
    .attr('stroke', 'currentColor')
    .call(paint, role ?? 'line');
  group
    .append('text')
    .attr('class', 'digit')
    .attr('x', x + cell / 2)
    .attr('y', y + cellHeight / 2)
    .attr('dy', '0.35em')
    .attr('text-anchor', 'middle')
    .text(digit)
    .call(paint, role === undefined ? 'muted' : 'paper');
}

/** What is done, and the arithmetic with what comes of it, in as many lines as it needs. */
function stepPart(
  { what, arithmetic, result }: ExplainedStep,
  layout: BitsLayout,
  last: boolean,
): Part {
  const { width, arithmetic: x } = layout;
  const lines = wrapLabel(arithmetic === '' ? result : `${arithmetic} = ${result}`, width - x);
  const first = x > 0 ? 16 : 34;
  return {
    height: first + lines.length * stepLine - 8,
    draw(group) {
      group.attr('class', 'step');
      const most = x > 0 ? x - 12 : width;
      group
        .append('text')
        .attr('y', 16)
        .text(shorten(tokenLabel(what), most))
        .call(paint, 'muted');
      lines.forEach((line, i) => {
        group
          .append('text')
          .attr('x', x)
          .attr('y', first + i * stepLine)
          .attr('font-weight', last ? 600 : null)
          .text(line)
          .call(paint, 'ink');
      });
    },
  };
}

function describe({ words: taken, steps = [] }: BitsData, language: Language): string {
  const texts = taken.map((word) =>
    words[language].word(word.name, String(word.value), takenText(word, language)),
  );
  const done = steps.map(({ what, arithmetic, result }) => `${what}: ${arithmetic} = ${result}`);
  return sentences([...texts, ...done], language);
}
