import { SamplescopeError, say, shown } from '../error.js';
import { numberFrom, numbered, scoreOf, type Found } from './candidate.js';
import type { Drafts } from './documents.js';
import { columnNames, scoreLiteral, scoreColumns } from './rows.js';

/**
 * Numbers alone: one a line, or several with spaces, commas or semicolons between them. Tokens are called by their
 * ids: 0, 1, 2 …
 *
 * @throws SamplescopeError `not-a-number`, with the line, for an empty line too
 */
export function readNumberLines(text: string, name: string): Drafts {
  const lines = text.trimEnd().split(/\r\n|\n|\r/);
  const fields = lines.flatMap((line, i) =>
    (lines.length === 1 ? line.trim().split(/[\s,;]+/) : [line]).map((written) => ({
      written,
      line: i + 1,
    })),
  );
  const found = fields.map(({ written, line }, id) => {
    const place = `${name}:${line}`;
    return numbered(scoreLiteral(written, place, '', line), id, place);
  });
  return { form: 'numbers alone', places: [{ found }] };
}

const line = /^(.*?\S)(?:\s*[\t,;:=|]\s*|\s+)(\S+)$/;

/**
 * A token and its number a line, as people write them: "yes -0.1", "no: -2.4". A table that pandas printed has a
 * header and an index.
 *
 * @throws SamplescopeError `malformed`, with the line, for one that is neither
 */
export function readLines(text: string, name: string): Drafts {
  const lines = text.split(/\r\n|\n|\r/);
  const printed = readPrinted(lines, name);
  if (printed !== undefined) return printed;
  const found: Found[] = [];
  lines.forEach((written, i) => {
    if (written.trim() === '') return;
    const [, token, score] = line.exec(written.trim()) ?? [];
    if (token === undefined || score === undefined || numberFrom(score) === undefined) {
      throw new SamplescopeError(
        'malformed',
        say`${name}:${i + 1}: a line must be a token and a number, such as yes -0.105, got ${shown(written.trim())}`,
      );
    }
    found.push(foundAt(unquoted(token), score, name, i + 1, 'logits'));
  });
  return { form: 'lines of a token and its number', places: [{ found }] };
}

const unquoted = (token: string) => /^"(.*)"$/.exec(token)?.[1] ?? token;

function foundAt(
  text: string,
  written: string,
  name: string,
  line: number,
  scale: Found['scale'],
): Found {
  const place = `${name}:${line}`;
  return {
    scale,
    candidate: { ...scoreOf(scoreLiteral(written, place, '', line), scale, place), text, line },
  };
}

/** What pandas prints: names of columns, then rows that begin with their index. */
function readPrinted(lines: readonly string[], name: string): Drafts | undefined {
  const [token = '', score = '', ...others] = lines[0]!.trim().toLowerCase().split(/\s+/);
  const scale = scoreColumns.find(([, pattern]) => pattern.test(score))?.[0];
  if (!columnNames.token.test(token) || scale === undefined || others.length > 0) return undefined;
  const rows = lines.slice(1).map((line, i) => ({ line: i + 2, row: line }));
  const filled = rows.filter(({ row }) => row.trim() !== '');
  const found = filled.map(({ row, line }) => {
    const [, token, score] = /^\s*(?:\d+\s+)?(\S(?:.*\S)?)\s+(\S+)\s*$/.exec(row) ?? [];
    return foundAt(token ?? '', score ?? '', name, line, scale);
  });
  return { form: 'a printed table', places: [{ found }] };
}
