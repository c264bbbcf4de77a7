export { exp, expOfSum } from './exp.js';
export { log, logOfSum } from './log.js';
export { log1p } from './log1p.js';
export { sum } from './sum.js';
export { errorOfProduct, errorOfSum } from './roundingError.js';
export { logGamma } from './logGamma.js';
export { regularizedGammaQ } from './regularizedGamma.js';
