export { repeat } from './repeat.js';
export { sweep, temperatureGrid, type Sweep } from './sweep.js';
export { chiSquaredTest, type ChiSquaredTest } from './chiSquaredTest.js';
export { binomialInterval } from './binomialInterval.js';
