import { SamplescopeError, say, shown, type Said } from '../../error.js';
import { intervalOf } from './interval.js';

/** A text in each language of the pages. */
export type Words = Readonly<Record<'en' | 'zh', string>>;

/** One option of a processor: what may be given, what it does, and how it is read. */
export interface Option<Read = unknown, Given = Read, Optional extends boolean = boolean> {
  /** What may be given, in English, such as "a number in (0, 1]". */
  readonly allowed: string;
  /** Which value does what: shown beside the option, and after what is wrong with a value. */
  readonly about: Words;
  readonly isOptional: Optional;
  /** What is read where nothing is given; only an optional one has it, and it may be undefined. */
  readonly default?: Read;
  /** For numbers: the interval, such as "(0, 1]". */
  readonly interval?: string;
  /** For one of a few words: those. */
  readonly names?: readonly string[];
  /** Whether what is given is an object with keys of its own. */
  readonly isMap?: boolean;
  /** Other ranges that some conventions have. */
  readonly under?: Readonly<Record<string, Option<Read, Given, Optional>>>;
  /** @throws SamplescopeError for what is not allowed, by the name that it is given */
  read(name: string, value: unknown): Read;
  /** What may be given, as a type: no value is ever there. */
  readonly given?: Given;
}

/** An option that must be given. */
type Needed<Read, Given = Read> = Option<Read, Given, false>;

/** A text of a definition as a part of a message. */
export const saidOf = ({ en }: Words): Said => ({ template: en, values: [] });

/**
 * A number in an interval.
 *
 * @example
 * number('(0, 1]', { en: '0.9 is usual', zh: '常用 0.9' }).allowed // → 'a number in (0, 1]'
 * number('(−∞, ∞)', { en: '0 is none', zh: '0 表示没有' }).read('x', 2) // → 2
 */
export function number(interval: string, about: Words): Needed<number> {
  const holds = intervalOf(interval);
  const isFinite = interval === '(−∞, ∞)';
  const advice = saidOf(about);
  return {
    allowed: isFinite ? 'a number that is finite' : `a number in ${interval}`,
    about,
    isOptional: false,
    interval,
    read(name, value) {
      if (typeof value === 'number' && holds(value)) return value;
      throw new SamplescopeError(
        codeOf(value),
        isFinite
          ? say`${name} must be a number that is finite, got ${shown(value)}. ${advice}`
          : say`${name} must be a number in ${interval}, got ${shown(value)}. ${advice}`,
      );
    },
  };
}

/**
 * A whole number in an interval.
 *
 * @example
 * wholeNumber('[1, ∞)', { en: '3 is usual', zh: '常用 3' }).allowed // → 'a whole number from 1'
 */
export function wholeNumber(interval: string, about: Words): Needed<number> {
  const holds = intervalOf(interval);
  const least = /^\[(\d+), ∞\)$/.exec(interval)?.[1];
  const advice = saidOf(about);
  return {
    allowed: least === undefined ? `a whole number in ${interval}` : `a whole number from ${least}`,
    about,
    isOptional: false,
    interval,
    read(name, value) {
      if (Number.isSafeInteger(value) && holds(value as number)) return value as number;
      throw new SamplescopeError(
        codeOf(value),
        least === undefined
          ? say`${name} must be a whole number in ${interval}, got ${shown(value)}. ${advice}`
          : say`${name} must be a whole number from ${least}, got ${shown(value)}. ${advice}`,
      );
    },
  };
}

const codeOf = (value: unknown) =>
  typeof value === 'number' && !Number.isNaN(value) ? 'out-of-range' : 'not-a-number';

/** One of a few words, the first of which is the default. */
export function oneOf<const Name extends string>(
  names: readonly [Name, ...Name[]],
  about: Words,
): Option<Name, Name, true> {
  return {
    allowed: `one of ${names.join(', ')}`,
    about,
    isOptional: true,
    default: names[0],
    names,
    read(name, value) {
      if (names.includes(value as Name)) return value as Name;
      throw new SamplescopeError(
        'unknown-name',
        say`${name} must be one of ${names}, got ${shown(value)}`,
      );
    },
  };
}

/** Whose way of doing it is wanted; the first is the default. */
export const conventionOf = <const Name extends string>(...names: readonly [Name, ...Name[]]) =>
  oneOf(names, {
    en: 'Whose rules hold for ties, edges and rounding',
    zh: '并列、边界和舍入按谁的规则',
  });

/** Text. */
export function text(about: Words): Needed<string> {
  return {
    allowed: 'text',
    about,
    isOptional: false,
    read(name, value) {
      if (typeof value === 'string') return value;
      throw new SamplescopeError('malformed', say`${name} must be text, got ${shown(value)}`);
    },
  };
}

/** The ids of some tokens: whole numbers from 0. */
export function tokenIds(about: Words): Needed<readonly number[]> {
  return {
    allowed: 'a list of token ids',
    about,
    isOptional: false,
    read(name, value) {
      if (Array.isArray(value) && Array.from(value).every(isId)) return value as number[];
      throw new SamplescopeError(
        'malformed',
        say`${name} must be a list of token ids such as [5, 7], got ${shown(value)}`,
      );
    },
  };
}

const isId = (id: unknown) => Number.isSafeInteger(id) && (id as number) >= 0;

/** A list of what `item` reads. */
export function listOf<Read, Given>(
  item: Option<Read, Given>,
  about: Words,
): Needed<readonly Read[], readonly Given[]> {
  return {
    allowed: `a list, each of them ${item.allowed}`,
    about,
    isOptional: false,
    read(name, value) {
      if (Array.isArray(value)) {
        return Array.from(value, (entry, i) => item.read(`${name}[${i}]`, entry));
      }
      throw new SamplescopeError('malformed', say`${name} must be a list, got ${shown(value)}`);
    },
  };
}

/** The same option, with this where nothing is given. */
export const optional = <Read, Given, const Default>(
  option: Needed<Read, Given>,
  value: Default,
): Option<Read | Default, Given, true> =>
  ({ ...option, isOptional: true, default: value }) as unknown as Option<
    Read | Default,
    Given,
    true
  >;

/** The same option, with other ranges under some conventions. */
export const under = <Read, Given>(
  option: Needed<Read, Given>,
  others: Readonly<Record<string, Needed<Read, Given>>>,
): Needed<Read, Given> => ({ ...option, under: others });

/** How many tokens a filter keeps at the least, whatever its threshold. */
export const minimumKept = optional(
  wholeNumber('[0, ∞)', { en: 'At least so many tokens stay', zh: '至少留下这么多个词元' }),
  1,
);

/** How far back a penalty looks. */
export const lastTokens = wholeNumber('[0, ∞)', {
  en: 'Only the last so many tokens count',
  zh: '只算最后这么多个词元',
});

/** The tokens that end a text. */
export const endTokens = tokenIds({ en: 'The tokens that end the text', zh: '结束文本的词元' });

/** Rejects a token id that the vocabulary does not have. */
export function checkTokenIds(
  processor: string,
  ids: readonly number[],
  vocabularySize: number,
): void {
  for (const id of ids) {
    if (id < vocabularySize) continue;
    throw new SamplescopeError(
      'out-of-range',
      say`${processor} must name tokens in ${`[0, ${vocabularySize - 1}]`}, got ${id}`,
    );
  }
}

/** What a processor's options are made of. */
export const processorOptions = {
  number,
  wholeNumber,
  oneOf,
  text,
  tokenIds,
  listOf,
  optional,
} as const;
