export type { TransformerConfig } from './config.js';
export { layoutOf, countWeights, type TransformerWeights } from './weights.js';
export { randomWeights } from './randomWeights.js';
export { formatsOf, ordersOf, referencePlan } from './plan.js';
export { createTransformer } from './transformer.js';
