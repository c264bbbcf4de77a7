import type { Effects } from '../effects.js';
import { bar } from './bar.js';
import { decimal } from './numbers.js';
import { padEnd } from './width.js';

/** A line on standard error that says how far something is; nothing where nobody sees it. */
interface ProgressLine {
  show(done: number, all: number, text: string): Promise<void>;
  clear(): Promise<void>;
}

const width = 24;

/** The progress line of a terminal; a file or a pipe gets none. */
export function progressLine(effects: Effects): ProgressLine {
  const { columns } = effects;
  if (columns === undefined) return { show: async () => {}, clear: async () => {} };
  const rewrite = (line: string) => effects.writeError(`\r\u001b[K${line.slice(0, columns - 1)}`);
  return {
    show: (done, all, text) =>
      rewrite(
        `${padEnd(bar(done / all, width), width)}▏${decimal(done, 0)} of ${decimal(all, 0)}${text}`,
      ),
    clear: () => rewrite(''),
  };
}
