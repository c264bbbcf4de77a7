import { SamplescopeError, say, shown } from '../../error.js';
import type { Option, Words } from './option.js';
import { processorOf, type Comparison, type Processor } from './processor.js';

/** What a processor looks at beside the scores, or needs before it can be made. */
type Need =
  /** Which token is which, and which there are: not only their scores. */
  | 'vocabulary'
  /** The text so far. */
  | 'context'
  /** The model, to be asked again or for the texts of its tokens. */
  | 'model'
  /** What it remembers from step to step. */
  | 'memory'
  /** A parser, which `load` loads. */
  | 'parser';

/** Options by their names. */
type Table = Readonly<Record<string, Option>>;

/** What `build` gets: every option read, or its default. */
type Read<Options extends Table> = {
  readonly [Key in keyof Options]: ReturnType<Options[Key]['read']>;
};

type GivenFor<O> = O extends { readonly given?: infer Given } ? Exclude<Given, undefined> : never;
type NeededKeys<Options extends Table> = {
  [Key in keyof Options]: Options[Key]['isOptional'] extends false ? Key : never;
}[keyof Options];

/** The options as a recipe writes them. */
type Written<Options extends Table> = {
  readonly [Key in NeededKeys<Options>]: GivenFor<Options[Key]>;
} & { readonly [Key in Exclude<keyof Options, NeededKeys<Options>>]?: GivenFor<Options[Key]> };

/** A processor's value in a recipe: its options, the main one alone, or true where it has none. */
export type ValueOf<Options extends Table, Main> = keyof Options extends never
  ? true
  : Main extends keyof Options
    ? Written<Options> | (NeededKeys<Options> extends Main ? GivenFor<Options[Main]> : never)
    : never;

/** Among which stages a page offers a processor: what cuts off, reshapes, looks at tokens, or takes texts and formulas. */
export const offers = ['cut', 'reshape', 'tokens', 'advanced'] as const;

/** How a page offers a processor; `zh` is the value of its Chinese pages, where that is another one. */
interface Offer<Value> {
  readonly among: (typeof offers)[number];
  readonly value?: Value;
  readonly zh?: Value;
}

/** What a processor is, apart from what its options make of it. */
interface Known<Name extends string, Options extends Table, Main> {
  /** Its key in a recipe. */
  readonly name: Name;
  /** What it does, in a line. */
  readonly about: Words;
  /** The option that a bare value stands for; none where there are no options. */
  readonly main?: Main;
  readonly options: Options;
  /** A value to begin with. */
  readonly example: ValueOf<Options, Main>;
  /** How a page offers it as a stage: among which, and from which value on, if not the example's. Default: it does not. */
  readonly offered?: Offer<ValueOf<Options, Main>>;
  /** Whether the most likely token is sure to stay the most likely one. */
  readonly keepsArgmax: boolean;
  /** Nothing but the scores where it is empty. */
  readonly needs: readonly Need[];
  /** For one that needs a parser. */
  load?(): Promise<void>;
}

/** What the options make of it. */
interface Built extends Omit<Processor, 'name' | 'keepsArgmax' | 'apply'> {
  readonly comparison?: Comparison;
  /** Where the options make it otherwise than the definition says. */
  readonly keepsArgmax?: boolean;
}

/** All that is known of a processor; called with its value in a recipe, it makes one. */
export type Definition<
  Name extends string = string,
  Options extends Table = Table,
  Main = keyof Options,
> = Known<Name, Options, Main> & ((value: ValueOf<Options, Main>) => Processor);

/** A definition of which nothing is known but that it is one: for those that read lists of them. */
export type AnyDefinition = Omit<Known<string, Table, string>, 'example' | 'offered'> & {
  readonly example: unknown;
  readonly offered?: Offer<unknown>;
} & ((value: never) => Processor);

/**
 * A processor from all that there is to say of it: what lists, messages, pages and presets read.
 *
 * @example
 * const add = defineProcessor({ name: 'add', about: { en: 'adds', zh: '相加' }, main: 'x', options: { x: processors.topP.options.p }, example: 1, keepsArgmax: true, needs: [], build: ({ x }) => ({ description: `adds ${x}`, run: ({ logits }) => { logits.forEach((l, i) => { logits[i] = l + x; }); } }) });
 * add(0.5).description // → 'adds 0.5'
 * add({ x: 1 }).description // → 'adds 1'
 */
export function defineProcessor<
  const Name extends string,
  Options extends Table,
  const Main extends keyof Options & string = never,
>(
  parts: Known<Name, Options, Main> & { build(options: Read<Options>): Built },
): Definition<Name, Options, Main> {
  const { name, build, ...known } = parts;
  const create = (value: unknown) =>
    processorOf({ name, keepsArgmax: known.keepsArgmax, ...build(readOptions(parts, value)) });
  Object.defineProperty(create, 'name', { value: name });
  return Object.assign(create, known) as unknown as Definition<Name, Options, Main>;
}

/** What options are read from. */
type Optioned = Pick<AnyDefinition, 'name' | 'main' | 'options'>;

/**
 * A processor's value in a recipe as an object of its options: a bare value is that of the main one, and so is an
 * object, where the main option takes objects and the object does not name it.
 *
 * @example
 * optionsGiven(processors.topP, 0.9) // → { p: 0.9 }
 * optionsGiven(processors.logitBias, { 15: -2 }) // → { biases: { 15: -2 } }
 */
export function optionsGiven(
  definition: Pick<Optioned, 'main' | 'options'>,
  value: unknown,
): Readonly<Record<string, unknown>> {
  const { main } = definition;
  if (main === undefined) return {};
  return isOptions(definition, value) ? { ...value } : { [main]: value };
}

/**
 * Whether a value is an object of options, and not the value of the main one alone.
 *
 * @example
 * [isOptions(processors.topP, { keep: 2 }), isOptions(processors.logitBias, { 15: -2 })] // → [true, false]
 */
export function isOptions(
  { main = '', options }: Pick<Optioned, 'main' | 'options'>,
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return options[main]?.isMap !== true || Object.hasOwn(value, main);
}

/**
 * The options that a value in a recipe gives, with the defaults of those that it leaves out.
 *
 * @throws SamplescopeError `unknown-name` for an option that there is not, and what each option throws
 */
export function readOptions<Options extends Table>(
  { name, main, options }: Omit<Optioned, 'options'> & { readonly options: Options },
  value: unknown,
): Read<Options> {
  if (main === undefined) {
    if (value === true) return {} as Read<Options>;
    throw new SamplescopeError(
      'malformed',
      say`${name} must be true, because it has no parameter, got ${shown(value)}`,
    );
  }
  const given = optionsGiven({ main, options }, value);
  for (const key of Object.keys(given)) {
    if (Object.hasOwn(options, key)) continue;
    throw new SamplescopeError(
      'unknown-name',
      say`${name} has the options ${Object.keys(options)}, got ${shown(key)}. Check the spelling`,
    );
  }
  const bare = !isOptions({ main, options }, value);
  const read = (key: string, option: Option): unknown =>
    given[key] === undefined && option.isOptional
      ? option.default
      : option.read(
          key === main && (bare || given[key] !== undefined) ? name : `${name}.${key}`,
          given[key],
        );
  const { convention } = options as Table;
  const whose = convention === undefined ? '' : String(read('convention', convention));
  return Object.fromEntries(
    Object.entries<Option>(options).map(([key, option]) => [
      key,
      read(key, option.under?.[whose] ?? option),
    ]),
  ) as Read<Options>;
}
