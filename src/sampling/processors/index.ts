export type { At, Comparison, Memory, Outcome, Processor } from './processor.js';
export { temperature } from './temperature.js';
export { createProcessor, processors, type ProcessorSpec } from './processors.js';
