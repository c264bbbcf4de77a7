import { SamplescopeError, say, shown } from '../../error.js';
import type { AnswerKind } from './answerKind.js';

/**
 * One of a few: a token, a stage, a framework.
 *
 * @param choices How each is written, in normal form: without spaces around it.
 * @example
 * choiceAnswer(['tea', 'milk']).read(' TEA') // → 'tea'
 */
export function choiceAnswer(choices: readonly string[]): AnswerKind {
  return {
    name: 'choice',
    form: { en: `One of ${choices.join(', ')}`, zh: `${choices.join('、')} 之一` },
    choices,
    read: (text) => knownChoice(choices, text),
    isSame: (one, other) => one === other,
  };
}

/**
 * The choice that a text writes; whether letters are small does not count.
 *
 * @throws SamplescopeError `unknown-name`, with the nearest one where it is probably misspelt
 */
export function knownChoice(choices: readonly string[], text: string): string {
  const plain = (written: string) => written.trim().toLowerCase();
  const found = choices.find((known) => plain(known) === plain(text));
  if (found !== undefined) return found;
  const near = choices.filter((known) => isNear(plain(known), plain(text)));
  const message = say`the answer must be one of ${choices}, got ${shown(text)}`;
  throw new SamplescopeError(
    'unknown-name',
    near.length === 1 ? say`${message}. Did you mean ${near[0]}?` : message,
  );
}

/** Whether one letter more, less or other makes two words the same, or two that changed places. */
function isNear(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [a, b] = [one.slice(start), other.slice(start)];
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0])
  );
}
