export { exp, expOfSum } from './exp.js';
export { log } from './log.js';
export { sum } from './sum.js';
