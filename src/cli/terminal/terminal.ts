import picocolors from 'picocolors';
import type { Effects } from '../effects.js';

/** How a text may look where it will be read. */
export interface Terminal {
  readonly columns: number;
  /** Each gives its text back as it is where colours are not wanted. */
  readonly colors: ReturnType<typeof picocolors.createColors>;
}

/**
 * The terminal behind the effects. Its width is the terminal's own, else the variable COLUMNS, else 80.
 * It has colours if it is a terminal and not a dumb one; NO_COLOR takes them away, FORCE_COLOR gives them.
 */
export function terminalOf(effects: Effects): Terminal {
  const given = Number(effects.environment['COLUMNS']);
  const fallback = Number.isInteger(given) && given > 0 ? given : 80;
  return {
    columns: effects.columns ?? fallback,
    colors: picocolors.createColors(wantsColors(effects)),
  };
}

/** Whether to colour standard output (no-color.org, force-color.org). */
export function wantsColors({ columns, environment }: Effects): boolean {
  const force = environment['FORCE_COLOR'];
  if (environment['NO_COLOR'] || force === '0' || force === 'false') return false;
  return Boolean(force) || (columns !== undefined && environment['TERM'] !== 'dumb');
}
