import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureChart } from '../../../src/charts/picture/pictureChart.js';
import type { PictureData } from '../../../src/charts/picture/pictureData.js';
import { pictureTable } from '../../../src/charts/picture/pictureTable.js';
import { toSvgText } from '../../../src/charts/toSvgText.js';
import { languages } from '../../../src/charts/language.js';
import { imageLook, pixelsOfCodes, pixelSide } from '../../../src/model/chameleon/index.js';
import { all, document, number } from '../dataForCharts.js';

const circleCodes = [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const circle = imageLook(circleCodes);
const anyCodes = fc.array(fc.integer({ min: 0, max: 38 }), { maxLength: 16 });

/** The colour of every pixel, painted again from the rectangles. */
function painted(svg: Element): string[] {
  const rects = all(svg, '.picture rect');
  const pixel = number(rects[0]!, 'height');
  const canvas = new Array<string>(pixelSide * pixelSide).fill('');
  for (const rect of rects) {
    const row = (number(rect, 'y') - 26) / pixel;
    const from = number(rect, 'x') / pixel;
    for (let at = 0; at < number(rect, 'width') / pixel; at++) {
      expect(canvas[row * pixelSide + from + at]).toBe('');
      canvas[row * pixelSide + from + at] = rect.getAttribute('fill')!;
    }
  }
  return canvas;
}

describe('pictureChart', () => {
  it('paints every pixel once, in its colour', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 38 }), { minLength: 16, maxLength: 16 }),
        (codes) => {
          const bytes = [...pixelsOfCodes(codes)].map((byte) => byte.toString(16).padStart(2, '0'));
          const expected = Array.from(
            { length: bytes.length / 3 },
            (_, at) => `#${bytes.slice(3 * at, 3 * at + 3).join('')}`,
          );
          expect(painted(pictureChart(imageLook(codes), { document }))).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('paints as far as the tokens go', () => {
    const canvas = painted(pictureChart(imageLook([0, 0, 0, 0, 13]), { document }));
    expect(canvas.filter((color) => color !== '')).toHaveLength(5 * 64);
    expect(canvas[8 * pixelSide + 7]).not.toBe('');
    expect(canvas[8 * pixelSide + 8]).toBe('');
  });

  it('writes the tokens, or leaves them out', () => {
    const codes = (svg: Element) => all(svg, '.code').map(({ textContent }) => textContent);
    expect(codes(pictureChart(circle, { document }))[6]).toBe('01');
    expect(codes(pictureChart(circle, { document, tokens: false }))).toEqual([]);
  });

  it('says in words what there is to see', () => {
    const said = (language: 'en' | 'zh', codes = circleCodes) =>
      pictureChart(imageLook(codes), { document, language }).querySelector('desc')!.textContent;
    expect(said('en')).toBe(
      'A picture in 16 image tokens. Background: white. red circle in row 2, column 3.',
    );
    expect(said('zh')).toBe('由 16 个图像词元组成的图。背景：白色。第 2 行第 3 列有红色圆形。');
    expect(said('en', [])).toBe('A picture, 0 of 16 image tokens. No object.');
    expect(said('en', [0, 13])).toContain('Background: white, grey. No object.');
  });

  it('is as high whatever the picture, and fits in its width', () => {
    fc.assert(
      fc.property(
        anyCodes,
        fc.integer({ min: 240, max: 900 }),
        fc.constantFrom(...languages),
        (codes, width, language) => {
          const svg = pictureChart(imageLook(codes), { document, width, language });
          const other = pictureChart(circle, { document, width });
          expect(number(svg, 'height')).toBe(number(other, 'height'));
          expect(toSvgText(svg)).not.toMatch(/NaN|undefined/);
          for (const code of all(svg, '.code')) {
            expect(number(code, 'x')).toBeLessThan(width - 16 - 10);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('refuses patches for which there is no place, and pixels that make no square', () => {
    const { side, patches, pixels } = circle;
    const chartOf = (data: PictureData) => () => pictureChart(data, { document });
    expect(chartOf({ side, patches: [...patches, patches[0]!], pixels })).toThrow(
      'patches must be at most 16, got 17',
    );
    expect(chartOf({ side, patches, pixels: pixels.slice(3) })).toThrow(
      'pixels must have one value',
    );
    expect(chartOf({ side, patches, pixels: [] })).toThrow('which is 48, got 0');
    expect(() => pictureChart(circle, { document, width: 100 })).toThrow('width must be in');
  });
});

describe('pictureTable', () => {
  it('has a row for each token', () => {
    const { rows, columns } = pictureTable(imageLook([13, 38]));
    expect(columns).toHaveLength(5);
    expect(rows).toEqual([
      ['<image:13>', 1, 1, 'grey', 'none'],
      ['<image:38>', 1, 2, 'black', 'yellow triangle'],
    ]);
  });
});
