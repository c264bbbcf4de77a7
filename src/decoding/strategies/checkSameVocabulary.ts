import { SamplescopeError, say, shown } from '../../error.js';
import type { Model } from '../../model/model.js';

/**
 * Refuses two models that do not mean the same by a token's id.
 *
 * @param names What they are called in the message.
 * @throws SamplescopeError `malformed`
 */
export function checkSameVocabulary(
  names: readonly [string, string],
  first: Model,
  second: Model,
): void {
  const [a, b] = [first.vocabulary, second.vocabulary];
  if (a.length === b.length && a.every((token, id) => token === b[id])) return;
  throw new SamplescopeError(
    'malformed',
    say`${names[0]} and ${names[1]} must have the same vocabulary, got ${shown(first.name)} with
      ${a.length} tokens and ${shown(second.name)} with ${b.length}. Fit both from the same text,
      with the same tokenizer`,
  );
}
