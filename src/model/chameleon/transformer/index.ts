export type { TransformerConfig } from './config.js';
export { layoutOf, countWeights, type TensorPlace, type TransformerWeights } from './weights.js';
export { randomWeights } from './randomWeights.js';
export {
  referenceArithmetic,
  arithmeticFormats,
  type Arithmetic,
  type ArithmeticFormat,
  type SumOrder,
} from './arithmetic.js';
export { createTransformer, type TransformerOptions } from './transformer.js';
