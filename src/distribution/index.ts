export type { Logits } from './logits.js';
export { softmax } from './softmax.js';
export { argmax, argmaxTies } from './argmax.js';
