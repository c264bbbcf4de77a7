import { pixelSide, pixelsOfCodes } from '../../../src/model/chameleon/index.js';

/**
 * Image codes as a canvas, one dot a pixel; the page's style makes it larger.
 *
 * @param codes As many of the 16 as there are; the rest stays empty.
 * @param label What it shows, for those who do not see it.
 */
export function pixels(codes: readonly number[], label: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'pixels';
  canvas.width = canvas.height = pixelSide;
  canvas.setAttribute('role', 'img');
  paintPixels(canvas, codes, label);
  return canvas;
}

/** Paints other codes on the canvas. */
export function paintPixels(
  canvas: HTMLCanvasElement,
  codes: readonly number[],
  label: string,
): void {
  canvas.setAttribute('aria-label', label);
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(pixelSide, pixelSide);
  const rgb = pixelsOfCodes([...codes, ...new Array<number>(16 - codes.length).fill(0)]);
  for (let pixel = 0; pixel < pixelSide * pixelSide; pixel++) {
    image.data.set(rgb.subarray(3 * pixel, 3 * pixel + 3), 4 * pixel);
    image.data[4 * pixel + 3] = patchOfPixel(pixel) < codes.length ? 255 : 0;
  }
  context.putImageData(image, 0, 0);
}

function patchOfPixel(pixel: number): number {
  const patch = pixelSide / 4;
  const row = Math.floor(pixel / pixelSide / patch);
  return 4 * row + Math.floor((pixel % pixelSide) / patch);
}
