import * as v from 'valibot';
import { SamplescopeError, shown } from '../error.js';

/**
 * The value if it has the schema's form.
 *
 * @param name What is being checked; it begins every path in the message.
 * @throws SamplescopeError `malformed`, one line for each thing that is wrong
 */
export function check<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> {
  if (schema.type === 'strict_object' && Array.isArray(input)) {
    throw new SamplescopeError('malformed', `${name} must be an object, got a list`);
  }
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw new SamplescopeError(
    'malformed',
    result.issues.map((issue) => say(name, issue)).join('\n'),
  );
}

/** A schema for one of a few names; the message lists them. */
export function named<const Names extends readonly string[]>(kind: string, names: Names) {
  return v.picklist(names, `must be one of the ${kind}s ${names.join(', ')}`);
}

function say(name: string, issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  const place = name + (path?.join('') ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `${place} is not a part of it. Check the spelling, or leave it out`;
  }
  if (issue.type === 'strict_object') {
    return issue.input === undefined
      ? `${place} is missing`
      : `${place} must be an object, got ${shown(issue.input)}`;
  }
  return `${place} ${issue.message}, got ${shown(issue.input)}`;
}
