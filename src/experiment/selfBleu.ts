import { say } from '../error.js';
import { checkNumber } from '../numerics/checkNumber.js';
import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import type { Answer } from './answer.js';
import { ngramsOf, textTokens } from './diversity.js';

type Counted = Pick<Answer, 'tokens' | 'ended' | 'count'>;

/** An n-gram that no reference has counts as this much of one; "method 1" of NLTK, which Texygen uses. */
const epsilon = 0.1;

/**
 * Self-BLEU: how much each answer is like the others. Every run's answer is judged by BLEU with all other runs'
 * answers as references, and the mean is taken: 1 if all are the same, near 0 if they have nothing in common.
 *
 * BLEU is the geometric mean of the precisions of 1-grams to n-grams, each n-gram counted at most as often as in
 * the one reference that has it most often, times a penalty for being shorter than the reference that is
 * closest in length. An answer that a second run gave as well has itself among its references, and so 1 where it has
 * n tokens or more.
 *
 * Source: Zhu et al., "Texygen: A Benchmarking Platform for Text Generation Models" (SIGIR 2018), with NLTK's
 * sentence_bleu and its smoothing method 1; BLEU: Papineni et al. (ACL 2002).
 *
 * @param n The longest n-grams that count; a whole number ≥ 1. Default 2, since our answers are short.
 * @returns In [0, 1]; undefined for fewer than two runs, which have nothing to compare.
 * @throws SamplescopeError `out-of-range` or `not-a-number` for n
 * @example
 * const [a, b] = [[1, 2, 3], [1, 2, 4]].map((tokens) => ({ tokens, ended: false, count: 1 }));
 * selfBleu([{ ...a, count: 2 }]) // → 1
 * selfBleu([a, b], 1) // → 0.6666666666666666
 */
export function selfBleu(answers: readonly Counted[], n = 2): number | undefined {
  checkNumber('n', n, Number.isInteger(n) && n >= 1, say`a whole number ≥ 1`);
  const runs = answers.reduce((sum, { count }) => sum + count, 0);
  if (runs < 2) return undefined;
  const texts = answers.map((answer) => ({ tokens: textTokens(answer), count: answer.count }));
  const most = Array.from({ length: n }, (_, i) => mostOften(texts, i + 1));
  const lengths = countLengths(texts);
  const scores = texts.map(({ tokens, count }, own) => {
    const others = { own: count > 1 ? -1 : own, most, lengths };
    return count * bleu(tokens, others, n);
  });
  return scores.reduce((sum, score) => sum + score, 0) / runs;
}

interface Text {
  readonly tokens: readonly number[];
  readonly count: number;
}

/** For an n-gram, how often it stands in the text that has it most often, which that is, and in any other. */
interface Most {
  text: number;
  often: number;
  second: number;
}

function mostOften(texts: readonly Text[], n: number): Map<string, Most> {
  const found = new Map<string, Most>();
  for (const [text, { tokens }] of texts.entries()) {
    for (const [ngram, often] of countNgrams(tokens, n)) {
      const before = found.get(ngram);
      if (before === undefined) found.set(ngram, { text, often, second: 0 });
      else if (often > before.often) found.set(ngram, { text, often, second: before.often });
      else before.second = Math.max(before.second, often);
    }
  }
  return found;
}

function countNgrams(tokens: readonly number[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ngram of ngramsOf(tokens, n)) counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  return counts;
}

function countLengths(texts: readonly Text[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { tokens, count } of texts) {
    counts.set(tokens.length, (counts.get(tokens.length) ?? 0) + count);
  }
  return counts;
}

interface References {
  /** The text that is not among them; −1 if all are. */
  readonly own: number;
  readonly most: readonly Map<string, Most>[];
  readonly lengths: ReadonlyMap<number, number>;
}

function bleu(tokens: readonly number[], references: References, n: number): number {
  let sum = 0;
  for (let size = 1; size <= n; size++) {
    const { matches, total } = precision(tokens, references, size);
    if (size === 1 && matches === 0) return 0;
    sum += log((matches === 0 ? epsilon : matches) / Math.max(1, total));
  }
  const closest = closestLength(tokens.length, references.lengths);
  const brevity = tokens.length >= closest ? 1 : exp(1 - closest / tokens.length);
  return Math.min(1, brevity * exp(sum / n));
}

function precision(tokens: readonly number[], { own, most }: References, n: number) {
  let matches = 0;
  let total = 0;
  for (const [ngram, often] of countNgrams(tokens, n)) {
    const { text, often: largest, second } = most[n - 1]!.get(ngram)!;
    matches += Math.min(often, text === own ? second : largest);
    total += often;
  }
  return { matches, total };
}

/** The length of a reference that is closest to this one, of two the shorter; the run itself is no reference. */
function closestLength(length: number, lengths: ReadonlyMap<number, number>): number {
  let closest = Infinity;
  for (const [other, count] of lengths) {
    if (other === length && count < 2) continue;
    const [far, best] = [Math.abs(other - length), Math.abs(closest - length)];
    if (far < best || (far === best && other < closest)) closest = other;
  }
  return closest;
}
