import { probabilityText } from '../../src/charts/numberText.js';

/** A probability in a sentence: as charts write it, but from 1 % to 99.9 % one decimal is enough, 50.4 %. */
export const percentText = (probability: number): string =>
  probability < 0.01 || probability > 0.999
    ? probabilityText(probability)
    : `${(100 * probability).toFixed(1)}\u202f%`;
