export type { At, Comparison, Memory, Outcome, Processor } from './processor.js';
export {
  createProcessor,
  loadProcessors,
  processors,
  type ProcessorName,
  type ProcessorSpec,
} from './processors.js';
export { temperature } from './temperature.js';
export { loadExpressions } from './expression.js';
export { detectWatermark, type WatermarkEvidence, type WatermarkOptions } from './watermark.js';
