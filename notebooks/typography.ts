/** Prose in which a short formula such as T = 0.5 or 50 % does not break at the end of a line. */
export function unbreakable(prose: string): string {
  return prose
    .replace(/\b([A-Za-z*]+) = (?=[−\d])/g, '$1\u00a0=\u00a0')
    .replace(/(\d) (?=%)/g, '$1\u202f');
}
