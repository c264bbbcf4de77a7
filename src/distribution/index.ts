export type { Logits } from './logits.js';
export { softmax } from './softmax.js';
export { argmax, argmaxTies } from './argmax.js';
export { entropy } from './entropy.js';
export { perplexity } from './perplexity.js';
export { effectiveChoices } from './effectiveChoices.js';
export { topProbability } from './topProbability.js';
export { klDivergence } from './klDivergence.js';
export { totalVariation } from './totalVariation.js';
