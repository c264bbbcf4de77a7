import { Option, type Command } from 'commander';
import { seedings, type Seeding } from '../../experiment/batches.js';
import { parseRecipe, type Recipe } from '../../recipe/recipe.js';
import type { Effects } from '../effects.js';
import { tryOutputs } from '../files.js';
import { Interrupted } from '../interrupted.js';
import { toJson } from '../json.js';
import { addChainOptions } from '../options/chain.js';
import { addDrawingOptions } from '../options/drawing.js';
import { parseCount, parseDraws, parseTemperatureList, parseWorkers } from '../options/numbers.js';
import {
  addOutputOptions,
  wantsRecipe,
  writeRecipe,
  type OutputOptions,
} from '../options/output.js';
import { addPictureOptions, withPicture, type PictureFlags } from '../options/picture.js';
import { readRecipeParts, type RecipeOptions } from '../options/recipe.js';
import { addServingOptions, servingParts, type ServingOptions } from '../options/serving.js';
import { addModelOptions } from '../options/source.js';
import { askInCommon } from '../results/askInCommon.js';
import {
  askAtTemperatures,
  askRepeatedly,
  repeatResultAsJson,
  sweepResultAsJson,
} from '../results/askRepeatedly.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { count } from '../terminal/numbers.js';
import { terminalOf } from '../terminal/terminal.js';
import { writeSvg } from '../svg.js';
import { inCommonView } from '../views/inCommonView.js';
import { answerSweepView, repeatView } from '../views/repeatView.js';

interface RepeatCommandOptions
  extends Omit<RecipeOptions, 'format'>, OutputOptions, PictureFlags, ServingOptions {
  readonly runs: number;
  readonly maxTokens?: number;
  readonly seeding?: Seeding;
  readonly temperatures?: readonly number[];
  readonly common?: true;
  readonly workers?: number;
  readonly top: number;
  readonly svg?: string;
}

/** The options and the action of `samplescope repeat`. */
export function defineRepeat(command: Command, effects: Effects): void {
  command.argument('[recipe]', "a file with a recipe, or a URL's fragment; options go over it");
  addPictureOptions(addModelOptions(command, 'table'));
  addServingOptions(addDrawingOptions(addChainOptions(command)));
  addOutputOptions(
    command
      .option('-n, --runs <n>', 'how many times to ask', parseDraws, 1000)
      .option(
        '--max-tokens <n>',
        'how many tokens an answer may have; 40 if not given, 1 for the table',
        parseCount,
      )
      .addOption(
        new Option(
          '--seeding <name>',
          'a seed for each run, one stream for all, or the same seed each time',
        ).choices(seedings),
      )
      .addOption(
        new Option('--temperatures <list>', 'ask at each of these temperatures')
          .argParser(parseTemperatureList)
          .conflicts(['temperature']),
      )
      .addOption(
        new Option(
          '--common',
          'ask at two --temperatures with the same random numbers, so that what differs is their doing',
        ).conflicts(['seeding', 'svg', 'workers', 'backend', 'load']),
      )
      .option('--workers <n>', 'how many threads; they do not change the result', parseWorkers)
      .option('--top <n>', 'how many answers to list', parseDraws, 10)
      .option(
        '--svg <file>',
        'draw where answers part, or diversity over temperature, into a file',
      ),
  )
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((recipe: string | undefined, options: RepeatCommandOptions) =>
      repeat({ ...options, ...(recipe !== undefined && { recipe }) }, effects, command),
    );
}

async function repeat(options: RepeatCommandOptions, effects: Effects, command: Command) {
  const { temperatures, svg } = options;
  if (temperatures !== undefined && svg !== undefined && new Set(temperatures).size < 2) {
    command.error('error: --svg draws over temperature, and takes two or more of them');
  }
  if (options.common && temperatures?.length !== 2) {
    command.error(
      `error: --common compares two temperatures, got ${temperatures?.length ?? 'none'}. Add such as --temperatures 0.5,1`,
    );
  }
  const recipe = await readWholeRecipe(options, effects);
  if (wantsRecipe(options)) return writeRecipe(effects, recipe, options);
  if (options.common) return showInCommon(recipe, temperatures!, options, effects);
  await tryOutputs(effects, [svg]);
  const { done, asked } = await (temperatures === undefined
    ? showAnswers(recipe, options, effects)
    : showSweep(recipe, temperatures, options, effects));
  if (done < asked) throw new Interrupted(`stopped after ${done} of ${count(asked, 'run')}`);
}

/** How much of the work was done: less than was asked, where the user has stopped it. */
interface Done {
  readonly done: number;
  readonly asked: number;
}

async function showAnswers(
  recipe: Recipe,
  options: RepeatCommandOptions,
  effects: Effects,
): Promise<Done> {
  const { runs, svg, json, top } = options;
  const result = await askRepeatedly(recipe, runs, options, effects);
  const done = result.answers.runs;
  if (done > 0) {
    if (svg !== undefined) {
      const { answerTreeOf } = await import('../../figures/answerTree/answerTreeOf.js');
      const data = answerTreeOf(result.answers);
      await writeSvg(effects, svg, 'answerTree', { data }, { width: 900 });
    }
    await effects.write(
      json
        ? `${toJson(repeatResultAsJson(result))}\n`
        : repeatView(result, terminalOf(effects), top),
    );
  }
  return { done, asked: runs };
}

async function showSweep(
  recipe: Recipe,
  temperatures: readonly number[],
  options: RepeatCommandOptions,
  effects: Effects,
): Promise<Done> {
  const { runs, svg, json } = options;
  const swept = await askAtTemperatures(recipe, runs, temperatures, options, effects);
  if (swept.length > 0) {
    if (svg !== undefined) {
      const { diversityOf } = await import('../../figures/diversity/diversityOf.js');
      await writeSvg(effects, svg, 'diversity', { data: diversityOf(swept) });
    }
    await effects.write(
      json
        ? `${toJson(sweepResultAsJson(recipe, runs, swept))}\n`
        : answerSweepView(recipe, swept, runs, terminalOf(effects)),
    );
  }
  const done = swept.reduce((sum, { answers }) => sum + answers.runs, 0);
  return { done, asked: runs * temperatures.length };
}

async function showInCommon(
  recipe: Recipe,
  [first, second]: readonly number[],
  { runs, json }: RepeatCommandOptions,
  effects: Effects,
): Promise<void> {
  const result = await askInCommon(recipe, runs, [first!, second!]);
  return effects.write(json ? `${toJson(result)}\n` : inCommonView(result, terminalOf(effects)));
}

/** One token for the table, whose rows are next tokens and no texts; 40 for models that write. */
async function readWholeRecipe(options: RepeatCommandOptions, effects: Effects): Promise<Recipe> {
  const given: Omit<RepeatCommandOptions, 'format'> = options; // it is the backend's, not that of logits
  const parts = await readRecipeParts(withPicture(given), effects);
  const isTable = parts.model === undefined || parts.model === 'table';
  const { maxTokens } = options;
  return parseRecipe({
    ...(!isTable && { maxTokens: 40 }),
    ...parts,
    ...(maxTokens !== undefined && { maxTokens }),
    ...(await servingParts(options, effects)),
  });
}

const about =
  'Run i has a seed of its own, made of the seed and i, so that the answers do not depend on the number of ' +
  'threads. With --load, runs are requests that a server gets among those of strangers: what else is in the batch ' +
  'decides in which order sums are added. "expected" is the probability of an answer under the recipe. A temperature of 0 draws greedily. ' +
  'Ctrl-C stops, shows what is there, and exits with 130.';

const examples = [
  "repeat --prompt 'The coin shows' -n 100",
  'repeat --picture 2 -n 200 --temperature 1',
  'repeat --text my-novel.txt --max-tokens 3 -n 200 --temperature 0.7',
  'repeat --text my-novel.txt --max-tokens 3 -n 200 --seeding sameSeed',
  'repeat --text my-novel.txt --max-tokens 3 -n 100 --temperatures 0,0.5,1 --svg diversity.svg',
  "repeat --prompt 'The coin shows' -n 50 --temperatures 0.5,1 --common --draw gumbelMax",
  "repeat --picture 3 --question 'Tell a story.' --max-tokens 60 --draw greedy --backend gpu-like --load 1",
  "repeat 'version=1&prompt=The%20coin%20shows&seed=7' -n 50 --json",
];
