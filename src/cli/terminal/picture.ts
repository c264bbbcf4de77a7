import {
  chameleonTokens,
  patchOf,
  pixelSide,
  pixelsOfCodes,
  tokenize,
} from '../../model/chameleon/index.js';
import type { Terminal } from './terminal.js';
import { printable } from './showToken.js';
import { padEnd } from './width.js';

/** An image in a text of the toy Chameleon. */
const image = /<image>((?:<image:\d\d>){16})<\/image>/g;

/** The images in a text, each as 16 codes. */
export const imagesIn = (text: string): number[][] =>
  [...text.matchAll(image)].map(([, codes]) =>
    tokenize(codes!).map((token) => token - chameleonTokens.firstImage),
  );

/** The text with each image in a few signs, such as [white r●2,3]: a red circle in row 2, column 3. */
export const withoutImages = (text: string): string =>
  text
    .replace(image, (whole) => `[${imageInSigns(imagesIn(whole)[0]!)}]`)
    .replace(/<image:(\d\d)>/g, (_, code) => signOf(Number(code)));

function imageInSigns(codes: readonly number[]): string {
  const grounds = [...new Set(codes.map((code) => patchOf(code).background))];
  const objects = codes.flatMap((code, cell) =>
    patchOf(code).kind === undefined
      ? []
      : [`${signOf(code)}${Math.floor(cell / 4) + 1},${(cell % 4) + 1}`],
  );
  return [grounds.join('/'), ...objects].join(' ');
}

const signs = { circle: '●', square: '■', triangle: '▲' };

/** A patch: the first letter of the colour, and the shape; or a dot. */
function signOf(code: number): string {
  const { kind } = patchOf(code);
  return kind === undefined ? '·' : `${kind.colour[0]}${signs[kind.shape]}`;
}

/**
 * An image as lines of a terminal: half blocks in its colours, two pixels in each; or where there are no colours, a
 * sign for each patch: the first letter of the colour, and the shape.
 *
 * @param codes 16 image codes.
 */
export function imageLines(codes: readonly number[], { colors }: Terminal): string[] {
  return colors.isColorSupported ? colouredLines(pixelsOfCodes(codes)) : signLines(codes);
}

function colouredLines(pixels: Uint8Array): string[] {
  const rgb = (row: number, column: number) => {
    const at = 3 * (row * pixelSide + column);
    return pixels.subarray(at, at + 3).join(';');
  };
  return Array.from({ length: pixelSide / 2 }, (_, line) => {
    const blocks = Array.from(
      { length: pixelSide },
      (_, column) => `\u001b[38;2;${rgb(2 * line, column)};48;2;${rgb(2 * line + 1, column)}m▀`,
    );
    return `${blocks.join('')}\u001b[0m`;
  });
}

function signLines(codes: readonly number[]): string[] {
  const cells = codes.map((code) => padEnd(signOf(code), 2));
  return [0, 4, 8, 12].map((row) =>
    cells
      .slice(row, row + 4)
      .join(' ')
      .trimEnd(),
  );
}

/**
 * Writes a text that comes piece by piece so that it cannot command the terminal, and images as pictures: their
 * tokens are held back until the image is whole.
 */
export function imagesShown(terminal: Terminal): (piece: string) => string {
  let held = '';
  return (piece) => {
    held += piece;
    const begin = held.lastIndexOf('<image>');
    const isOpen = begin >= 0 && !held.includes('</image>', begin);
    const [whole, rest] = isOpen ? [held.slice(0, begin), held.slice(begin)] : [held, ''];
    held = rest;
    return whole
      .split(/(<image>(?:<image:\d\d>){16}<\/image>)/)
      .map((part) => {
        const [codes] = imagesIn(part);
        return codes === undefined
          ? printable(part)
          : `\n${imageLines(codes, terminal).join('\n')}\n`;
      })
      .join('');
  };
}
