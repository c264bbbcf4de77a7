import { SamplescopeError, say } from '../error.js';

/**
 * The index of the largest logit; of several that are equally large, the lowest index.
 *
 * @param logits In [−∞, ∞), at least one of them finite.
 * @throws SamplescopeError `empty` if there are no logits, or none above −∞
 * @throws SamplescopeError `not-a-number` for a NaN, `out-of-range` for an ∞, naming its index
 * @example
 * argmax(new Float64Array([1, 3, 3])) // → 1
 */
export function argmax(logits: ArrayLike<number>): number {
  if (logits.length === 0) {
    throw new SamplescopeError('empty', say`logits must have at least one entry, got none`);
  }
  let index = -1;
  let maximum = -Infinity;
  for (let i = 0; i < logits.length; i++) {
    i = pastLower(logits, i, maximum);
    const logit = logits[i]!;
    if (!(logit <= maximum)) {
      if (!(logit < Infinity)) throw notALogit(i, logit);
      index = i;
      maximum = logit;
    }
  }
  if (index < 0) {
    throw new SamplescopeError(
      'empty',
      say`logits must have at least one above −∞, got only −∞. Every token has been removed:
        loosen the processors before`,
    );
  }
  return index;
}

/** The index from which on not all of the next four logits are at most the maximum: hardly any beats it. */
function pastLower(logits: ArrayLike<number>, from: number, maximum: number): number {
  let i = from;
  while (
    i < logits.length - 4 &&
    logits[i]! <= maximum &&
    logits[i + 1]! <= maximum &&
    logits[i + 2]! <= maximum &&
    logits[i + 3]! <= maximum
  ) {
    i += 4;
  }
  return i;
}

/**
 * The indices of all logits that are as large as the largest, in ascending order: one index, unless there
 * is a tie.
 *
 * @throws SamplescopeError as `argmax` does
 * @example
 * argmaxTies(new Float64Array([1, 3, 3])) // → [1, 2]
 */
export function argmaxTies(logits: ArrayLike<number>): number[] {
  const first = argmax(logits);
  const maximum = logits[first]!;
  const ties = [first];
  for (let i = first + 1; i < logits.length; i++) {
    if (logits[i] === maximum) ties.push(i);
  }
  return ties;
}

function notALogit(index: number, logit: number): SamplescopeError {
  return new SamplescopeError(
    logit === Infinity ? 'out-of-range' : 'not-a-number',
    say`logits[${index}] must be in [−∞, ∞), got ${logit === Infinity ? '∞' : logit}. Look at
      what made it: an overflow, or a division by 0`,
  );
}
