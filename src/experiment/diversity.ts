import { say } from '../error.js';
import { checkNumber } from '../numerics/checkNumber.js';
import { log } from '../numerics/log.js';
import type { Answer } from './answer.js';

/** The tokens of an answer's text, without the one that ends it. */
export const textTokens = ({
  tokens,
  ended,
}: Pick<Answer, 'tokens' | 'ended'>): readonly number[] => (ended ? tokens.slice(0, -1) : tokens);

/**
 * The runs of n tokens in a text, from its beginning, as texts that can be compared.
 *
 * @example
 * ngramsOf([1, 2, 3], 2) // → ['1 2', '2 3']
 */
export const ngramsOf = (tokens: readonly number[], n: number): string[] =>
  tokens.slice(n - 1).map((_, i) => tokens.slice(i, i + n).join(' '));

/**
 * distinct-n: how many different runs of n tokens the answers have, divided by how many tokens they have in all.
 * It falls as answers repeat themselves and each other, and with their number: compare equally many.
 *
 * Source: Li et al., "A Diversity-Promoting Objective Function for Neural Conversation Models" (NAACL 2016),
 * which divides by the number of tokens, so as not to favour long answers; many programs divide by that of n-grams.
 *
 * @param n A whole number ≥ 1. @returns In [0, 1]; 0 where there are no tokens.
 * @throws SamplescopeError `out-of-range` or `not-a-number` for n
 * @example
 * distinctN([{ tokens: [5, 6, 5, 6], ended: false, count: 2 }], 2) // → 0.25
 */
export function distinctN(
  answers: readonly Pick<Answer, 'tokens' | 'ended' | 'count'>[],
  n: number,
): number {
  checkNumber('n', n, Number.isInteger(n) && n >= 1, say`a whole number ≥ 1`);
  const different = new Set<string>();
  let total = 0;
  for (const answer of answers) {
    const tokens = textTokens(answer);
    for (const ngram of ngramsOf(tokens, n)) different.add(ngram);
    total += tokens.length * answer.count;
  }
  return total === 0 ? 0 : different.size / total;
}

/**
 * The entropy of the answers as they were counted, in bits: 0 if all are the same, log₂ n if all n differ. From few
 * runs it comes out too low, because what is rare has not been seen yet.
 *
 * @example
 * answerEntropy([{ count: 2 }, { count: 2 }]) // → 1
 */
export function answerEntropy(answers: readonly Pick<Answer, 'count'>[]): number {
  const total = answers.reduce((sum, { count }) => sum + count, 0);
  const bits = answers.reduce((sum, { count }) => {
    const share = count / total;
    return sum - share * (log(share) / Math.LN2);
  }, 0);
  return Math.max(0, bits);
}

/**
 * The share of runs whose answer is true, in [0, 1].
 *
 * @param isTrue Judges an answer; it sees each distinct one once.
 * @example
 * shareOfTrue([{ text: 'red', count: 3 }, { text: 'blue', count: 1 }], ({ text }) => text === 'red') // → 0.75
 */
export function shareOfTrue<Given extends Pick<Answer, 'count'>>(
  answers: readonly Given[],
  isTrue: (answer: Given) => boolean,
): number {
  const total = answers.reduce((sum, { count }) => sum + count, 0);
  const right = answers.reduce((sum, answer) => sum + (isTrue(answer) ? answer.count : 0), 0);
  return right / total;
}
