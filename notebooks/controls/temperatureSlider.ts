import type { Control } from '../page/control.js';
import { inLanguage } from '../page/language.js';
import { slider } from './slider.js';

/** Where the thumb stops: exact zero, then some twenty round numbers to each doubling. */
const stops = [
  0,
  ...steps(0.05, 0.1, 0.0025),
  ...steps(0.1, 0.2, 0.005),
  ...steps(0.2, 0.5, 0.01),
  ...steps(0.5, 1, 0.025),
  ...steps(1, 2, 0.05),
  ...steps(2, 5, 0.1),
  5,
];

/** A slider for T from 0 to 5, logarithmic from 0.05 on. */
export function temperatureSlider({ value = 1 } = {}): Control<number> {
  return slider({
    label: inLanguage({ en: 'Temperature T', zh: '温度 T' }),
    stops,
    marks: [0, 0.1, 0.2, 0.5, 1, 2, 5],
    value,
    format: (T) => (T === 0 ? inLanguage({ en: 'T = 0, greedy', zh: 'T = 0，贪心' }) : `T = ${T}`),
  });
}

/** From `low` up to but without `high`, each rounded to what it is meant to be. */
function steps(low: number, high: number, step: number): number[] {
  const count = Math.round((high - low) / step);
  return Array.from({ length: count }, (_, i) => Number((low + i * step).toFixed(4)));
}
