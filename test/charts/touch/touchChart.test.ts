import { expect, it } from 'vitest';
import { cutChart } from '../../../src/charts/cut/cutChart.js';
import { sweepChart } from '../../../src/charts/sweep/sweepChart.js';
import { touchChart } from '../../../src/charts/touch/touchChart.js';
import { cutFigure } from '../../../src/figures/cut/cutFigure.js';
import { document, large, sofa, sweepOf } from '../dataForCharts.js';

const options = { document, width: 640, handles: true };

/** What a chart is asked for when a key is pressed on its mark. */
function askedBy(key: string, chart: SVGSVGElement): readonly (readonly [string, number])[] {
  const asked: (readonly [string, number])[] = [];
  touchChart(chart, (...what) => asked.push(what));
  const event = new (document.defaultView as unknown as { Event: typeof Event }).Event('keydown', {
    bubbles: true,
  });
  chart.querySelector('.axis-handle')!.dispatchEvent(Object.assign(event, { key }));
  return asked;
}

/** From 0.05 to 5 is a factor of a hundred, so that a hundredth of the way is one of 1.0471. */
it.each([
  ['ArrowRight', [['temperature', 0.524]]],
  ['ArrowLeft', [['temperature', 0.477]]],
  ['PageUp', [['temperature', 0.792]]],
  ['Home', [['temperature', 0.05]]],
  ['End', [['temperature', 5]]],
  ['a', []],
])('%s moves a temperature along its axis', (key, asked) => {
  expect(askedBy(key, sweepChart(sweepOf(sofa, 0.5), options))).toEqual(asked);
});

it.each([
  [sofa, 2, 'ArrowRight', 3],
  [sofa, 2, 'ArrowLeft', 1],
  [sofa, 1, 'ArrowLeft', 1],
  [sofa, 5, 'PageUp', 5],
  [large, 1, 'ArrowRight', 2],
  [large, 10, 'ArrowDown', 9],
  [large, 10, 'End', 6000],
])('a count, case %#, moves by whole numbers, one at least', async (written, topK, key, kept) => {
  const recipe = { written, processors: [{ topK }] };
  const chart = cutChart(await cutFigure.dataOf({ chart: 'cut', recipe }), options);
  expect(askedBy(key, chart)).toEqual([['kept', kept]]);
});
