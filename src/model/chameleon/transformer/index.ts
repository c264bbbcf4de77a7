export type { TransformerConfig } from './config.js';
export { layoutOf, countWeights, type TensorPlace, type TransformerWeights } from './weights.js';
export { randomWeights } from './randomWeights.js';
export {
  operations,
  ordersOf,
  formatsOf,
  planFormats,
  allReduces,
  referencePlan,
  type AllReduce,
  type Formats,
  type Operation,
  type Orders,
  type Plan,
  type PlanFormat,
  type SumOrder,
} from './plan.js';
export {
  backends,
  backendNames,
  backendSpec,
  deviceCounts,
  planFor,
  type BackendDefinition,
  type BackendName,
  type BackendSpec,
  type Call,
} from './backends.js';
export type { See, Tensor } from './forward.js';
export { createTransformer, type TransformerOptions } from './transformer.js';
