import { SamplescopeError, say } from '../../error.js';
import { knownChoice } from './choiceAnswer.js';

/** What may stand between two names. */
const between = /[\s,，、;；]+/;

/**
 * The names in a text, with spaces or commas between them, each put right as one of a few.
 *
 * @throws SamplescopeError `malformed` for none or more than 100; as `knownChoice` does
 * @example
 * namesIn('milk, TEA', ['tea', 'milk']) // → ['milk', 'tea']
 */
export function namesIn(text: string, choices: readonly string[]): string[] {
  const words = text.split(between).filter(Boolean);
  if (words.length > 0 && words.length <= 100) {
    return words.map((word) => knownChoice(choices, word));
  }
  throw new SamplescopeError(
    'malformed',
    say`the answer must have 1 to 100 names, got ${words.length}`,
  );
}
