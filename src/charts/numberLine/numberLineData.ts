import { lookUp, SamplescopeError, say } from '../../error.js';
import { formats } from '../../numerics/formats/formats.js';
import { checkWithin } from '../check.js';

/** A number that becomes one of a format's. */
export interface NamedNumber {
  readonly name: string;
  readonly value: number;
}

/** The numbers of a format between two ends, and what others become among them. */
export interface FormatLine {
  readonly format: string;
  /** The distance between two numbers, in the middle of the line. */
  readonly spacing: number;
  /** All that there are; empty where they are more than can be told apart. */
  readonly numbers: readonly number[];
  /** What each of the given numbers becomes. */
  readonly rounded: readonly number[];
}

/** A piece of the number line in several formats. Plain data. */
export interface NumberLineData {
  readonly low: number;
  readonly high: number;
  readonly values: readonly NamedNumber[];
  readonly lines: readonly FormatLine[];
}

/** More numbers than this cannot be told apart on a line. */
const most = 160;

/**
 * A piece of the number line in several formats, and where given numbers fall.
 *
 * @param ends Default: around the numbers, so that each format has its neighbours on the line.
 * @throws SamplescopeError `empty` for no numbers or formats; `unknown-name` for a format; `out-of-range` for a number
 * that is not finite in it, or ends that have nothing between them
 * @example
 * const line = numberLineOf([{ name: 'a', value: 20.05 }, { name: 'b', value: 20.01 }], ['bfloat16']);
 * line.lines[0].rounded // → [20, 20]
 */
export function numberLineOf(
  values: readonly NamedNumber[],
  names: readonly string[],
  ends?: readonly [number, number],
): NumberLineData {
  if (values.length === 0 || names.length === 0) {
    throw new SamplescopeError(
      'empty',
      say`a number line must have at least one number and one format, got ${values.length} and ${names.length}`,
    );
  }
  const chosen = names.map((name) => lookUp('format', formats, name));
  for (const { largest } of chosen) {
    for (const { name, value } of values) checkWithin(name, value, -largest, largest);
  }
  const given = values.map(({ value }) => value);
  const [least, greatest] = [Math.min(...given), Math.max(...given)];
  const room = Math.max(
    ...chosen.map(({ spacing }) => 2 * Math.max(spacing(least), spacing(greatest))),
  );
  const [low, high] = ends ?? [least - room, greatest + room];
  checkWithin('high', high, formats['float64']!.next(low), Infinity);
  return {
    low,
    high,
    values,
    lines: chosen.map((format) => {
      const numbers: number[] = [];
      const first = format.round(low);
      let next = first < low ? format.next(first) : first;
      for (; next <= high && numbers.length <= most; next = format.next(next)) numbers.push(next);
      return {
        format: format.name,
        spacing: format.spacing((low + high) / 2),
        numbers: numbers.length > most ? [] : numbers,
        rounded: given.map(format.round),
      };
    }),
  };
}

/** The numbers of a line that become one. */
export const tiedIn = ({ values }: NumberLineData, { rounded }: FormatLine): string[][] =>
  [...new Set(rounded)]
    .map((value) => values.filter((_, i) => rounded[i] === value).map(({ name }) => name))
    .filter((names) => names.length > 1);
