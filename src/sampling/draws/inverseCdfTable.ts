import { say } from '../../error.js';
import { checkProbabilities } from '../../distribution/probabilities.js';
import { checkNumber } from '../../numerics/checkNumber.js';

/**
 * The draw by inverse CDF for many draws from one distribution: gives the same token as `inverseCdf` for
 * every u, but in a time that does not grow with the vocabulary. The running sums are kept, and for each of n
 * equal parts of the unit interval the token where the search in that part begins; a search then
 * takes two comparisons on average, however the probabilities are spread.
 *
 * (An alias table is as fast, but lays the segments out in another order: the same u gives another token.)
 *
 * Source: H. C. Chen and Y. Asau, "On generating random variates from an empirical distribution", AIIE
 * Transactions 6 (1974); Devroye, *Non-Uniform Random Variate Generation* (1986), III.2.4 ("guide table").
 *
 * @param probabilities One probability per token, summing to 1.
 * @returns A function from u in [0, 1) to the id of a token. It allocates nothing.
 * @throws SamplescopeError as `checkProbabilities` does; the function throws `out-of-range` if u is not in
 * [0, 1), or `not-a-number` for NaN
 * @example
 * inverseCdfTable(new Float64Array([0.5, 0.25, 0.25]))(0.6) // → 1
 */
export function inverseCdfTable(probabilities: Float64Array): (u: number) => number {
  checkProbabilities('probabilities', probabilities);
  const parts = probabilities.length;
  const sums = runningSums(probabilities);
  let last = parts - 1;
  while (probabilities[last] === 0) last--;
  sums[last] = Infinity; // where rounding leaves the sum below u, the last token with a segment is drawn

  const guide = new Int32Array(parts);
  for (let part = 0, token = 0; part < parts; part++) {
    while (sums[token]! <= part / parts) token++;
    guide[part] = token;
  }

  return (u) => {
    if (!(u >= 0 && u < 1)) checkNumber('u', u, false, say`in [0, 1)`);
    let token = guide[Math.floor(u * parts)]!;
    while (token > 0 && u < sums[token - 1]!) token--; // u · parts was rounded up into the next part
    while (u >= sums[token]!) token++;
    return token;
  };
}

function runningSums(probabilities: Float64Array): Float64Array {
  const sums = new Float64Array(probabilities.length);
  let sum = 0;
  for (let token = 0; token < sums.length; token++) sums[token] = sum += probabilities[token]!;
  return sums;
}
