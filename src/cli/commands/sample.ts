import { Option, type Command } from 'commander';
import { sample as sampleTokens } from '../../experiment/sample.js';
import { modelOf } from '../../decoding/modelOf.js';
import { parseRecipe } from '../../recipe/recipe.js';
import { figuresOf, loadFigure, type FigureOf } from '../../figures/figures.js';
import type { Effects } from '../effects.js';
import { tryOutputs } from '../files.js';
import { toJson } from '../json.js';
import { addChainOptions } from '../options/chain.js';
import { addDrawingOptions } from '../options/drawing.js';
import { parseDraws, parseSampled, parseSkipped } from '../options/numbers.js';
import {
  addOutputOptions,
  wantsRecipe,
  writeRecipe,
  type OutputOptions,
} from '../options/output.js';
import { addRecipeOption, readRecipeParts, type RecipeOptions } from '../options/recipe.js';
import { addLogitsOptions, addModelOptions } from '../options/source.js';
import { needs } from '../options/needs.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { sampleAsJson } from '../results/sampleAsJson.js';
import { writeSvg } from '../svg.js';
import { terminalOf } from '../terminal/terminal.js';
import { sampleView } from '../views/sampleView.js';

interface SampleOptions extends RecipeOptions, OutputOptions {
  readonly count: number;
  readonly skip: number;
  readonly top: number;
  readonly svg?: string;
  readonly chart: FigureOf<'sample'>;
}

const charts = figuresOf('sample');

/** The options and the action of `samplescope sample`. */
export function defineSample(command: Command, effects: Effects): void {
  addLogitsOptions(addModelOptions(addRecipeOption(command), 'table'));
  addDrawingOptions(addChainOptions(command));
  needs(command, 'chart', ['svg'], 'says which chart to draw');
  addOutputOptions(
    command
      .option('--count <n>', 'how many draws', parseSampled, 1000)
      .addOption(
        new Option('--skip <n>', 'how many numbers others take from the stream first')
          .argParser(parseSkipped)
          .default(0)
          .conflicts('fragment'),
      )
      .option('--top <n>', 'how many tokens to list', parseDraws, 10)
      .option('--svg <file>', 'draw the chart into a file')
      .addOption(new Option('--chart <name>', 'which chart').choices(charts).default(charts[0])),
  )
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((options: SampleOptions) => sample(options, effects, command));
}

/** More draws as JSON do not fit into the memory of a small machine. */
const mostListed = 1_000_000;

async function sample(options: SampleOptions, effects: Effects, command: Command): Promise<void> {
  const recipe = parseRecipe({ ...(await readRecipeParts(options, effects)), maxTokens: 1 });
  if (wantsRecipe(options)) return writeRecipe(effects, recipe, options);
  if (options.json && options.count > mostListed) {
    command.error(`error: --json lists every draw, at most ${mostListed}, got ${options.count}`);
  }
  await tryOutputs(effects, [options.svg]);
  const model = await modelOf(recipe);
  const result = sampleTokens(recipe, model, options.count, options.skip);
  if (options.svg !== undefined) {
    const { ofSample } = await loadFigure(options.chart);
    await writeSvg(effects, options.svg, options.chart, { data: ofSample!(result) });
  }
  if (options.json) return effects.write(`${toJson(sampleAsJson(result))}\n`);
  return effects.write(sampleView(result, terminalOf(effects), options.top));
}

const about =
  'Each draw is of the next token and takes the next number of one stream; the seed fixes them ' +
  'all. The band of a token holds its count in 95 of 100 such experiments or more, by the ' +
  'binomial distribution.';

const examples = [
  'sample',
  "sample --prompt 'The coin shows' --count 100 --seed 7",
  'sample --temperature 0.5 --stream alea',
  'sample --preset llama.cpp --set topP=0.9',
  'sample --model songci --prompt 明月 --top 5',
  "sample --recipe 'version=1&prompt=The%20coin%20shows&seed=7'",
  'sample --logits logits.csv --json',
  'sample --svg frequencies.svg',
  'sample --count 12 --svg draw.svg --chart draw',
  'sample --count 8 --skip 4',
];
