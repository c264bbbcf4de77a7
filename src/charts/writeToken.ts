import type { Selection } from 'd3';
import { paint } from './palette.js';
import { shorten } from './textWidth.js';
import { tokenLabel } from './tokenLabel.js';

/** A text element that is being filled. */
type Text = Selection<SVGTextElement, unknown, null, undefined>;

/**
 * Writes a token into a text element: what is invisible made visible, in a softer ink than the token's
 * own characters; shortened to `width` pixels, with the whole text as its title then.
 *
 * @param color Where false, the marks keep the colour of the text; for text inside bars.
 */
export function writeToken(text: Text, token: string, width: number, color = true): void {
  const label = tokenLabel(token);
  const shown = shorten(label, width);
  if (shown !== label) text.append('title').text(label);
  for (const part of shown.split(/([␣↵⇥⍽…]+)/)) {
    if (part === '') continue;
    const span = text.append('tspan').text(part);
    if (color && /^[␣↵⇥⍽…]/.test(part)) span.call(paint, 'muted');
  }
}
