import { Option, type Command } from 'commander';
import { seedings, type Seeding } from '../../experiment/batches.js';
import { parseRecipe, type Recipe } from '../../recipe/recipe.js';
import type { Effects } from '../effects.js';
import { toJson } from '../json.js';
import { addChainOptions } from '../options/chain.js';
import { addDrawingOptions } from '../options/drawing.js';
import { parseCount, parseDraws, parseNumbers } from '../options/numbers.js';
import { addOutputOptions, writeFragment, type OutputOptions } from '../options/output.js';
import { addPictureOptions, withPicture, type PictureOptions } from '../options/picture.js';
import { readRecipeParts, type RecipeOptions } from '../options/recipe.js';
import { addModelOptions } from '../options/source.js';
import {
  askAtTemperatures,
  askRepeatedly,
  repeatResultAsJson,
  sweepResultAsJson,
} from '../results/askRepeatedly.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { terminalOf } from '../terminal/terminal.js';
import { writeSvg } from '../svg.js';
import { answerSweepView, repeatView } from '../views/repeatView.js';

interface RepeatCommandOptions extends RecipeOptions, OutputOptions, PictureOptions {
  readonly runs: number;
  readonly maxTokens?: number;
  readonly seeding?: Seeding;
  readonly temperatures?: readonly number[];
  readonly workers?: number;
  readonly top: number;
  readonly svg?: string;
}

/** The options and the action of `samplescope repeat`. */
export function defineRepeat(command: Command, effects: Effects): void {
  command.argument('[recipe]', "a file with a recipe, or a URL's fragment; options go over it");
  addPictureOptions(addModelOptions(command, 'table'));
  addDrawingOptions(addChainOptions(command));
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
      .option('--temperatures <list>', 'ask at each of these temperatures', parseNumbers)
      .option('--workers <n>', 'how many threads; they do not change the result', parseCount)
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
  const { runs, temperatures, svg, top } = options;
  if (temperatures !== undefined && svg !== undefined && new Set(temperatures).size < 2) {
    command.error('error: --svg draws over temperature, and takes two or more of them');
  }
  const recipe = await readWholeRecipe(options, effects);
  if (options.fragment) return writeFragment(effects, recipe);
  const terminal = terminalOf(effects);
  if (temperatures !== undefined) {
    const swept = await askAtTemperatures(recipe, runs, temperatures, options, effects);
    if (swept.length === 0) return effects.writeError('stopped before the first answer\n');
    if (svg !== undefined) {
      const { diversityOf } = await import('../../figures/diversity/diversityFigure.js');
      await writeSvg(effects, svg, 'diversity', { data: diversityOf(swept) });
    }
    if (options.json) return effects.write(`${toJson(sweepResultAsJson(recipe, runs, swept))}\n`);
    return effects.write(answerSweepView(recipe, swept, runs, terminal));
  }
  const result = await askRepeatedly(recipe, runs, options, effects);
  if (result.answers.runs === 0) return effects.writeError('stopped before the first answer\n');
  if (svg !== undefined) {
    const { answerTreeOf } = await import('../../figures/answerTree/answerTreeFigure.js');
    await writeSvg(
      effects,
      svg,
      'answerTree',
      { data: answerTreeOf(result.answers) },
      { width: 900 },
    );
  }
  if (options.json) return effects.write(`${toJson(repeatResultAsJson(result))}\n`);
  return effects.write(repeatView(result, terminal, top));
}

/** One token for the table, whose rows are next tokens and no texts; 40 for models that write. */
async function readWholeRecipe(options: RepeatCommandOptions, effects: Effects): Promise<Recipe> {
  const parts = await readRecipeParts(withPicture(options), effects);
  const isTable = parts.model === undefined || parts.model === 'table';
  const { maxTokens } = options;
  return parseRecipe({
    ...(!isTable && { maxTokens: 40 }),
    ...parts,
    ...(maxTokens !== undefined && { maxTokens }),
  });
}

const about =
  'Run i has a seed of its own, made of the seed and i, so that the answers do not depend on the number of ' +
  'threads. "expected" is the probability of an answer under the recipe. A temperature of 0 draws greedily. ' +
  'Ctrl-C stops, and shows what is there.';

const examples = [
  "repeat --prompt 'The coin shows' -n 100",
  'repeat --picture 2 -n 200 --temperature 1',
  'repeat --text my-novel.txt --max-tokens 3 -n 200 --temperature 0.7',
  'repeat --text my-novel.txt --max-tokens 3 -n 200 --seeding sameSeed',
  'repeat --text my-novel.txt --max-tokens 3 -n 100 --temperatures 0,0.5,1 --svg diversity.svg',
  "repeat 'version=1&prompt=The%20coin%20shows&seed=7' -n 50 --json",
];
