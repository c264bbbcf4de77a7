export { exp, expOfSum } from './exp.js';
export { log, logOfSum } from './log.js';
export { log1p } from './log1p.js';
export { cos, sin, tan } from './trigonometry.js';
export { sum } from './sum.js';
