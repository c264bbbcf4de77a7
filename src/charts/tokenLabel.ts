/** Spaces that would not be seen: at either end, or beside another one. */
const hiddenSpace = /^ +| +$| {2,}/g;

const marks: Record<string, string> = { '\n': '↵', '\r': '␍', '\t': '⇥', '\u00a0': '⍽' };

/** Control characters, marks of direction and width that draw nothing, and halves of a pair. */
const invisible =
  /[\p{Cc}\u00a0\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/**
 * A token as it is written in charts: what cannot be seen is made visible, and every character is one
 * that XML allows. A space at an end, or one of several, is ␣; a newline ↵; a tab ⇥; a no-break space ⍽;
 * other control characters have their pictures (␀ …) and other invisible ones their number (U+200B).
 * The empty token is ∅.
 *
 * @example
 * tokenLabel(' the') // → '␣the'
 * tokenLabel('so far\n') // → 'so far↵'
 * tokenLabel('\u200b') // → 'U+200B'
 */
export function tokenLabel(token: string): string {
  if (token === '') return '∅';
  return token
    .replace(hiddenSpace, (spaces) => '␣'.repeat(spaces.length))
    .replace(invisible, (character) => marks[character] ?? pictureOf(character.codePointAt(0)!));
}

function pictureOf(code: number): string {
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
