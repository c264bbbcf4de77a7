import {
  chameleonTokens,
  patchOf,
  pixelSide,
  pixelsOfCodes,
  tokenize,
} from '../../model/chameleon/index.js';
import type { Terminal } from './terminal.js';

/** An image in a text of the toy Chameleon. */
const image = /<image>((?:<image:\d\d>){16})<\/image>/g;

/** The images in a text, each as 16 codes. */
export const imagesIn = (text: string): number[][] =>
  [...text.matchAll(image)].map(([, codes]) =>
    tokenize(codes!).map((token) => token - chameleonTokens.firstImage),
  );

/** The text with a word in the place of each image. */
export const withoutImages = (text: string): string => text.replace(image, '[picture]');

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

const signs = { circle: '●', square: '■', triangle: '▲' };

function signLines(codes: readonly number[]): string[] {
  const cells = codes.map((code) => {
    const { kind } = patchOf(code);
    return kind === undefined ? ' · ' : `${kind.colour[0]}${signs[kind.shape]} `;
  });
  return [0, 4, 8, 12].map((row) =>
    cells
      .slice(row, row + 4)
      .join(' ')
      .trimEnd(),
  );
}
