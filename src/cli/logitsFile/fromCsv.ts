import { CsvError, parse } from 'csv-parse/sync';
import { SamplescopeError, say } from '../../error.js';
import { readLogit, type Entries } from './entry.js';

/** Where a row has its token and its logit. Without a token column, tokens are called by their ids. */
interface Columns {
  readonly token: number | undefined;
  readonly logit: number;
  readonly count: number;
}

interface Row {
  readonly fields: readonly string[];
  /** The line on which the row begins. */
  readonly line: number;
}

const headerless: Columns = { token: 0, logit: 1, count: 2 };

/**
 * Rows of a token and its logit, or any columns under a header that names `token` and `logit`
 * (or `logprob`). Fields may be quoted; a space before a token belongs to the token.
 *
 * @throws SamplescopeError `malformed` for a row of another length or a broken quote, and what
 * `readLogit` throws
 */
export function fromCsv(text: string, name: string): Entries {
  const rows = readRows(text, name);
  const header = rows[0] && readHeader(rows[0].fields);
  const columns = header ?? headerless;
  if (rows.length > 0 && rows.every(hasDecimalComma)) {
    throw new SamplescopeError(
      'malformed',
      say`${name}:1: a comma must stand between columns, and a point before decimals, got
        ${rows[0]!.fields.join(',')}`,
    );
  }
  const entries = rows.slice(header ? 1 : 0).map(({ fields, line }, id) => {
    const place = `${name}:${line}`;
    if (fields.length !== columns.count) throw wrongLength(place, fields.length, columns.count);
    const token = columns.token === undefined ? String(id) : fields[columns.token]!;
    const advice = line === 1 ? '. A header names its columns token and logit, or logprob.' : '';
    return { token, logit: readLogit(fields[columns.logit]!, place, advice), line };
  });
  return { entries, areLogProbabilities: header?.areLogProbabilities ?? false };
}

/** Whether a row is one such as a;1,5 where a comma is the decimal sign. */
const hasDecimalComma = ({ fields: [first = '', decimals = '', ...others] }: Row): boolean =>
  /[;\t]\s*[+-]?\d+$/.test(first) && /^\d+$/.test(decimals) && others.length === 0;

function readHeader(fields: readonly string[]) {
  const names = fields.map((field) => field.trim().toLowerCase());
  const logit = names.findIndex((name) => /^(logits?|log_?probs?)$/.test(name));
  const token = names.findIndex((name) => /^(token|text)$/.test(name));
  const looksLikeData = token < 0 && logit === 0 && names.length === 2;
  if (logit < 0 || looksLikeData) return undefined;
  return {
    token: token < 0 ? undefined : token,
    logit,
    count: names.length,
    areLogProbabilities: names[logit]!.startsWith('log_') || names[logit]!.startsWith('logp'),
  };
}

function readRows(text: string, name: string): Row[] {
  let end = 0;
  const toRow = (fields: string[], { lines }: { lines: number }): Row => {
    const line = end + 1;
    end = lines;
    return { fields, line };
  };
  try {
    const rows = parse(text, {
      on_record: toRow as never, // its types know nothing of records that become something else
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as Row[];
    return rows.filter(({ fields }) => fields.length > 1 || fields[0] !== '');
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new SamplescopeError(
      'malformed',
      say`${name}:${end + 1}: a quote must open and close a whole field, and does not. Write the
        token " as """" and the token a,b as "a,b".`,
    );
  }
}

function wrongLength(place: string, got: number, expected: number): SamplescopeError {
  return new SamplescopeError(
    'malformed',
    say`${place}: a row must have ${expected} column${expected === 1 ? '' : 's'}, got ${got}. Put
      a token with a comma in quotes: "a,b",1.5`,
  );
}
