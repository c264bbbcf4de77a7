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
      logit: readLogit(line, `${name}:${id + 1}`),
      line: id + 1,
    }));
  return { entries, areLogProbabilities: false };
}
