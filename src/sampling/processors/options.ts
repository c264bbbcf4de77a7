import { SamplescopeError } from '../../error.js';

/** Reads one option of a processor: checks what came, or gives the default where nothing came. */
export type Option<T> = (name: string, value: unknown) => T;

/** The values that a table of options reads. */
export type Values<Table extends Record<string, Option<unknown>>> = {
  readonly [Key in keyof Table]: ReturnType<Table[Key]>;
};

/**
 * The options of a processor, from its value in a recipe: an object, or the value of its main option alone.
 *
 * @param main The option that a bare value stands for.
 * @throws SamplescopeError `unknown-name` for an option that is not in the table, and what each option throws
 * @example
 * readOptions('topK', 40, 'k', { k: wholeNumber('in [1, ∞)', 1) }) // → { k: 40 }
 */
export function readOptions<Table extends Record<string, Option<unknown>>>(
  processor: string,
  value: unknown,
  main: string,
  table: Table,
): Values<Table> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const given: Record<string, unknown> = isObject ? { ...value } : { [main]: value };
  for (const key of Object.keys(given)) {
    if (Object.hasOwn(table, key)) continue;
    throw new SamplescopeError(
      'unknown-name',
      `${processor} has the options ${Object.keys(table).join(', ')}, got ${JSON.stringify(key)}. Check the spelling`,
    );
  }
  const entries = Object.entries(table).map(([key, read]) => {
    const name = key === main ? processor : `${processor}.${key}`;
    return [key, read(name, given[key])];
  });
  return Object.fromEntries(entries) as Values<Table>;
}

/**
 * A number, in words and as a test of it.
 *
 * @param range Such as "in (0, 1]".
 * @throws SamplescopeError `not-a-number`, `out-of-range`
 */
export function number(
  range: string,
  holds: (value: number) => boolean,
  advice: string,
): Option<number> {
  return (name, value) => {
    if (typeof value === 'number' && holds(value)) return value;
    const isNumber = typeof value === 'number' && !Number.isNaN(value);
    throw new SamplescopeError(
      isNumber ? 'out-of-range' : 'not-a-number',
      `${name} must be a number ${range}, got ${show(value)}. ${advice}`,
    );
  };
}

/** A whole number from `least`. */
export function wholeNumber(range: string, least: number, advice = ''): Option<number> {
  return (name, value) => {
    if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
    throw new SamplescopeError(
      typeof value === 'number' && !Number.isNaN(value) ? 'out-of-range' : 'not-a-number',
      `${name} must be a whole number ${range}, got ${show(value)}. ${advice}`.trimEnd(),
    );
  };
}

/** One of a few words; the first is the default. */
export function oneOf<const Name extends string>(...names: readonly Name[]): Option<Name> {
  return (name, value) => {
    if (value === undefined) return names[0]!;
    if (names.includes(value as Name)) return value as Name;
    throw new SamplescopeError(
      'unknown-name',
      `${name} must be one of ${names.join(', ')}, got ${show(value)}`,
    );
  };
}

/** Text. */
export const text: Option<string> = (name, value) => {
  if (typeof value === 'string') return value;
  throw new SamplescopeError('malformed', `${name} must be text, got ${show(value)}`);
};

/** The ids of some tokens: whole numbers from 0. */
export const tokenIds: Option<readonly number[]> = (name, value) => {
  if (Array.isArray(value) && value.every((id) => Number.isSafeInteger(id) && id >= 0)) {
    return value as number[];
  }
  throw new SamplescopeError(
    'malformed',
    `${name} must be a list of token ids such as [5, 7], got ${show(value)}`,
  );
};

/** A list of what `item` reads. */
export function listOf<T>(item: Option<T>): Option<readonly T[]> {
  return (name, value) => {
    if (Array.isArray(value)) return value.map((entry, i) => item(`${name}[${i}]`, entry));
    throw new SamplescopeError('malformed', `${name} must be a list, got ${show(value)}`);
  };
}

/** What `option` reads, or this where nothing came. */
export function withDefault<T, Default>(option: Option<T>, value: Default): Option<T | Default> {
  return (name, given) => (given === undefined ? value : option(name, given));
}

/** A value as JSON writes it, at most 60 characters; NaN, ∞ and the like by their names. */
function show(value: unknown): string {
  const shown =
    typeof value === 'number' || value === undefined
      ? String(value)
      : (JSON.stringify(value) ?? String(value));
  return shown.length <= 60 ? shown : `${shown.slice(0, 59)}…`;
}

/** A finite number. */
export const finite = (advice = 'A finite one is needed'): Option<number> =>
  number('that is finite', Number.isFinite, advice);

/** How many tokens a filter keeps at the least, whatever its threshold. */
export const minimumKept = withDefault(wholeNumber('from 0', 0), 1);

/** Rejects a token id that the vocabulary does not have. */
export function checkTokens(
  processor: string,
  ids: readonly number[],
  vocabularySize: number,
): void {
  for (const id of ids) {
    if (id < vocabularySize) continue;
    throw new SamplescopeError(
      'out-of-range',
      `${processor} must name tokens in [0, ${vocabularySize - 1}], got ${id}`,
    );
  }
}

/** The value of a processor without parameters, which is written as true. */
export function readTrue(name: string, value: unknown): void {
  if (value === true) return;
  throw new SamplescopeError(
    'malformed',
    `${name} must be true, because it has no parameter, got ${JSON.stringify(value)}`,
  );
}
