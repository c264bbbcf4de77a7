import { holdsAny } from '../page/unicodeRange.js';
import { toSvgText } from '../../src/charts/index.js';

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

/** Room for a chart's title, in pixels of the chart's width. */
const titleHeight = 34;

/**
 * A chart as a PNG file, with its title above it, light or dark as the page is, in the page's letters.
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
  const sheet = `${await pageFont(chart.textContent)}${fixed}`;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartSvg(chart, sheet))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scale * width);
  canvas.height = Math.round(scale * (height + titleHeight));
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = getComputedStyle(chart.querySelector('.paper')!).color;
  context.fillRect(0, 0, width, height + titleHeight);
  context.fillStyle = getComputedStyle(document.body).color;
  context.font = `600 15px ${getComputedStyle(chart).fontFamily}`;
  context.fillText(chart.querySelector('title')!.textContent, 8, 23, width - 16);
  context.drawImage(image, 0, titleHeight, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (file) => (file === null ? reject(new Error('the browser drew nothing')) : resolve(file)),
      'image/png',
    ),
  );
}

/** The page's faces of Inter, the letters of charts, that hold any of a text's: a picture has no others than its own. */
async function pageFont(text: string): Promise<string> {
  const codes = new Set(Array.from(text, (character) => character.codePointAt(0)!));
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => style.getPropertyValue('font-family').includes('Inter'))
    .filter(({ style }) => holdsAny(style.getPropertyValue('unicode-range'), codes));
  const faces = await Promise.all(rules.map(inlineFace));
  return faces.join('\n');
}

/** A font's rule with the font itself in it. */
async function inlineFace({ style, parentStyleSheet, cssText }: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))![1]!;
  if (source.startsWith('data:')) return cssText;
  const file = await fetch(new URL(source, parentStyleSheet!.href ?? document.baseURI));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return cssText.replace(source, `data:font/woff2;base64,${btoa(letters)}`);
}

/** A CSV file, with the mark by which spreadsheets know UTF-8. */
export const csvFile = (text: string): Blob =>
  new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' });

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
