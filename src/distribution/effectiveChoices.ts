import { checkProbabilities } from './probabilities.js';

/**
 * The effective number of choices, 1 / Σ p²: one over the chance that two draws agree. From 1 where one token
 * is certain to n where all n are equally likely.
 *
 * It is the Hill number of order 2, and perplexity is that of order 1. Both count tokens as if they were
 * equally likely; this one looks at the likely tokens more and at a long tail hardly at all, so it is never
 * above perplexity.
 *
 * Source: E. H. Simpson, "Measurement of diversity", Nature 163 (1949); M. O. Hill, "Diversity and
 * evenness: a unifying notation and its consequences", Ecology 54 (1973).
 *
 * @throws SamplescopeError as `checkProbabilities` does
 * @example
 * effectiveChoices(new Float64Array([0.5, 0, 0.5])) // → 2
 * effectiveChoices(new Float64Array([0.5, 0.25, 0.25])) // → 2.6666666666666665
 */
export function effectiveChoices(probabilities: ArrayLike<number>): number {
  checkProbabilities('probabilities', probabilities);
  let agreement = 0;
  for (let i = 0; i < probabilities.length; i++) agreement += probabilities[i]! * probabilities[i]!;
  return 1 / agreement;
}
