export type { At, Processor, Scores } from './processor.js';
export { temperature } from './temperature.js';
export { createProcessor, processors, type ProcessorSpec } from './processors.js';
