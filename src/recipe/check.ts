import * as v from 'valibot';
import { lines, SamplescopeError, say, shown, type Said } from '../error.js';

/**
 * The value if it has the schema's form.
 *
 * @param name What is being checked; it begins every path in the message.
 * @throws SamplescopeError `malformed`, one line for each thing that is wrong
 */
export function check<Schema extends v.GenericSchema>(
  name: string | Said,
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> {
  if (schema.type === 'strict_object' && Array.isArray(input)) {
    throw new SamplescopeError('malformed', say`${name} must be an object, got a list`);
  }
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw new SamplescopeError(
    'malformed',
    lines(result.issues.map((issue) => wrongAt(name, issue))),
  );
}

/**
 * What a schema is told to say, which goes behind the place: "must be text". A schema takes only text, so that what
 * is said goes through it as JSON.
 */
export const rule = (what: Said): string => JSON.stringify(what);

/** A schema for one of a few names; the message lists them. */
export function named<const Names extends readonly string[]>(kind: string, names: Names) {
  return v.picklist(names, rule(say`must be one of the ${kind}s ${names}`));
}

function wrongAt(name: string | Said, issue: v.BaseIssue<unknown>): Said {
  const path = issue.path?.map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${String(key)}`,
  );
  const place = path === undefined ? name : say`${name}${path.join('')}`;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return say`${place} is not a part of it. Check the spelling, or leave it out`;
  }
  if (issue.type === 'strict_object' && issue.input === undefined) return say`${place} is missing`;
  const wrong = say`${place} ${ruleOf(issue)}, got ${shown(issue.input)}`;
  return issue.type === 'string' && typeof issue.input === 'number'
    ? say`${wrong}. Write ${JSON.stringify(String(issue.input))}`
    : wrong;
}

function ruleOf({ message, expected }: v.BaseIssue<unknown>): Said {
  if (message.startsWith('{')) return JSON.parse(message) as Said;
  // Where a schema is told nothing, the message is the package's own.
  return unsaid[expected ?? ''] ?? { template: message, values: [] };
}

const unsaid: Readonly<Record<string, Said>> = {
  Object: say`must be an object`,
  Array: say`must be a list`,
  string: say`must be text`,
};
