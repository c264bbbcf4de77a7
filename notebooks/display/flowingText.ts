import { html } from 'htl';
import { nothingWritten } from './nothingWritten.js';

/** A text that was generated, after its prompt, with some of its tokens marked. */
interface FlowingText {
  readonly label: string;
  readonly prompt: string;
  readonly tokens: readonly string[];
  /** The class of a token: `differs` or `loop`, or none. */
  readonly mark?: (index: number) => 'differs' | 'loop' | undefined;
}

/** A text as one reads it, line breaks and all, with a mark on the tokens that are spoken of. */
export function flowingText({
  label,
  prompt,
  tokens,
  mark = () => undefined,
}: FlowingText): HTMLElement {
  return html`<figure class="flowing-text">
    <figcaption>${label}</figcaption>
    ${
      prompt === '' && tokens.length === 0
        ? nothingWritten()
        : html`<p><b>${prompt}</b>${runsOf(tokens, mark).map(run)}</p>`
    }
  </figure>`;
}

interface Run {
  readonly text: string;
  readonly kind: 'differs' | 'loop' | undefined;
}

/** Neighbours with the same mark, as one. */
function runsOf(tokens: readonly string[], mark: NonNullable<FlowingText['mark']>): Run[] {
  const runs: Run[] = [];
  tokens.forEach((token, i) => {
    const kind = mark(i);
    const last = runs.at(-1);
    if (last !== undefined && last.kind === kind) {
      runs[runs.length - 1] = { kind, text: last.text + token };
    } else runs.push({ kind, text: token });
  });
  return runs;
}

const run = ({ text, kind }: Run) =>
  kind === undefined ? text : html`<mark class=${kind}>${text}</mark>`;
