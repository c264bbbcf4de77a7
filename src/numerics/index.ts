export { exp, expOfSum } from './exp.js';
export { log, logOfSum } from './log.js';
export { log1p } from './log1p.js';
export { sum } from './sum.js';
export { formatNames, formats } from './formats/formats.js';
export type { Layout, NumberFormat, Overflow, Rounding } from './formats/numberFormat.js';
export { sumTreeOf, sumTreeOrders, type SumNode, type SumTreeOrder } from './sums/sumTree.js';
export { exactSum } from './sums/exact.js';
export {
  sumAll,
  sumDefinitions,
  sumsIn,
  type SumDefinition,
  type SumResult,
} from './sums/sumDefinitions.js';
export { errorOfProduct, errorOfSum } from './roundingError.js';
export { logGamma } from './logGamma.js';
export { regularizedGammaQ } from './regularizedGamma.js';
