import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { SamplescopeError, say, shown } from '../error.js';
import { numberFrom, numbered, scoreOf, type Found } from './candidate.js';
import type { Draft } from './entries.js';
import type { Drafts } from './documents.js';
import type { Literal } from './literal.js';
import type { Scale } from './place.js';

interface Row {
  readonly fields: readonly string[];
  /** The line on which the row begins. */
  readonly line: number;
}

/** Where a row has what. Without a token column, tokens are called by their ids. */
interface Columns {
  readonly token: number | undefined;
  readonly id: number | undefined;
  readonly bytes: number | undefined;
  readonly place: number | undefined;
  readonly score: number;
  readonly scale: Scale;
  readonly count: number;
}

const headerless: Columns = {
  token: 0,
  id: undefined,
  bytes: undefined,
  place: undefined,
  score: 1,
  scale: 'logits',
  count: 2,
};

const separators = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;

type Separator = keyof typeof separators;

/**
 * The separator of a table, by its first line; undefined where a line is one token and its number, or a number.
 * Between semicolons a comma is a decimal one.
 */
export function separatorOf(firstLine: string): Separator | undefined {
  return (['\t', ';', ','] as const).find((separator) => firstLine.includes(separator));
}

/**
 * Rows of a token and its logit, or any columns under a header that names them: `token`, `logit`, `logprob` or
 * `prob`, `id`, `bytes`, and `position` where the rows are of several places. Fields may be quoted; a space before
 * a token belongs to the token.
 *
 * @throws SamplescopeError `malformed` for a row of another length, a broken quote, or numbers that could be read in
 * two ways; what `scoreOf` throws
 */
export function readTable(text: string, name: string, separator: Separator = ','): Drafts {
  const rows = readRows(text, name, separator);
  const header = rows[0] && readHeader(rows[0].fields);
  const columns = header ?? headerless;
  const body = rows.slice(header ? 1 : 0);
  const form = `a table with ${separators[separator]}`;
  if (!header) {
    const wide = withoutTokens(body, name, separator);
    if (wide !== undefined) return { form, places: wide };
  }
  const places = new Map<string, Found[]>();
  body.forEach((row, i) => {
    const place = `${name}:${row.line}`;
    if (row.fields.length !== columns.count) {
      throw wrongLength(place, row.fields.length, columns.count);
    }
    const of = columns.place === undefined ? '' : row.fields[columns.place]!;
    const found = places.get(of) ?? [];
    const id = columns.id === undefined ? undefined : numberFrom(row.fields[columns.id]!);
    const token =
      columns.token === undefined ? String(id ?? found.length) : row.fields[columns.token]!;
    const advice =
      row.line === 1 ? '. A header names its columns token and logit, or logprob.' : '';
    const number = readNumber(row.fields[columns.score]!, separator, place, advice, row.line);
    const score = scoreOf(number, columns.scale, place);
    const bytes = columns.bytes === undefined ? undefined : bytesIn(row.fields[columns.bytes]!);
    const own = columns.token === undefined ? (id ?? i) : id;
    found.push({
      scale: columns.scale,
      candidate: { ...score, text: token, id: own, bytes, line: row.line },
    });
    places.set(of, found);
  });
  return { form, places: [...places.values()].map((found) => ({ found })) };
}

/** What columns are called, in small letters. */
export const columnNames = {
  token: /^(token|text|decoded_token|piece|token_str|word)$/,
  id: /^(id|token_?id)$/,
  bytes: /^bytes$/,
  place: /^(position|place|step)$/,
};

/** What the column of the numbers is called, in small letters, the most exact first. */
export const scoreColumns: readonly (readonly [Scale, RegExp])[] = [
  ['logits', /^logits?$/],
  ['log-probabilities', /^log_?prob(abilit(y|ies)|s)?$/],
  ['probabilities', /^(p|probs?|probabilit(y|ies))$/],
];

function readHeader(fields: readonly string[]): Columns | undefined {
  const names = fields.map((field) => field.trim().toLowerCase());
  const find = (pattern: RegExp) => {
    const at = names.findIndex((name) => pattern.test(name));
    return at < 0 ? undefined : at;
  };
  const token = find(columnNames.token);
  for (const [scale, pattern] of scoreColumns) {
    const score = find(pattern);
    if (score === undefined) continue;
    const looksLikeData = token === undefined && score === 0 && names.length === 2;
    if (looksLikeData) return undefined;
    return {
      token,
      id: find(columnNames.id),
      bytes: find(columnNames.bytes),
      place: find(columnNames.place),
      score,
      scale,
      count: names.length,
    };
  }
  return undefined;
}

/** Rows of numbers alone: a row for each place. Two whole numbers in a row could be a token and its number, too. */
function withoutTokens(
  rows: readonly Row[],
  name: string,
  separator: Separator,
): Draft[] | undefined {
  const width = rows[0]?.fields.length ?? 0;
  const numbers = rows.map(({ fields }) =>
    fields.map((field) => numberFrom(decimalPoint(field, separator))),
  );
  const allNumbers = numbers.every((row) => row.every((number) => number !== undefined));
  if (!allNumbers || rows.some(({ fields }) => fields.length !== width)) return undefined;
  const isPairs = width === 2 && rows.length > 1;
  if (isPairs && numbers.every((row) => row.every(Number.isInteger))) {
    throw new SamplescopeError(
      'malformed',
      say`${name}:1: ${shown(rows[0]!.fields.join(separator))} could be a number with a separator of thousands, a token and its logit, or two logits. Put a header above it, such as token,logit, or the token in quotes.`,
    );
  }
  if (isPairs && numbers.every(([token]) => Number.isInteger(token))) return undefined;
  return rows.map(({ fields, line }) => ({
    found: fields.map((field, id) => {
      const place = `${name}:${line}`;
      return numbered(readNumber(field, separator, place, '', line), id, place);
    }),
  }));
}

const decimalPoint = (field: string, separator: Separator) =>
  separator === ',' ? field : field.replace(/^(\s*[+-−]?\d*),(\d+)/, '$1.$2');

function readNumber(
  field: string,
  separator: Separator,
  place: string,
  advice: string,
  line: number,
): Literal {
  return scoreLiteral(decimalPoint(field, separator), place, advice, line);
}

/**
 * The number that a field or a line is.
 *
 * @param advice What to say after the message where it is no number.
 * @throws SamplescopeError `not-a-number`
 */
export function scoreLiteral(
  written: string,
  place: string,
  advice: string,
  line: number,
): Literal {
  const value = numberFrom(written);
  if (value === undefined) {
    const got = written.trim() === '' ? 'nothing' : shown(written.trim());
    throw new SamplescopeError(
      'not-a-number',
      say`${place}: logit must be a number, got ${got}${advice}`,
    );
  }
  const isTooLarge = !Number.isFinite(value) && /\d/.test(written);
  if (isTooLarge || value === Infinity) {
    throw new SamplescopeError(
      'out-of-range',
      say`${place}: logit must be finite or -Infinity, got ${written.trim()}`,
    );
  }
  return { kind: 'number', value, line };
}

/** Bytes as "[240, 159]", "240 159" or "F0 9F"; undefined for anything else. */
function bytesIn(field: string): readonly number[] | undefined {
  const parts = field.match(/[\da-f]+/gi) ?? [];
  const isHexadecimal = parts.some((part) => /[a-f]/i.test(part)) || /^\s*0x/i.test(field);
  const bytes = parts.map((part) => parseInt(part, isHexadecimal ? 16 : 10));
  return bytes.length > 0 && bytes.every((byte) => byte < 256) ? bytes : undefined;
}

function readRows(text: string, name: string, separator: Separator): Row[] {
  let end = 0;
  const toRow = (fields: string[], { lines }: { lines: number }): Row => {
    const line = end + 1;
    end = lines;
    return { fields, line };
  };
  try {
    const rows = parse(text, {
      delimiter: separator,
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
    say`${place}: a row must have as many columns as there are, ${expected}, got ${got}. Put a token with a comma in quotes: "a,b",1.5`,
  );
}
