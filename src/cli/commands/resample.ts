import type { Command } from 'commander';
import {
  labelsOf,
  resample,
  tokenAt,
  type Interval,
  type LogprobsFormat,
  type Place,
  type Reading,
  type Resampled,
  type ResampleOptions,
} from '../../logprobs/index.js';
import { SamplescopeError, say } from '../../error.js';
import { exp } from '../../numerics/exp.js';
import type { Effects } from '../effects.js';
import { toJson } from '../json.js';
import { parseCount, parseNumber, parseTemperature } from '../options/numbers.js';
import { readPlace } from '../options/place.js';
import { addPlaceOptions, logitsOption } from '../options/source.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { decimal, percent } from '../terminal/numbers.js';
import { showToken } from '../terminal/showToken.js';
import { columnsOf, textTable } from '../terminal/textTable.js';
import { terminalOf, type Terminal } from '../terminal/terminal.js';

interface Options extends ResampleOptions {
  readonly logits: string;
  readonly format?: LogprobsFormat;
  readonly position?: string;
  readonly uniform?: number;
  readonly json?: true;
}

/** The options and the action of `samplescope resample`. */
export function defineResample(command: Command, effects: Effects): void {
  addPlaceOptions(command.addOption(logitsOption().makeOptionMandatory()))
    .option('--temperature <T>', 'above 0; 1 if not given', parseTemperature)
    .option('--top-k <n>', 'keep so many of the likeliest', parseCount)
    .option('--top-p <p>', 'keep the fewest that have this probability together', parseNumber)
    .option('--min-p <p>', 'keep what has this part of the best probability', parseNumber)
    .option('--vocabulary-size <n>', 'how many tokens there are, where it is known', parseCount)
    .option('--uniform <u>', 'say which token the number u draws, likeliest first', parseNumber)
    .option('--json', 'print everything as JSON')
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((options: Options) => resampleFile(options, effects));
}

async function resampleFile(options: Options, effects: Effects): Promise<void> {
  const { reading, place } = await readPlace(options, effects);
  if (reading.afterSamplers) {
    throw new SamplescopeError(
      'malformed',
      say`the numbers must be from before the samplers, got those after: temperature and filters took something already. Ask for them without post_sampling_probs.`,
    );
  }
  const again = resample(place, options);
  const drawn = options.uniform === undefined ? undefined : tokenAt(again, options.uniform);
  if (options.json) {
    const json = asJson(reading, place, again, options, drawn);
    return effects.write(`${toJson(json)}\n`);
  }
  const lines = view(place, again, options, drawn, terminalOf(effects));
  return effects.write(`${lines.join('\n')}\n`);
}

function asJson(
  { form, scale }: Reading,
  place: Place,
  again: Resampled,
  options: Options,
  drawn: number | undefined,
) {
  const labels = labelsOf(place.candidates);
  return {
    form,
    scale,
    ...again,
    tokens: again.tokens.map(({ candidate, ...rest }) => ({
      token: labels[candidate],
      id: place.candidates[candidate]!.id,
      given: exp(place.candidates[candidate]!.logit),
      ...rest,
    })),
    ...(options.uniform !== undefined && {
      drawn: drawn === undefined ? null : labels[drawn],
    }),
  };
}

function view(
  place: Place,
  { tokens, tail, entropy, naiveEntropy }: Resampled,
  { uniform }: Options,
  drawn: number | undefined,
  terminal: Terminal,
): string[] {
  const labels = labelsOf(place.candidates).map(showToken);
  const rows = tokens.map(({ candidate, probability, naive, kept }) => [
    labels[candidate]!,
    percent(exp(place.candidates[candidate]!.logit)),
    percent(probability.low),
    percent(probability.high),
    percent(naive),
    kept === 'yes' ? '' : kept === 'no' ? 'removed' : 'perhaps removed',
  ]);
  const hidden = ['(not shown)', '', percent(tail.low), percent(tail.high), percent(0), ''];
  const heads = columnsOf('token', 'given:', 'at least:', 'at most:', 'naive:', '');
  return [
    ...textTable(heads, [...rows, hidden], terminal),
    '',
    `Entropy: ${bits(entropy)} bits; of the shown tokens alone, as naive tools say it, ${decimal(naiveEntropy, 3)}.`,
    ...(uniform === undefined
      ? []
      : [
          drawn === undefined
            ? `u = ${uniform} draws a token that nobody can name without the rest of the list.`
            : `u = ${uniform} draws ${labels[drawn]!} for certain, likeliest token first.`,
        ]),
  ];
}

const bits = ({ low, high }: Interval): string =>
  low === high || decimal(low, 3) === decimal(high, 3)
    ? decimal(low, 3)
    : `${decimal(low, 3)} to ${decimal(high, 3)}`;

const about =
  'A server shows the best twenty tokens of fifty thousand. At another temperature the others count differently, and ' +
  'nobody knows them; but together they have the probability that is missing, and none exceeds the last that is ' +
  'shown. So each number has bounds that hold whatever they are. "naive" is softmax over the shown tokens alone. ' +
  'Filters come after the temperature: top-k, top-p, min-p.';

const examples = [
  'resample --logits answer.json --position 0 --temperature 1.5',
  'resample --logits answer.json --position 0 --temperature 0.7 --top-p 0.9 --vocabulary-size 50257',
  'resample --logits \'{"top_logprobs": {"tea": -0.4, "coffee": -1.5}}\' --temperature 2 --uniform 0.1',
];
