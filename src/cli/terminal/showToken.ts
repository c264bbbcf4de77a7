import { tokenLabel } from '../../charts/tokenLabel.js';
import { widthOf } from './width.js';

/**
 * A token as charts write it, ␣Paris and ↵, and so that it takes room of its own: a mark that needs a
 * letter before it gets a ◌, and a joiner that is alone is written as its number.
 */
export function showToken(token: string): string {
  const shown = tokenLabel(token).replace(/^\p{Mark}/u, '◌$&');
  return widthOf(shown) > 0 ? shown : Array.from(shown, codePoint).join(' ');
}

/** A text that cannot command the terminal. Line ends and tabs stay. */
export const printable = (text: string): string =>
  text.replace(/[^\n\t]+/g, (part) => tokenLabel(part).replaceAll('␣', ' '));

const codePoint = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`;
