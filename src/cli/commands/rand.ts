import { Option, type Command } from 'commander';
import { catalogue, entryOf, usualStreams } from '../../random/catalogue/catalogue.js';
import type { WrittenValues } from '../../random/catalogue/entry.js';
import { streamNamed, type StreamName } from '../../random/openStream.js';
import { parseRecipe } from '../../recipe/recipe.js';
import type { Effects } from '../effects.js';
import { toJson } from '../json.js';
import { streamOption } from '../options/drawing.js';
import { parseCount } from '../options/numbers.js';
import { parseParameter } from '../options/parameters.js';
import { comparedAsJson, compareStreams } from '../results/compareStreams.js';
import { drawNumbers, explainNumbers, numbersAsJson } from '../results/drawNumbers.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { terminalOf } from '../terminal/terminal.js';
import { compareView } from '../views/compareView.js';
import { entryView, listView } from '../views/listView.js';
import { numbersView } from '../views/numbersView.js';

interface RandOptions {
  readonly stream?: StreamName;
  readonly seed: string;
  readonly draw?: string;
  readonly count: number;
  readonly dtype?: string;
  readonly set?: WrittenValues;
  readonly explain?: true;
  readonly program?: true;
  readonly compare?: true;
  readonly streams?: readonly StreamName[];
  readonly list?: true;
  readonly json?: true;
}

/** The options and the action of `samplescope rand`. */
export function defineRand(command: Command, effects: Effects): void {
  const { stream, seed } = parseRecipe({});
  command
    .addOption(streamOption(`whose random numbers; ${stream} if not given`))
    .option('--seed <text>', 'what the random numbers begin from', seed)
    .option('--draw <name>', 'which of its draws; the plain number in [0, 1) if not given')
    .option('--count <n>', 'how many', parseCount, 5)
    .option('--dtype <name>', 'the type of the numbers, where a draw has several')
    .option('--set <name=value>', 'any parameter of the draw; can come again', parseParameter)
    .option('--explain', 'say how each number comes about: the words, the bits, the arithmetic')
    .addOption(
      exclusive('--program', 'print the short program that gives the same in the framework'),
    )
    .addOption(
      exclusive('--compare', 'put streams side by side for one seed', ['stream', ...ofOne]),
    )
    .addOption(
      exclusive('--streams <list>', 'which streams to compare, with commas between them', [
        'stream',
        ...ofOne,
      ]).argParser(parseStreams),
    )
    .addOption(exclusive('--list', 'name all streams and their draws, or those of --stream', ofOne))
    .option('--json', 'print everything as JSON')
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((options: RandOptions) => rand(options, effects));
}

const kinds = ['explain', 'program', 'compare', 'list'];

/** What only a draw of one stream makes use of. */
const ofOne = ['draw', 'dtype', 'set'];

/** One answer at a time. */
const exclusive = (flag: string, description: string, others: readonly string[] = []): Option =>
  new Option(flag, description).conflicts([
    ...kinds.filter(
      (kind) => `--${kind}` !== flag && !(kind === 'compare' && flag.startsWith('--streams')),
    ),
    ...others,
  ]);

const parseStreams = (written: string): StreamName[] => written.split(',').map(streamNamed);

async function rand(options: RandOptions, effects: Effects): Promise<void> {
  if (options.list) return list(options, effects);
  if (options.compare || options.streams) return compare(options, effects);
  const { dtype, set, stream = parseRecipe({}).stream } = options;
  const values = { ...set, ...(dtype !== undefined && { dtype }) };
  const drawn = drawNumbers({ ...options, stream, values });
  const explanations = options.explain && explainNumbers(drawn);
  if (options.json) return effects.write(`${toJson(numbersAsJson(drawn, explanations))}\n`);
  if (options.program) return effects.write(`${drawn.program}\n`);
  return effects.write(numbersView(drawn, terminalOf(effects), explanations));
}

function compare({ seed, count, streams, json }: RandOptions, effects: Effects): Promise<void> {
  const compared = compareStreams(streams ?? usualStreams, seed, count);
  return effects.write(
    json
      ? `${toJson(comparedAsJson(seed, compared))}\n`
      : compareView(seed, compared, terminalOf(effects)),
  );
}

function list({ stream, json }: RandOptions, effects: Effects): Promise<void> {
  const terminal = terminalOf(effects);
  const entries = stream === undefined ? Object.values(catalogue) : [entryOf(stream)];
  if (json) return effects.write(`${toJson(entries)}\n`);
  return effects.write(
    stream === undefined ? listView(entries, terminal) : entryView(entries[0]!, terminal),
  );
}

const about =
  'A stream gives the numbers that its framework gives for the seed, to the bit where the ' +
  'documentation does not say otherwise. Names of draws are the framework’s; torch.rand can be ' +
  'called rand. A seed that the framework refuses is refused here, with its reason.';

const examples = [
  'rand --compare --seed 42',
  'rand --stream torch-cpu --seed 42 --draw rand --count 5 --dtype float32',
  'rand --stream torch-cpu --seed 42 --explain --count 1',
  'rand --stream numpy --draw integers --set low=1 --set high=7',
  'rand --stream numpy-legacy --draw randn --count 2 --explain',
  'rand --stream torch-cpu-mkl --draw multinomial --set p=0.1,0.2,0.7 --count 1',
  'rand --stream cpp --program',
  'rand --streams jax,jax-original --seed 0',
  'rand --list',
  'rand --list --stream python',
  'rand --stream python --seed hello --json',
];
