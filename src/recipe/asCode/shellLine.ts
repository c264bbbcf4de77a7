/**
 * Words as a line for a shell such as bash or zsh, which takes them apart again.
 *
 * @example
 * shellLine(['samplescope', 'step', '--prompt', "it's"]) // → "samplescope step --prompt 'it'\\''s'"
 */
export const shellLine = (words: readonly string[]): string => words.map(shellWord).join(' ');

/** Nothing but a single quotation mark means anything between single quotation marks. */
const shellWord = (word: string) =>
  /^[\w./:-][\w./:,=-]*$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
