import { Option, type Command } from 'commander';
import { decode } from '../../decoding/decode.js';
import { binomialInterval } from '../../experiment/binomialInterval.js';
import { chiSquaredTest, type ChiSquaredTest } from '../../experiment/chiSquaredTest.js';
import { loadModel } from '../../model/loadModel.js';
import { openStream } from '../../random/openStream.js';
import { parseRecipe, type Recipe } from '../../recipe/recipe.js';
import { draws } from '../../sampling/draws/draws.js';
import type { Effects } from '../effects.js';
import { toJson } from '../json.js';
import { addDrawingOptions } from '../options/drawing.js';
import { parseCount } from '../options/numbers.js';
import { addOutputOptions, writeFragment, type OutputOptions } from '../options/output.js';
import { addRecipeOption, readRecipeParts, type RecipeOptions } from '../options/recipe.js';
import { addLogitsOptions, addModelOptions } from '../options/source.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { drawSampled, sampleCharts, type SampleChart } from '../views/sampleSvg.js';
import { terminalOf } from '../terminal/terminal.js';
import { sampleView } from '../views/sampleView.js';

interface SampleOptions extends RecipeOptions, OutputOptions {
  readonly count: number;
  readonly top: number;
  readonly svg?: string;
  readonly chart: SampleChart;
}

/** One of many draws from the same distribution. */
export interface SampledToken {
  /** Where the random stream stood before it. */
  readonly position: number;
  readonly consumed: readonly number[];
  readonly token: number;
}

/** Many draws from one distribution, on one stream. */
export interface SampleResult {
  readonly recipe: Recipe;
  readonly vocabulary: readonly string[];
  readonly logits: ArrayLike<number>;
  readonly probabilities: Float64Array;
  /** How often each token was drawn, by id. */
  readonly counts: readonly number[];
  readonly drawn: readonly SampledToken[];
  readonly test: ChiSquaredTest;
}

/** The options and the action of `samplescope sample`. */
export function defineSample(command: Command, effects: Effects): void {
  addLogitsOptions(addModelOptions(addRecipeOption(command), 'table'));
  addDrawingOptions(command);
  addOutputOptions(
    command
      .option('--count <n>', 'how many draws', parseCount, 1000)
      .option('--top <n>', 'how many tokens to list', parseCount, 10)
      .option('--svg <file>', 'draw the chart into a file')
      .addOption(
        new Option('--chart <name>', 'which chart').choices(sampleCharts).default('frequencies'),
      ),
  )
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((options: SampleOptions) => sample(options, effects, command));
}

async function sample(options: SampleOptions, effects: Effects, command: Command): Promise<void> {
  const recipe = parseRecipe({ ...(await readRecipeParts(options, effects)), maxTokens: 1 });
  if (options.fragment) return writeFragment(effects, recipe);
  if (options.svg !== undefined && options.chart === 'draw' && recipe.draw === 'greedy') {
    command.error('error: --chart draw shows where a number lands, and a greedy draw takes none');
  }
  const result = await drawSample(recipe, options.count);
  if (options.svg !== undefined) await drawSampled(effects, options.svg, options.chart, result);
  if (options.json) return effects.write(`${toJson(resultAsJson(result))}\n`);
  return effects.write(sampleView(result, terminalOf(effects), options.top));
}

/**
 * The draws that `repeat(recipe, count)` makes, but the distribution, which is the same each time, is
 * computed once.
 */
async function drawSample(recipe: Recipe, count: number): Promise<SampleResult> {
  const model = await loadModel(recipe.model);
  const stream = openStream(recipe.stream, recipe.seed);
  const [first] = decode(recipe, model, stream.clone());
  const { probabilities } = first!;
  const logits = first!.stages.at(-1)?.scores.logits ?? first!.logits;
  const counts = new Array<number>(model.vocabulary.length).fill(0);
  const drawn = Array.from({ length: count }, () => {
    const { position } = stream;
    const { token, consumed } = draws[recipe.draw]({ logits, probabilities }, stream);
    counts[token]!++;
    return { position, consumed, token };
  });
  const test = chiSquaredTest(counts, probabilities);
  const { vocabulary } = model;
  return { recipe, vocabulary, logits, probabilities, counts, drawn, test };
}

function resultAsJson({ recipe, vocabulary, probabilities, counts, drawn, test }: SampleResult) {
  return {
    recipe,
    draws: drawn.map(({ token, ...rest }) => ({ token: vocabulary[token], id: token, ...rest })),
    tokens: vocabulary
      .map((token, id) => ({
        token,
        id,
        probability: probabilities[id]!,
        count: counts[id]!,
        expected: probabilities[id]! * drawn.length,
        interval: binomialInterval(drawn.length, Math.min(1, probabilities[id]!)),
      }))
      .filter(({ probability, count }) => probability > 0 || count > 0),
    chiSquaredTest: test,
  };
}

const about =
  'Each draw is of the next token and takes the next number of one stream; the seed fixes them all. The band of a ' +
  'token holds its count in 95 of 100 such experiments, exactly, by the binomial ' +
  'distribution.';

const examples = [
  'sample',
  "sample --prompt 'The coin shows' --count 100 --seed 7",
  'sample --temperature 0.5 --stream alea',
  'sample --model songci --prompt 明月 --top 5',
  "sample --recipe 'version=1&prompt=The%20coin%20shows&seed=7'",
  'sample --logits logits.csv --json',
  'sample --svg frequencies.svg',
  'sample --count 12 --svg draw.svg --chart draw',
];
