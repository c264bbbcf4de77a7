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
 * What is said to people: a template with numbered holes, and what fills them. Plain data, so that it can go
 * through JSON and between threads, and be told in another language by looking up the template.
 */
export interface Said {
  readonly template: string;
  readonly values: readonly (string | Said)[];
}

/** What can fill a hole: something that is said itself, or what is written the same in every language. */
type Value = Said | string | number | bigint | boolean | null | undefined | readonly string[];

/** No value takes more than this of a message, in characters. */
const LONGEST = 120;

/**
 * The tag of every message. A list is joined by commas; of a text that is longer than a line, its beginning is kept.
 * A message may be written over several lines: each break, with the indentation behind it, is one space.
 *
 * @example
 * say`topP must be in ${'(0, 1]'}, got ${1.5}`.template // → 'topP must be in {0}, got {1}'
 * say`topP must be in ${'(0, 1]'}, got ${1.5}`.values // → ['(0, 1]', '1.5']
 */
export function say(parts: TemplateStringsArray, ...values: readonly Value[]): Said {
  return { template: templateOf(parts), values: values.map(filling) };
}

/**
 * The template that the literal parts of a tagged text make.
 *
 * @example
 * templateOf(['got ', '']) // → 'got {0}'
 */
export function templateOf(parts: readonly string[]): string {
  return parts
    .map((part, i) => (i === 0 ? '' : `{${i - 1}}`) + part.replace(/\s*\n\s*/g, ' '))
    .join('');
}

function filling(value: Value): string | Said {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && value !== null) return value as Said;
  return shortened(String(value), LONGEST);
}

/**
 * Several things that are said, a line each.
 *
 * @example
 * textOf(lines([say`x is missing`, say`y is missing`])) // → 'x is missing\ny is missing'
 */
export function lines(all: readonly Said[]): Said {
  return { template: all.map((_, i) => `{${i}}`).join('\n'), values: all };
}

/**
 * What an error says. Of errors that are not ours it is a template without holes.
 *
 * @example
 * saidBy(new Error('the disk is full')) // → { template: 'the disk is full', values: [] }
 */
export function saidBy(error: unknown): Said {
  if (error instanceof SamplescopeError) return error.said;
  return { template: error instanceof Error ? error.message : String(error), values: [] };
}

/**
 * What is said, in the language of its templates: English.
 *
 * @example
 * textOf(say`topP must be in ${'(0, 1]'}, got ${1.5}`) // → 'topP must be in (0, 1], got 1.5'
 */
export function textOf({ template, values }: Said): string {
  return filled(
    template,
    values.map((value) => (typeof value === 'string' ? value : textOf(value))),
  );
}

/**
 * A template with its holes filled.
 *
 * @example
 * filled('{1} before {0}', ['a', 'b']) // → 'b before a'
 */
export function filled(template: string, texts: readonly string[]): string {
  return template.replace(/\{(\d+)\}/g, (hole, i: number) => texts[i] ?? hole);
}

/**
 * The one error that Samplescope throws on purpose. Its message names the value, the allowed set,
 * what came instead, and then what to do about it.
 *
 * @example
 * new SamplescopeError('out-of-range', say`temperature must be in [0, ∞), got ${-1}`).message // → 'temperature must be in [0, ∞), got -1'
 */
export class SamplescopeError extends Error {
  readonly code: ErrorCode;
  /** What the message says, before it is said: for another language. */
  readonly said: Said;

  constructor(code: ErrorCode, said: Said) {
    super(textOf(said));
    this.name = 'SamplescopeError';
    this.code = code;
    this.said = said;
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
export function lookUp<T>(
  kind: string | Said,
  entries: Readonly<Record<string, T>>,
  name: string,
): T {
  if (!Object.hasOwn(entries, name)) checkName(kind, Object.keys(entries), name);
  return entries[name] as T;
}

/**
 * One of some names, or an error that lists them.
 *
 * @param kind What has such a name, in the singular.
 * @throws SamplescopeError `unknown-name`
 * @example
 * checkName('draw', ['greedy', 'race'], 'race') // → 'race'
 */
export function checkName<const Name extends string>(
  kind: string | Said,
  names: readonly Name[],
  name: string,
): Name {
  if (names.includes(name as Name)) return name as Name;
  throw new SamplescopeError(
    'unknown-name',
    say`${kind} must be one of ${names}, got ${shown(name)}`,
  );
}

/**
 * A value for a message: as JSON writes it, at most 60 characters of it; NaN, ∞ and the like by their names, and
 * what JSON cannot write by its kind.
 *
 * @example
 * shown([1, 'a']) // → '[1,"a"]'
 * shown(NaN) // → 'NaN'
 * shown({ seed: 5n }) // → '{…}'
 */
export function shown(value: unknown): string {
  return shortened(written(value), 60);
}

function written(value: unknown): string {
  switch (typeof value) {
    case 'number':
    case 'undefined':
    case 'function':
    case 'symbol':
      return String(value);
    case 'bigint':
      return `${value}n`;
  }
  try {
    return JSON.stringify(value) ?? '{…}';
  } catch {
    // A circle, a bigint inside, or brackets too deep.
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

/** The first line of a text, and of it at most so many characters; no pair of surrogates is cut in two. */
function shortened(text: string, most: number): string {
  const [line = ''] = text.split('\n', 1);
  if (line.length === text.length && line.length <= most) return text;
  return `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
