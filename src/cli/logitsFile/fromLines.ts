import { readLogit, type Entries } from './entry.js';

/**
 * One logit a line; the tokens are called by their ids: 0, 1, 2 …
 *
 * @throws SamplescopeError what `readLogit` throws, for an empty line too
 */
export function fromLines(text: string, name: string): Entries {
  const entries = text
    .trimEnd()
    .split(/\r\n|\n|\r/)
    .map((line, id) => ({
      token: String(id),
      logit: readLogit(line, `${name}:${id + 1}`, separatorAdvice(line)),
      line: id + 1,
    }));
  return { entries, areLogProbabilities: false };
}

/** What to say of a line that looks like columns with something else than commas between them. */
function separatorAdvice(line: string): string {
  const separator = /[;\t]/.exec(line)?.[0];
  return separator === undefined
    ? ''
    : `. If ${separator === ';' ? '";" stands' : 'a tab stands'} between columns, write a comma for it`;
}
