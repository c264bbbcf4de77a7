import * as v from 'valibot';
import { say } from '../error.js';
import { modelNames, type ModelSpec } from '../model/loadModel.js';
import type { LogitTable, TableRow } from '../model/tableRows.js';
import { tokenizerNames } from '../model/tokenizer.js';
import { named, rule } from './check.js';
import { isObject } from './isObject.js';
import { textSchema } from './textSchema.js';

const tableSchema = v.strictObject({
  table: v.pipe(
    // Not v.record: it would drop a token named "constructor". What the rows hold is for checkTable.
    v.custom<LogitTable>(
      (input) => isObject(input) && Object.values(input).every(isRow),
      rule(say`must be an object of prompts, each with an object or a list of tokens and logits`),
    ),
    v.transform(readTable),
  ),
});

const ngramSchema = v.strictObject({
  ngram: v.strictObject({
    text: textSchema,
    order: v.optional(
      v.pipe(
        v.number(rule(say`must be a whole number in [1, 5]`)),
        v.integer(rule(say`must be a whole number in [1, 5]`)),
        v.minValue(1, rule(say`must be in [1, 5]`)),
        v.maxValue(5, rule(say`must be in [1, 5]`)),
      ),
      3,
    ),
    tokenizer: v.exactOptional(named('tokenizer', tokenizerNames)),
  }),
});

const ownSchema = v.strictObject({
  own: v.pipe(
    textSchema,
    v.nonEmpty(rule(say`must not be empty: it is the name of a model that is handed in`)),
  ),
});

const nameSchema = named('model', modelNames);

const neither = v.custom<never>(
  () => false,
  rule(
    say`must be one of the models ${modelNames}, or {"table": {prompt: {token: logit}}}, or
      {"ngram": {"text": …}}`,
  ),
);

/** A model in a recipe: a name, a table of one's own, a text to fit, or the name of one that a program hands in. */
export const modelSpecSchema: v.GenericSchema<unknown, ModelSpec> = v.lazy((input) => {
  if (typeof input === 'string') return nameSchema;
  if (!isObject(input)) return neither;
  if ('table' in input) return tableSchema;
  if ('own' in input) return ownSchema;
  return 'ngram' in input ? ngramSchema : neither;
});

const isRow = (row: unknown) => isObject(row) || (Array.isArray(row) && row.every(Array.isArray));

/** JSON has neither −∞ nor −0: the one is written as text there, the other is taken as 0. */
function readTable(table: LogitTable): LogitTable {
  return fromEntries(table, readRow);
}

function readRow(row: TableRow): TableRow {
  return Array.isArray(row)
    ? row.map(readPair)
    : fromEntries(row as Record<string, number>, readLogit);
}

/** A pair keeps what it has too much or too little of, for checkTable to name. */
const readPair = (pair: readonly [string, number]) =>
  pair.map((part, i) => (i === 1 ? readLogit(part) : part)) as unknown as typeof pair;

const readLogit = (logit: unknown) =>
  (logit === '-Infinity' ? -Infinity : Object.is(logit, -0) ? 0 : logit) as number;

const fromEntries = <T>(object: Readonly<Record<string, T>>, read: (value: T) => T) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, read(value)]));
