// The chart of bits, which is loaded when it is asked for.
export { bitsChart, bitsTable } from '../../../src/charts/index.js';
export { bitsData } from './bitsData.js';
