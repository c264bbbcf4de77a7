/** Code, between one backtick or three. */
const code = /(```[^]*?```|`[^`]*`)/;

/** What keeps its neighbours on one line, and is not seen. */
const joiner = '\u2060';

/**
 * Prose in which a short formula such as T = 0.5 or 50 %, or a name such as top-k, does not break at the end of
 * a line. What stands in backticks stays as it is.
 */
export function unbreakable(prose: string): string {
  return prose
    .split(code)
    .map((part, i) => (i % 2 === 0 ? unbroken(part) : part))
    .join('');
}

const unbroken = (prose: string): string =>
  prose
    .replace(/\b([A-Za-z*]+) = (?=[−\d])/g, '$1\u00a0=\u00a0')
    .replace(/(\d) (?=%)/g, '$1\u202f')
    .replace(/\b(top|min)-(?=[kpn])/gi, `$&${joiner}`);
