import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/charts/language.js';
import { tableElement } from '../../src/charts/table/table.js';
import { textWidth } from '../../src/charts/textWidth.js';
import { toSvgText } from '../../src/charts/toSvgText.js';
import {
  all,
  distributions,
  document,
  evenly,
  large,
  number,
  sofa,
  temperatures,
  uniforms,
  visibleText,
  widths,
} from './dataForCharts.js';
import { kinds } from './kinds.js';

const inputs = [distributions, temperatures, uniforms, widths] as const;
const anyLanguage = fc.constantFrom(...languages);

describe.each(Object.entries(kinds))('%s', (_, { chart, table, says = 'mat' }) => {
  const plain = chart(sofa, 0.5, evenly(100))({ document });

  it('has a title, a description, and the role of an image', () => {
    expect(plain.getAttribute('role')).toBe('img');
    expect(plain.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
    expect([...plain.children].slice(0, 3).map(({ localName }) => localName)).toEqual([
      'title',
      'desc',
      'style',
    ]);
    expect(plain.querySelector('title')!.textContent.length).toBeGreaterThan(5);
    expect(plain.querySelector('desc')!.textContent).toContain(says);
  });

  it('is 640 wide unless told otherwise, and says how high it is', () => {
    expect(number(plain, 'width')).toBe(640);
    expect(plain.getAttribute('viewBox')).toBe(`0 0 640 ${plain.getAttribute('height')}`);
  });

  it('refuses a width that cannot be read', () => {
    for (const width of [0, 239, NaN, Infinity]) {
      expect(() => chart(sofa, 0.5, [0.5])({ document, width })).toThrow(
        `width must be in [240, ∞), got ${width}`,
      );
    }
  });

  it('says which language it speaks', () => {
    expect(plain.getAttribute('lang')).toBe('en');
    const chinese = chart(sofa, 0.5, evenly(100))({ document, language: 'zh' });
    expect(chinese.getAttribute('lang')).toBe('zh');
  });

  it('is as high whatever the values', () => {
    const height = (temperature: number, numbers: number[]) =>
      chart(sofa, temperature, numbers)({ document }).getAttribute('height');
    expect(height(0.05, evenly(7))).toBe(height(5, evenly(8)));
  });

  it('draws numbers only, at every width, from any vocabulary', () => {
    fc.assert(
      fc.property(...inputs, (from, temperature, numbers, width) => {
        for (const element of all(chart(from, temperature, numbers)({ document, width }), '*')) {
          for (const { name, value } of element.attributes) {
            expect(value, `${element.localName} ${name}`).not.toMatch(
              /NaN|undefined|Infinity|null/,
            );
            if (name === 'width' || name === 'height')
              expect(Number(value)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it('is a well-formed file, whatever is in the tokens', () => {
    fc.assert(
      fc.property(...inputs, (from, temperature, numbers, width) => {
        const svg = chart(from, temperature, numbers)({ document, width });
        const names: string[] = [];
        const parser = new SaxesParser();
        parser.on('error', (error) => {
          throw error;
        });
        parser.on('opentag', ({ name }) => names.push(name));
        parser.write(toSvgText(svg)).close();
        expect(names).toEqual(['svg', ...all(svg, '*').map(({ localName }) => localName)]);
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  it('keeps every text inside, and none on another', () => {
    fc.assert(
      fc.property(...inputs, anyLanguage, (from, temperature, numbers, width, language) => {
        const svg = chart(from, temperature, numbers)({ document, width, language });
        const boxes = all(svg, 'text').map(boxOf);
        for (const { left, right, top, bottom, text } of boxes) {
          expect(left, text).toBeGreaterThanOrEqual(0);
          expect(right, text).toBeLessThanOrEqual(width);
          expect(top, text).toBeGreaterThanOrEqual(0);
          expect(bottom, text).toBeLessThanOrEqual(number(svg, 'height'));
        }
        expect(overlaps(boxes)).toEqual([]);
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  it('writes nothing smaller than 12 pixels', () => {
    const sizes = all(plain, '[font-size]').map((element) => number(element, 'font-size'));
    expect(Math.min(number(plain, 'font-size'), ...sizes)).toBeGreaterThanOrEqual(12);
  });

  it('names colours by their roles, which have rules for light and dark', () => {
    const style = plain.querySelector('style')!.textContent;
    const [light, dark] = style.split('@media screen and (prefers-color-scheme:dark)');
    for (const element of all(plain, '[color]')) {
      const role = element.getAttribute('class')!.split(' ').at(-1)!;
      const rule = `.samplescope-chart .${role}{color:var(--samplescope-${role},`;
      expect(light).toContain(`${rule}${element.getAttribute('color')!})`);
      expect(dark).toContain(rule);
    }
    const painted = all(plain, '[fill],[stroke]').flatMap((element) => [
      element.getAttribute('fill') ?? 'none',
      element.getAttribute('stroke') ?? 'none',
    ]);
    expect(new Set(painted)).toEqual(new Set(['currentColor', 'none']));
  });

  it('has few elements for a large vocabulary, and for many draws', () => {
    const svg = chart(large, 1, evenly(10_000))({ document, width: 1200 });
    expect(all(svg, '*').length).toBeLessThan(1500);
  });

  it('gives its data as a table, one column for each value', () => {
    const { caption, columns, rows } = table(sofa, 0.5, evenly(10));
    expect(caption.length).toBeGreaterThan(5);
    for (const row of rows) expect(row.length).toBe(columns.length);
    const element = tableElement({ caption, columns, rows }, { document });
    expect(all(element, 'tbody tr').length).toBe(rows.length);
  });

  it('leaves its data as they are, and draws the same twice', () => {
    const draw = chart(Object.freeze(sofa), 0.5, Object.freeze(evenly(9)));
    expect(toSvgText(draw({ document }))).toBe(toSvgText(draw({ document })));
  });
});

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a text may reach, by the estimate that the charts use. */
function boxOf(element: Element): Box {
  const text = visibleText(element);
  const size = Number(element.getAttribute('font-size') ?? 13);
  const width = textWidth(text, size);
  const anchor = element.getAttribute('text-anchor') ?? 'start';
  let left = number(element, 'x') - { start: 0, middle: width / 2, end: width }[anchor]!;
  let y = number(element, 'y') + (element.getAttribute('dy') === '0.35em' ? 0.35 * size : 0);
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    const moved = /translate\((.*),(.*)\)/.exec(parent.getAttribute('transform') ?? '');
    left += Number(moved?.[1] ?? 0);
    y += Number(moved?.[2] ?? 0);
  }
  return { text, left, right: left + width, top: y - 0.7 * size, bottom: y + 0.1 * size };
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
}
