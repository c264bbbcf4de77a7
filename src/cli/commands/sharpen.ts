import { Option, type Command } from 'commander';
import { figuresOf, type FigureOf } from '../../figures/figures.js';
import { parseRecipe, type Recipe } from '../../recipe/recipe.js';
import type { Effects } from '../effects.js';
import { tryOutputs } from '../files.js';
import { toJson } from '../json.js';
import { parseCount, parseTemperatureList } from '../options/numbers.js';
import {
  addOutputOptions,
  wantsRecipe,
  writeRecipe,
  type OutputOptions,
} from '../options/output.js';
import {
  addLogitsOptions,
  addModelOptions,
  readSource,
  type SourceOptions,
} from '../options/source.js';
import { needs } from '../options/needs.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { writeSvg } from '../svg.js';
import { sharpenAt, sharpenResultAsJson } from '../results/sharpenAt.js';
import { terminalOf } from '../terminal/terminal.js';
import { sharpenView } from '../views/sharpenView.js';

interface SharpenOptions extends SourceOptions, OutputOptions {
  readonly temperatures: readonly number[];
  readonly top: number;
  readonly svg?: string;
  readonly chart: FigureOf<'sharpen'>;
}

const charts = figuresOf('sharpen');

/** The options and the action of `samplescope sharpen`. */
export function defineSharpen(command: Command, effects: Effects): void {
  addLogitsOptions(addModelOptions(command, 'table'));
  needs(command, 'chart', ['svg'], 'says which chart to draw');
  addOutputOptions(
    command
      .addOption(
        new Option('--temperatures <list>', 'with commas between them')
          .argParser(parseTemperatureList)
          .default([0, 0.1, 0.5, 1, 2], '0,0.1,0.5,1,2'),
      )
      .option('--top <n>', 'how many tokens to list', parseCount, 10)
      .option('--svg <file>', 'draw the chart into a file')
      .addOption(new Option('--chart <name>', 'which chart').choices(charts).default(charts[0])),
  )
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((options: SharpenOptions) => sharpen(options, effects, command));
}

async function sharpen(options: SharpenOptions, effects: Effects, command: Command): Promise<void> {
  if (
    options.svg !== undefined &&
    options.chart === 'probabilities' &&
    options.temperatures.length !== 1
  ) {
    command.error(
      'error: --chart probabilities shows one temperature. Add, say, --temperatures 0.5',
    );
  }
  const recipe = parseRecipe(await readSource(options, effects));
  if (wantsRecipe(options)) return writeRecipe(effects, recipe, options);
  await tryOutputs(effects, [options.svg]);
  const result = await sharpenAt(recipe, options.temperatures);
  if (options.svg !== undefined) await drawSharpened(effects, options.svg, options, recipe);
  if (options.json) return effects.write(`${toJson(sharpenResultAsJson(result))}\n`);
  return effects.write(sharpenView(result, terminalOf(effects), options.top));
}

/** The one temperature that was asked for is marked, else T = 1; the others are among those of the grid. */
function drawSharpened(
  effects: Effects,
  path: string,
  { chart, temperatures }: Pick<SharpenOptions, 'chart' | 'temperatures'>,
  recipe: Recipe,
): Promise<void> {
  const above0 = temperatures.filter((T) => T > 0);
  const [temperature] = temperatures as [number];
  if (chart === 'probabilities') {
    const source = { chart, recipe: { ...recipe, processors: [{ temperature }] }, temperature };
    return writeSvg(effects, path, chart, { source });
  }
  const marked = temperatures.length === 1 ? temperature : 1;
  const source = { chart, recipe, temperature: marked, also: above0 };
  return writeSvg(effects, path, chart, { source });
}

const about =
  'T = 0 is greedy: the first of the highest logits takes all. Logits are JSON (an array, ' +
  '[token, logit] pairs, token: logit, or top_logprobs as an engine returns them), CSV, or ' +
  'one number a line.';

const examples = [
  'sharpen',
  "sharpen --prompt 'The coin shows' --temperatures 0,0.5,1,2",
  'sharpen --model songci --prompt 明月 --top 5',
  'sharpen --logits logits.csv',
  'sharpen --logits \'{"tea":3.1,"coffee":3}\'',
  'sharpen --logits - --json < logits.csv',
  'sharpen --svg sweep.svg',
  'sharpen --svg probabilities.svg --chart probabilities --temperatures 0.5',
];
