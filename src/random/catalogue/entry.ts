import { SamplescopeError, say } from '../../error.js';
import type { StreamName } from '../openStream.js';
import type { Stream } from '../stream.js';
import { countOf } from '../streams/count.js';
import type { Explanation } from './explanation.js';
import type { ValueFormat } from './numberText.js';
import { readValues, type Parameter, type ValuesOf } from './parameters.js';

/** A stream as a reader finds it: what it is, and all that can be drawn from it. */
export interface CatalogueEntry {
  readonly stream: StreamName;
  /** The framework or program, in a line. */
  readonly about: string;
  /** The engine and how a seed starts it. Streams with the same text here read the same words. */
  readonly engine: string;
  /** Which seeds the framework takes, and what it does with others. */
  readonly seeds: string;
  /** What the stream's position counts. */
  readonly unit: string;
  /** What our numbers were held against. */
  readonly evidence: string;
  /** The same in Chinese. What is said of seeds is a message, which the pages have by its template. */
  readonly chinese: { readonly about: string; readonly evidence: string };
  /** The first is the plain uniform number in [0, 1). */
  readonly draws: readonly CatalogueDraw[];
}

/** Text for each parameter that is not to have its default. */
export type WrittenValues = Readonly<Record<string, string>>;

/** One of a framework's ways of drawing, under the framework's name for it. */
export interface CatalogueDraw {
  readonly name: string;
  readonly about: string;
  readonly parameters: readonly DrawParameter[];
  /**
   * The first `count` values from the start of the stream. `values` names parameters.
   *
   * @throws SamplescopeError for a seed or a value that the framework refuses
   */
  draw(seed: string, count: number, values?: WrittenValues): DrawnValues;
  /**
   * The short program that prints the same values in the framework itself: to the bit, unless the stream's
   * docstring names last bits that a C library decides.
   */
  program(seed: string, count: number, values?: WrittenValues): string;
  /** How value `index`, from 0, of those `count` came about; a draw that has none says nothing of it. */
  explain?(seed: string, count: number, index: number, values?: WrittenValues): Explanation;
}

/** A parameter as a list shows it. */
export interface DrawParameter {
  readonly name: string;
  readonly about: string;
  readonly default: string;
  readonly allowed?: readonly string[];
}

/** What a draw gave. */
export interface DrawnValues {
  readonly values: readonly (number | string)[];
  readonly format: ValueFormat;
  /**
   * By how much the position of the stream has moved; its unit is the entry's. 0 for most draws of JAX, where
   * the same key gives the same numbers again.
   */
  readonly wordsConsumed: number;
}

/** What is asked of an explanation. */
export interface ExplainedPlace<S extends Stream> {
  /** The stream at its start. */
  readonly stream: S;
  readonly count: number;
  readonly index: number;
}

/** How many values one draw lists: more do not fit into the memory of a small machine with all their text. */
const MOST = 1_000_000;

type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** A draw as a framework's file writes it: values are read, and the stream is open. */
interface DrawSource<S extends Stream, P extends Parameters> {
  readonly name: string;
  readonly about: string;
  readonly parameters?: P;
  readonly format: ValueFormat | ((values: ValuesOf<P>) => ValueFormat);
  take(stream: S, count: number, values: ValuesOf<P>): ArrayLike<number | string | boolean>;
  /** @param seed As the open stream writes it. */
  program(seed: string, count: number, values: ValuesOf<P>): string;
  explain?(place: ExplainedPlace<S>, values: ValuesOf<P>): Explanation;
}

/**
 * Makes draws from streams that `open` opens.
 *
 * @param seeds The framework's rule, which is added to what `open` says of a seed that it refuses.
 */
export const drawsFrom =
  <S extends Stream>(open: (seed: string) => S, seeds: string) =>
  <P extends Parameters = Readonly<Record<never, never>>>(
    source: DrawSource<S, P>,
  ): CatalogueDraw => {
    const { name, about, format, explain } = source;
    const parameters = source.parameters ?? ({} as P);
    const start = (seed: string, count: number, written: WrittenValues = {}) => ({
      values: readValues(parameters, written),
      stream: opened(() => open(seed), seeds),
      count: countOf(count, 'count', 1, MOST),
    });
    return {
      name,
      about,
      parameters: Object.entries(parameters).map(([key, parameter]) => shown(key, parameter)),
      draw(seed, count, written) {
        const { stream, values } = start(seed, count, written);
        const taken = Array.from(source.take(stream, count, values));
        return {
          values: taken.map((value) => (typeof value === 'boolean' ? Number(value) : value)),
          format: typeof format === 'function' ? format(values) : format,
          wordsConsumed: stream.position,
        };
      },
      program(seed, count, written) {
        const { stream, values } = start(seed, count, written);
        return source.program(stream.seed, count, values);
      },
      ...(explain && {
        explain(seed, count, index, written) {
          const { stream, values } = start(seed, count, written);
          // What the draw refuses is not explained.
          source.take(start(seed, 1, written).stream, 1, values);
          if (countOf(index, 'index') < count) return explain({ stream, count, index }, values);
          throw new SamplescopeError(
            'out-of-range',
            say`index must be in [0, ${count}), as count is ${count}, got ${index}`,
          );
        },
      }),
    };
  };

function opened<S>(open: () => S, seeds: string): S {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SamplescopeError)) throw error;
    throw new SamplescopeError(error.code, say`${error.said} ${{ template: seeds, values: [] }}`);
  }
}

const shown = (name: string, parameter: Parameter<unknown>): DrawParameter => ({
  name,
  about: parameter.about,
  default: parameter.default,
  ...(parameter.allowed && { allowed: parameter.allowed }),
});
