/**
 * What kind of thing went wrong, for programs; people read the message.
 *
 * - `out-of-range`: a number, or another value, outside its allowed set
 * - `not-a-number`: NaN where a number was needed
 * - `empty`: nothing where something was needed
 * - `unknown-name`: a name that is not in the list
 * - `malformed`: text or data that does not have the promised form
 * - `not-replayed`: a receipt whose trace came out differently
 */
export type ErrorCode =
  'out-of-range' | 'not-a-number' | 'empty' | 'unknown-name' | 'malformed' | 'not-replayed';

/**
 * The one error that Samplescope throws on purpose. Its message names the value, the allowed set,
 * what came instead, and then what to do about it.
 *
 * @example
 * new SamplescopeError('out-of-range', 'temperature must be in [0, ∞), got -1').code // → 'out-of-range'
 */
export class SamplescopeError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'SamplescopeError';
    this.code = code;
  }
}

/**
 * The entry of a named collection, or an error that lists the names there are.
 *
 * @param kind What the collection holds, in the singular: "model", "stream".
 * @throws SamplescopeError `unknown-name`
 * @example
 * lookUp('draw', { greedy: 1 }, 'greedy') // → 1
 */
export function lookUp<T>(kind: string, entries: Readonly<Record<string, T>>, name: string): T {
  if (!Object.hasOwn(entries, name)) {
    throw new SamplescopeError(
      'unknown-name',
      `${kind} must be one of ${Object.keys(entries).join(', ')}, got ${JSON.stringify(name)}`,
    );
  }
  return entries[name] as T;
}

/**
 * A value for a message: as JSON writes it, at most 60 characters of it; NaN, ∞ and the like by their names.
 *
 * @example
 * shown([1, 'a']) // → '[1,"a"]'
 * shown(NaN) // → 'NaN'
 */
export function shown(value: unknown): string {
  const text =
    typeof value === 'number' || value === undefined
      ? String(value)
      : (JSON.stringify(value) ?? String(value));
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
