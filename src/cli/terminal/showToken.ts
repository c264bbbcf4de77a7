import { widthOf } from './width.js';

/**
 * A token as a person can see it: spaces at its ends as ␣, and what cannot be seen, or would command
 * the terminal, by its escape: \\n, \\t, \\u{1b}. A mark that needs a letter before it gets a ◌.
 */
export function showToken(token: string): string {
  const shown = printable(token)
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replace(/^ +| +$/g, (spaces) => '␣'.repeat(spaces.length))
    .replace(/^\p{Mark}/u, '◌$&');
  return widthOf(shown) > 0 ? shown : Array.from(token, escape).join('');
}

/** A text that cannot command the terminal. Line ends and tabs stay, and the joiners inside emoji. */
export const printable = (text: string): string =>
  text.replace(/(?![\n\t\u200c\u200d])[\p{Control}\p{Format}\p{Surrogate}\u2028\u2029]/gu, escape);

const escape = (character: string) => `\\u{${character.codePointAt(0)!.toString(16)}}`;
