import { tableCsv, toSvgText, type Table } from '../../src/charts/index.js';

/** How many dots of a PNG stand for one pixel of the chart's width. */
const scale = 2;

/**
 * A chart as the text of an SVG file that stands alone. It is light or dark as its reader's system is.
 *
 * @param style The style sheet of all charts, which a page keeps apart from them.
 */
export function chartSvg(chart: SVGSVGElement, style: string): string {
  const whole = chart.cloneNode(true) as SVGSVGElement;
  const sheet = document.createElementNS(chart.namespaceURI, 'style');
  sheet.textContent = style;
  whole.querySelector('desc')!.after(sheet);
  return toSvgText(whole);
}

/**
 * A chart as a PNG file, light or dark as the page is. Its letters are the system's: a picture in a picture
 * may not use a page's fonts.
 *
 * @throws Error (as a rejection) where the browser cannot draw it
 */
export async function chartPng(chart: SVGSVGElement, style: string): Promise<Blob> {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const fixed = style.replace(/@media screen and \(prefers-color-scheme:\s*dark\)/, () =>
    isDark ? '@media all' : '@media not all',
  );
  const { width, height } = chart.viewBox.baseVal;
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartSvg(chart, fixed))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scale * width);
  canvas.height = Math.round(scale * height);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (file) => (file === null ? reject(new Error('the browser drew nothing')) : resolve(file)),
      'image/png',
    ),
  );
}

/** A table as a CSV file, with the mark by which spreadsheets know UTF-8. */
export const csvFile = (table: Table): Blob =>
  new Blob(['\ufeff', tableCsv(table)], { type: 'text/csv;charset=utf-8' });

/** An SVG file. */
export const svgFile = (text: string): Blob => new Blob([text], { type: 'image/svg+xml' });

/** Gives a reader a file to keep. */
export function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // A browser reads it after the click, and there is no telling when it is done.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
