import { SamplescopeError, say, shown, type ErrorCode, type Said } from '../error.js';

/**
 * Hand-set logits for one prompt, by token. Pairs keep their order; an object does too, but for tokens
 * that are whole numbers ("1", "42"), which JavaScript puts first.
 */
export type TableRow = Readonly<Record<string, number>> | readonly (readonly [string, number])[];

/** A row of logits for each prompt. The prompt "" is the text with nothing in it yet. */
export type LogitTable = Readonly<Record<string, TableRow>>;

/**
 * A table whose logits can be used, prompt by prompt and token by token, in its own order. A logit must
 * be −∞ or finite; each row needs one that is finite.
 *
 * @throws SamplescopeError `empty` for no prompt, no token or a token without text; `not-a-number` and
 * `out-of-range` for a logit; `malformed` for another form, or a token twice in one row
 * @example
 * [...checkTable({ '': [['1', 0.5], ['a', 0]] }).get('')] // → [['1', 0.5], ['a', 0]]
 */
export function checkTable(table: LogitTable): Map<string, Map<string, number>> {
  if (typeof table !== 'object' || table === null || Array.isArray(table)) {
    fail(
      'malformed',
      say`a table must be an object of prompts and their logits, got ${shown(table)}`,
    );
  }
  const rows = Object.entries(table);
  if (rows.length === 0) fail('empty', say`a table must have at least one prompt, got none`);
  return new Map(rows.map(([prompt, row]) => [prompt, checkRow(prompt, row)]));
}

function checkRow(prompt: string, row: TableRow): Map<string, number> {
  const place = say`the row of the prompt ${shown(prompt)}`;
  if (typeof row !== 'object' || row === null) {
    fail('malformed', say`${place} must hold tokens and logits, got ${shown(row)}`);
  }
  const logits = new Map<string, number>();
  for (const pair of Array.isArray(row) ? row : Object.entries(row)) {
    const [token, logit] = checkPair(place, pair);
    if (logits.has(token)) {
      fail(
        'malformed',
        say`${place} must have each token once, got ${shown(token)} twice. Remove one.`,
      );
    }
    logits.set(token, logit);
  }
  if (logits.size === 0) fail('empty', say`${place} must have at least one token, got none`);
  if ([...logits.values()].every((logit) => logit === -Infinity)) {
    fail(
      'out-of-range',
      say`${place} must have a finite logit, got −∞ only. Something must be possible.`,
    );
  }
  return logits;
}

function checkPair(place: Said, pair: unknown): [string, number] {
  if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== 'string') {
    fail('malformed', say`${place} must hold pairs like [" tea", 1.5], got ${shown(pair)}`);
  }
  const [token, logit] = pair as [string, unknown];
  if (token === '') fail('empty', say`${place} must hold tokens that have text, got ""`);
  const what = say`the logit of ${shown(token)} in ${place}`;
  if (typeof logit !== 'number') {
    fail(
      'malformed',
      say`${what} must be a finite number or −∞, got ${shown(logit)}. Leave out what is impossible.`,
    );
  }
  if (Number.isNaN(logit))
    fail('not-a-number', say`${what} must be a finite number or −∞, got NaN`);
  if (logit !== -Infinity && !Number.isFinite(logit)) {
    fail('out-of-range', say`${what} must be a finite number or −∞, got ${logit}`);
  }
  return [token, logit];
}

function fail(code: ErrorCode, what: Said): never {
  throw new SamplescopeError(code, what);
}
