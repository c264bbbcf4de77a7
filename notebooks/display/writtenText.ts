import { html } from 'htl';

/** A piece of a text that was drawn. */
export interface Piece {
  readonly text: string;
  /** Whether it is to stand out. */
  readonly marked?: boolean;
}

/** A prompt, and after it what was drawn, piece by piece. */
export function writtenText(label: string, prompt: string, pieces: readonly Piece[]): HTMLElement {
  const text = html`<p><span class="prompt">${prompt}</span></p>`;
  text.append(...pieces.flatMap(({ text, marked }) => (marked === true ? mark(text) : text)));
  return html`<figure class="written">
    <figcaption>${label}</figcaption>
    ${text}
  </figure>`;
}

/** The space that belongs to a token is not marked with it. */
function mark(text: string): (string | HTMLElement)[] {
  const word = text.trimStart();
  return [text.slice(0, text.length - word.length), html`<mark>${word}</mark>`];
}
