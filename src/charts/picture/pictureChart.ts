import { languageOf, type ChartOptions } from '../chartOptions.js';
import { drawingWidth, frame, type SvgGroup } from '../frame.js';
import { joined, sentences, type InEach, type Language } from '../language.js';
import { paint } from '../palette.js';
import { checkPicture, pixelSideOf, type PictureData } from './pictureData.js';

/** What is drawn of a picture. */
export interface PictureOptions extends ChartOptions {
  /** Whether its tokens are written beside it, patch for patch. Default true. */
  readonly tokens?: boolean;
}

interface Words {
  readonly title: (tokens: number, of: number) => string;
  readonly pixels: (side: number) => string;
  readonly codes: (tokens: number, of: number) => string;
  readonly background: (colour: string) => string;
  readonly object: (object: string, row: number, column: number) => string;
  readonly none: string;
}

const words: InEach<Words> = {
  en: {
    title: (tokens, of) =>
      tokens === of
        ? `A picture in ${of} image tokens`
        : `A picture, ${tokens} of ${of} image tokens`,
    pixels: (side) => `${side} × ${side} pixels`,
    codes: (tokens, of) => (tokens === of ? `${of} tokens` : `${tokens} of ${of} tokens`),
    background: (colour) => `Background: ${colour}`,
    object: (object, row, column) => `${object} in row ${row}, column ${column}`,
    none: 'No object',
  },
  zh: {
    title: (tokens, of) =>
      tokens === of ? `由 ${of} 个图像词元组成的图` : `一幅图，${of} 个图像词元中的 ${tokens} 个`,
    pixels: (side) => `${side} × ${side} 像素`,
    codes: (tokens, of) => (tokens === of ? `${of} 个词元` : `${of} 个词元中的 ${tokens} 个`),
    background: (colour) => `背景：${colour}`,
    object: (object, row, column) => `第 ${row} 行第 ${column} 列有${object}`,
    none: '没有物体',
  },
};

const gap = 20;
const top = 26;

/**
 * A picture as a model of tokens has it: the pixels, and beside them the token of each patch. A picture that is
 * still being drawn has empty frames for what is to come.
 *
 * @throws SamplescopeError `out-of-range` for more patches than there are places, `malformed` for pixels that make
 * no square of them, and `out-of-range` for a width that is too narrow
 */
export function pictureChart(data: PictureData, options: PictureOptions): SVGSVGElement {
  checkPicture(data);
  const { tokens = true } = options;
  const language = languageOf(options);
  const width = drawingWidth(options);
  const { side, patches } = data;
  const pixelSide = pixelSideOf(data);
  // Whole pixels, so that no seam shows between them.
  const pixel = Math.min(8, Math.floor((tokens ? (width - gap) / 2 : width) / pixelSide));
  const size = pixel * pixelSide;
  const say = words[language];
  const { svg, root } = frame(options, {
    title: say.title(patches.length, side * side),
    description: describe(data, language),
    height: top + size + 10,
  });
  drawGrid(root, { x: 0, size, side, head: say.pixels(pixelSide) });
  drawPixels(root, data, pixel);
  if (tokens) {
    const x = size + gap;
    drawGrid(root, { x, size, side, head: say.codes(patches.length, side * side) });
    writeCodes(root, data, { x, size });
  }
  return svg;
}

interface Place {
  readonly x: number;
  readonly size: number;
}

/** A heading, and a frame for each patch. */
function drawGrid(
  root: SvgGroup,
  { x, size, side, head }: Place & { side: number; head: string },
): void {
  const patch = size / side;
  root
    .append('text')
    .attr('x', x)
    .attr('y', 16)
    .attr('font-size', 12)
    .text(head)
    .call(paint, 'muted');
  const lines = Array.from({ length: side + 1 }, (_, i) => i * patch);
  root
    .append('path')
    .attr('fill', 'none')
    .attr('stroke', 'currentColor')
    .attr('shape-rendering', 'crispEdges')
    .attr('d', lines.map((at) => `M${x},${top + at}h${size}M${x + at},${top}v${size}`).join(''))
    .call(paint, 'line');
}

/** One rectangle for each run of pixels of one colour in a row, as far as the patches go. */
function drawPixels(root: SvgGroup, data: PictureData, pixel: number): void {
  const picture = root.append('g').attr('class', 'picture').attr('shape-rendering', 'crispEdges');
  const { side, patches } = data;
  const pixelSide = pixelSideOf(data);
  const patch = pixelSide / side;
  for (let row = 0; row < pixelSide; row++) {
    const there = Math.min(side, patches.length - side * Math.floor(row / patch));
    const colorAt = (column: number) => colorOf(data, row * pixelSide + column);
    for (const { from, to, color } of runs(colorAt, there * patch)) {
      picture
        .append('rect')
        .attr('x', from * pixel)
        .attr('y', top + row * pixel)
        .attr('width', (to - from) * pixel)
        .attr('height', pixel)
        .attr('fill', color);
    }
  }
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly color: string;
}

function runs(colorAt: (column: number) => string, end: number): Run[] {
  const found: Run[] = [];
  for (let from = 0, to = 1; to <= end; to++) {
    const color = colorAt(from);
    if (to < end && colorAt(to) === color) continue;
    found.push({ from, to, color });
    from = to;
  }
  return found;
}

const colorOf = ({ pixels }: PictureData, at: number): string =>
  `#${[0, 1, 2].map((i) => pixels[3 * at + i]!.toString(16).padStart(2, '0')).join('')}`;

/** Each patch's token, objects in ink and the empty background in grey. */
function writeCodes(root: SvgGroup, { side, patches }: PictureData, { x, size }: Place): void {
  const room = size / side;
  patches.forEach(({ label, object }, cell) => {
    root
      .append('text')
      .attr('class', 'code')
      .attr('x', x + ((cell % side) + 0.5) * room)
      .attr('y', top + (Math.floor(cell / side) + 0.5) * room + 4.5)
      .attr('text-anchor', 'middle')
      .attr('font-weight', object ? 700 : 400)
      .text(label)
      .call(paint, object ? 'ink' : 'muted');
  });
}

function describe({ side, patches }: PictureData, language: Language): string {
  const of = words[language];
  const grounds = [...new Set(patches.map(({ background }) => background[language]))];
  const objects = patches.flatMap(({ object }, cell) =>
    object ? [of.object(object[language], Math.floor(cell / side) + 1, (cell % side) + 1)] : [],
  );
  const parts = [
    of.title(patches.length, side * side),
    ...(grounds.length > 0 ? [of.background(joined(grounds, 'comma', language))] : []),
    objects.length > 0 ? joined(objects, 'semicolon', language) : of.none,
  ];
  return sentences(parts, language);
}
