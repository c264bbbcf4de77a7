import { colourWord, patchOf, pixelSide, pixelsOfCodes } from '../../model/chameleon/index.js';
import { drawingWidth, frame, languageOf, type ChartOptions, type Group } from '../frame.js';
import { joined, sentences, type InEach, type Language } from '../language.js';
import { paint } from '../palette.js';
import { checkPicture, filled, type PictureData } from './pictureData.js';
import { kindText } from './pictureTable.js';

/** What is drawn of a picture. */
export interface PictureOptions extends ChartOptions {
  /** Whether its tokens are written beside it, patch for patch. Default true. */
  readonly tokens?: boolean;
}

interface Words {
  readonly title: (tokens: number) => string;
  readonly pixels: string;
  readonly codes: (tokens: number) => string;
  readonly background: (colour: string) => string;
  readonly object: (object: string, row: number, column: number) => string;
  readonly none: string;
}

const words: InEach<Words> = {
  en: {
    title: (tokens) =>
      tokens === 16 ? 'A picture in 16 image tokens' : `A picture, ${tokens} of 16 image tokens`,
    pixels: `${pixelSide} × ${pixelSide} pixels`,
    codes: (tokens) => (tokens === 16 ? '16 tokens' : `${tokens} of 16 tokens`),
    background: (colour) => `Background: ${colour}`,
    object: (object, row, column) => `${object} in row ${row}, column ${column}`,
    none: 'No object',
  },
  zh: {
    title: (tokens) =>
      tokens === 16 ? '由 16 个图像词元组成的图' : `一幅图，16 个图像词元中的 ${tokens} 个`,
    pixels: `${pixelSide} × ${pixelSide} 像素`,
    codes: (tokens) => (tokens === 16 ? '16 个词元' : `16 个词元中的 ${tokens} 个`),
    background: (colour) => `背景：${colour}`,
    object: (object, row, column) => `第 ${row} 行第 ${column} 列有${object}`,
    none: '没有物体',
  },
};

const side = 4;
const gap = 20;
const top = 26;

/**
 * A picture of the toy Chameleon as it sees it: the pixels, and beside them the image token of each patch. A
 * picture that is still being drawn has empty frames for what is to come.
 *
 * @throws SamplescopeError `out-of-range` for a code that there is not, or more than 16, or a width that is
 * too narrow
 */
export function pictureChart(data: PictureData, options: PictureOptions): SVGSVGElement {
  checkPicture(data);
  const { tokens = true } = options;
  const language = languageOf(options);
  const width = drawingWidth(options);
  // Whole pixels, so that no seam shows between them.
  const pixel = Math.min(8, Math.floor((tokens ? (width - gap) / 2 : width) / pixelSide));
  const size = pixel * pixelSide;
  const { svg, root } = frame(options, {
    title: words[language].title(data.codes.length),
    description: describe(data, language),
    height: top + size + 10,
  });
  drawGrid(root, { x: 0, size, head: words[language].pixels });
  drawPixels(root, data.codes, pixel);
  if (tokens) {
    const x = size + gap;
    drawGrid(root, { x, size, head: words[language].codes(data.codes.length) });
    writeCodes(root, data.codes, { x, size });
  }
  return svg;
}

interface Place {
  readonly x: number;
  readonly size: number;
}

/** A heading, and a frame for each patch. */
function drawGrid(root: Group, { x, size, head }: Place & { head: string }): void {
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
function drawPixels(root: Group, codes: readonly number[], pixel: number): void {
  const picture = root.append('g').attr('class', 'picture').attr('shape-rendering', 'crispEdges');
  const pixels = pixelsOfCodes(filled(codes));
  const patch = pixelSide / side;
  for (let row = 0; row < pixelSide; row++) {
    const patches = Math.min(side, codes.length - side * Math.floor(row / patch));
    for (const { from, to, color } of runs(pixels, row, patches * patch)) {
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

function runs(pixels: Uint8Array, row: number, end: number): Run[] {
  const found: Run[] = [];
  for (let from = 0, to = 1; to <= end; to++) {
    const color = colorAt(pixels, row, from);
    if (to < end && colorAt(pixels, row, to) === color) continue;
    found.push({ from, to, color });
    from = to;
  }
  return found;
}

function colorAt(pixels: Uint8Array, row: number, column: number): string {
  const at = 3 * (row * pixelSide + column);
  const bytes = [...pixels.subarray(at, at + 3)];
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Each patch's code, objects in ink and the empty background in grey. */
function writeCodes(root: Group, codes: readonly number[], { x, size }: Place): void {
  const patch = size / side;
  codes.forEach((code, cell) => {
    root
      .append('text')
      .attr('class', 'code')
      .attr('x', x + ((cell % side) + 0.5) * patch)
      .attr('y', top + (Math.floor(cell / side) + 0.5) * patch + 4.5)
      .attr('text-anchor', 'middle')
      .attr('font-weight', patchOf(code).kind ? 700 : 400)
      .text(String(code).padStart(2, '0'))
      .call(paint, patchOf(code).kind ? 'ink' : 'muted');
  });
}

function describe({ codes }: PictureData, language: Language): string {
  const of = words[language];
  const patches = codes.map(patchOf);
  const grounds = [...new Set(patches.map(({ background }) => colourWord(background, language)))];
  const objects = patches.flatMap(({ kind }, cell) =>
    kind
      ? [of.object(kindText(kind, language), Math.floor(cell / side) + 1, (cell % side) + 1)]
      : [],
  );
  const parts = [
    of.title(codes.length),
    ...(grounds.length > 0 ? [of.background(joined(grounds, 'comma', language))] : []),
    objects.length > 0 ? joined(objects, 'semicolon', language) : of.none,
  ];
  return sentences(parts, language);
}
