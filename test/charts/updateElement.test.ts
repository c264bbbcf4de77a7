import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSvgText } from '../../src/charts/toSvgText.js';
import { updateElement } from '../../src/charts/updateElement.js';
import {
  all,
  distributions,
  document,
  evenly,
  sofa,
  temperatures,
  uniforms,
  widths,
} from './dataForCharts.js';
import { kinds } from './kinds.js';

const inputs = [distributions, temperatures, uniforms, widths] as const;

/** As a file, attributes in the order of their names: an attribute that is added later stands last. */
const textOf = (svg: SVGSVGElement) =>
  toSvgText(svg).replace(/( [\w:-]+="[^"]*")+/g, (attributes) =>
    attributes
      .match(/ [\w:-]+="[^"]*"/g)!
      .sort()
      .join(''),
  );

describe.each(Object.entries(kinds))('updateElement of a %s', (_, { chart }) => {
  it('makes one chart of any other', () => {
    fc.assert(
      fc.property(...inputs, ...inputs, (a, b, c, d, from, temperature, numbers, width) => {
        const shown = chart(a, b, c)({ document, width: d });
        const next = chart(from, temperature, numbers);
        updateElement(shown, next({ document, width, language: 'zh' }));
        expect(textOf(shown)).toBe(textOf(next({ document, width, language: 'zh' })));
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  it('keeps every element where the kind of data is the same', () => {
    const shown = chart(sofa, 0.5, evenly(30))({ document });
    const before = all(shown, '*');
    updateElement(shown, chart(sofa, 0.5, evenly(30))({ document }));
    expect(all(shown, '*').every((element, i) => element === before[i])).toBe(true);
  });
});

describe('updateElement', () => {
  it('leaves the axes of a sweep alone when its temperature moves', () => {
    const sweep = (temperature: number) =>
      kinds['sweepChart']!.chart(sofa, temperature, [0.5])({ document });
    const shown = sweep(0.5);
    const [axis, curve] = [shown.querySelector('.axis')!, shown.querySelector('.curve')!];
    updateElement(shown, sweep(2));
    expect(shown.querySelector('.axis')).toBe(axis);
    expect(shown.querySelector('.curve')).toBe(curve);
    expect(shown.querySelector('.current')!.textContent).toBe('T = 2.00');
  });

  it('is the old chart no longer where a wrong one is asked for', () => {
    const [bits, draw] = ['bitsChart', 'drawChart'].map((kind) =>
      kinds[kind]!.chart(sofa, 0.5, [0.5])({ document }),
    );
    const wanted = textOf(draw!);
    updateElement(bits!, draw!);
    expect(textOf(bits!)).toBe(wanted);
  });
});
