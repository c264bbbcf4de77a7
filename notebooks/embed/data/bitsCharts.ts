// The chart of bits, which is loaded when it is asked for.
export { bitsFigure } from '../../../src/figures/bits/bitsFigure.js';
export { bitsSource } from './bitsData.js';
