import { checkName, lookUp, SamplescopeError, say, shown } from '../../error.js';

/** Something that a draw can be told, as text from a command line or a page makes it a value. */
export interface Parameter<T> {
  readonly about: string;
  /** What it is if nothing is said, as it is written. */
  readonly default: string;
  /** All that it can be, where that is a list of names. */
  readonly allowed?: readonly string[];
  /** @throws SamplescopeError for what it cannot be; `name` is what the message calls it */
  read(written: string, name: string): T;
}

/** The values of a record of parameters. */
export type ValuesOf<P> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function numberOf(written: string, name: string): number {
  if (NUMBER.test(written.trim())) return Number(written);
  throw new SamplescopeError(
    'not-a-number',
    say`${name} must be a number, got ${shown(written)}. Write for example 0.5.`,
  );
}

/** A number; which of them are in range, the draw says. */
export const realParameter = (about: string, fallback: string): Parameter<number> => ({
  about,
  default: fallback,
  read: numberOf,
});

/** A whole number up to 2⁵³ − 1. */
export const integerParameter = (about: string, fallback: string): Parameter<number> => ({
  about,
  default: fallback,
  read(written, name) {
    const number = numberOf(written, name);
    if (Number.isSafeInteger(number)) return number;
    throw new SamplescopeError(
      'out-of-range',
      say`${name} must be a whole number between −2⁵³ and 2⁵³, got ${written}`,
    );
  },
});

/** Numbers with commas between them, with brackets around them or without. */
export const listParameter = (about: string, fallback: string): Parameter<readonly number[]> => ({
  about,
  default: fallback,
  read(written, name) {
    const inside = /^\s*\[(.*)\]\s*$/s.exec(written)?.[1] ?? written;
    return inside.split(',').map((part) => numberOf(part, `every number of ${name}`));
  },
});

/** One of some names; the first is the default. */
export const choiceParameter = <T extends string>(
  about: string,
  names: readonly T[],
): Parameter<T> => ({
  about,
  default: names[0]!,
  allowed: names,
  read: (written, name) => checkName(name, names, written),
});

/** A switch, off or on by default. */
export const switchParameter = (about: string, fallback: boolean): Parameter<boolean> => ({
  about,
  default: String(fallback),
  allowed: ['true', 'false'],
  read: (written, name) => lookUp(name, { true: true, false: false }, written),
});

/**
 * The values that were written for parameters; what was not written has its default.
 *
 * @throws SamplescopeError `unknown-name` for a parameter that there is not, and what reading throws
 * @example
 * readValues({ low: integerParameter('the least', '0'), high: integerParameter('the end', '10') }, { high: '6' }) // → { low: 0, high: 6 }
 */
export function readValues<P extends Readonly<Record<string, Parameter<unknown>>>>(
  parameters: P,
  written: Readonly<Record<string, string>>,
): ValuesOf<P> {
  const unknown = Object.keys(written).find((name) => !Object.hasOwn(parameters, name));
  if (unknown !== undefined) {
    const names = Object.keys(parameters);
    throw new SamplescopeError(
      'unknown-name',
      names.length === 0
        ? say`this draw has no parameters, got ${shown(unknown)}`
        : say`a parameter of this draw must be one of ${names}, got ${shown(unknown)}`,
    );
  }
  const values = Object.entries(parameters).map(([name, parameter]) => [
    name,
    parameter.read(written[name] ?? parameter.default, name),
  ]);
  return Object.fromEntries(values) as ValuesOf<P>;
}
