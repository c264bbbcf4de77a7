import { Argument, Option, type Command } from 'commander';
import { SamplescopeError, say } from '../../error.js';
import { formatNames, formats } from '../../numerics/formats/formats.js';
import { sumAll, type SumResult } from '../../numerics/sums/sumDefinitions.js';
import type { Effects } from '../effects.js';
import { nameOf, readText } from '../files.js';
import { toJson } from '../json.js';
import { parseNumber } from '../options/numbers.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { decimal } from '../terminal/numbers.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import { terminalOf } from '../terminal/terminal.js';

interface SumOptions {
  readonly file?: string;
  readonly format: string;
  readonly json?: true;
}

/** More than a sum in exact arithmetic takes in a moment. */
const mostNumbers = 1_000_000;

/** The options and the action of `samplescope sum`. */
export function defineSum(command: Command, effects: Effects): void {
  command
    .addArgument(
      new Argument(
        '[numbers...]',
        'the numbers; put -- before them where one is negative',
      ).argParser((written: string, before: number[] | undefined) => [
        ...(before ?? []),
        parseNumber(written),
      ]),
    )
    .addOption(
      new Option('--file <file>', 'take the numbers from a file, with - from standard input'),
    )
    .addOption(
      new Option('--format <name>', 'the number format in which they are kept and added')
        .choices(formatNames.filter((name) => formats[name]!.signed))
        .default('float64'),
    )
    .option('--json', 'print everything as JSON')
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((numbers: number[] | undefined, options: SumOptions) =>
      sum(numbers, options, effects, command),
    );
}

async function sum(
  given: readonly number[] = [],
  { file, format: name, json }: SumOptions,
  effects: Effects,
  command: Command,
): Promise<void> {
  if ((file === undefined) === (given.length === 0)) {
    command.error('error: sum takes numbers, or --file with some, and not both');
  }
  const values =
    file === undefined ? given : numbersIn(await readText(effects, file), nameOf(file));
  if (values.length > mostNumbers) {
    throw new SamplescopeError(
      'out-of-range',
      say`numbers must be at most ${mostNumbers}, got ${values.length}`,
    );
  }
  const format = formats[name]!;
  const bitsOf = (value: number) =>
    format
      .encode(value)
      .toString(16)
      .padStart(Math.ceil(format.bits / 4), '0');
  const results = sumAll(values, format).map((result) => ({
    ...result,
    bits: bitsOf(result.value),
  }));
  if (json) {
    const answers = results.map(({ text, ...rest }) => ({ ...rest, text: text.en }));
    return effects.write(`${toJson({ format: name, count: values.length, sums: answers })}\n`);
  }
  const rows = results.map(({ name, value, bits, ulps, text }) => [
    name,
    String(value),
    bits,
    ulpsText(ulps),
    text.en,
  ]);
  const distinct = new Set(results.map(({ bits }) => bits)).size;
  const lines = [
    ...textTable(columnsOf('sum', 'value:', 'bits:', 'off by:', ''), rows, terminalOf(effects)),
    '',
    `${distinct} different ${distinct === 1 ? 'answer' : 'answers'} from one list of ${decimal(values.length, 0)}, in ${name}.`,
  ];
  return effects.write(`${lines.join('\n')}\n`);
}

/** Whole units of the last place, as they mostly are; more digits where the sums are far apart. */
const ulpsText = (ulps: SumResult['ulps']): string =>
  ulps === 0 ? '0 ulp' : `${Math.abs(ulps) < 1e6 ? ulps : ulps.toExponential(2)} ulp`;

/** Numbers with spaces, commas or line ends between them; brackets around a list are passed over. */
function numbersIn(text: string, name: string): number[] {
  const words = text
    .replace(/[[\]]/g, ' ')
    .split(/[\s,;]+/)
    .filter(Boolean);
  return words.map((word, i) => {
    const value = Number(word);
    if (Number.isFinite(value)) return value;
    throw new SamplescopeError(
      'not-a-number',
      say`${name}: number ${i + 1} must be finite, such as 0.1, got ${JSON.stringify(word)}`,
    );
  });
}

const about =
  'The same list in every order of addition that programs have: what numpy, PyTorch and two versions of Python ' +
  'make of it, beside the true sum, rounded once. Numbers are rounded to the format first. "off by" counts units of ' +
  'the last place.';

const examples = [
  'sum 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1',
  'sum --format float32 1 1e-8 1e-8',
  'sum --format bfloat16 256 1 1 1 1',
  'sum --json -- 1e16 1 -1e16',
  'sum --file numbers.txt',
];
