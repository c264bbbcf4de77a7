import type { Command } from 'commander';
import { decode } from '../../decoding/decode.js';
import type { Step } from '../../decoding/step.js';
import { createReceipt } from '../../decoding/receipt.js';
import { createTrace, type Trace } from '../../decoding/run.js';
import { modelOf } from '../../decoding/modelOf.js';
import { openStream } from '../../random/openStream.js';
import { parseRecipe, type Recipe } from '../../recipe/recipe.js';
import type { Effects } from '../effects.js';
import { tryOutputs, writeParts } from '../files.js';
import { toJson } from '../json.js';
import { addChainOptions } from '../options/chain.js';
import { addDrawingOptions } from '../options/drawing.js';
import { parseCount } from '../options/numbers.js';
import { addOutputOptions, writeFragment, type OutputOptions } from '../options/output.js';
import { addPictureOptions, withPicture, type PictureOptions } from '../options/picture.js';
import {
  addRecipeOption,
  quotableFragment,
  readRecipeParts,
  type RecipeOptions,
} from '../options/recipe.js';
import { addModelOptions } from '../options/source.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { count } from '../terminal/numbers.js';
import { imagesShown } from '../terminal/picture.js';
import { terminalOf } from '../terminal/terminal.js';
import { traceTexts } from '../views/traceTexts.js';

interface GenerateOptions extends RecipeOptions, OutputOptions, PictureOptions {
  readonly maxTokens?: number;
  readonly trace?: string;
  readonly receipt?: string;
}

/** The options and the action of `samplescope generate`. */
export function defineGenerate(command: Command, effects: Effects): void {
  addPictureOptions(addModelOptions(addRecipeOption(command), 'austen'));
  addDrawingOptions(addChainOptions(command));
  addOutputOptions(
    command
      .option('--max-tokens <n>', 'how many tokens; 40 if not given', parseCount)
      .option('--trace <file>', 'write all that happened to a file, as JSON')
      .option('--receipt <file>', 'write a receipt to a file, for samplescope replay'),
  )
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((options: GenerateOptions) => generate(options, effects));
}

async function generate(options: GenerateOptions, effects: Effects): Promise<void> {
  const recipe = await readWholeRecipe(options, effects);
  if (options.fragment) return writeFragment(effects, recipe);
  await tryOutputs(effects, [options.trace, options.receipt]);
  const trace = await decodeAloud(recipe, options.json ? undefined : effects);
  const receipt = createReceipt(trace);
  const { fingerprint } = receipt;
  if (options.trace !== undefined) {
    await writeParts(effects, options.trace, traceTexts(trace, fingerprint));
  }
  if (options.receipt !== undefined) {
    await writeParts(effects, options.receipt, [`${toJson(receipt, 2)}\n`]);
  }
  if (options.json) return effects.write(`${toJson(resultAsJson(trace, fingerprint))}\n`);
  return effects.writeError(
    `\n${count(trace.steps.length, 'token')}, fingerprint ${fingerprint}\nThe same again: ${sameAgain(recipe)}\n`,
  );
}

async function readWholeRecipe(given: GenerateOptions, effects: Effects): Promise<Recipe> {
  const options = withPicture(given);
  const { recipe, model, text, maxTokens } = options;
  const hasModel = [recipe, model, text].some((option) => option !== undefined);
  const parts = await readRecipeParts(
    hasModel ? options : { ...options, model: 'austen' },
    effects,
  );
  return parseRecipe({ maxTokens: 40, ...parts, ...(maxTokens !== undefined && { maxTokens }) });
}

/**
 * Decodes, and writes each token as it comes. In a terminal, the prompt stands before the text, and images are
 * shown as such.
 */
async function decodeAloud(recipe: Recipe, effects: Effects | undefined): Promise<Trace> {
  const model = await modelOf(recipe);
  const isTerminal = effects?.columns !== undefined;
  const show = effects && imagesShown(terminalOf(effects));
  if (isTerminal) await effects?.writeError(show!(recipe.prompt));
  const steps: Step[] = [];
  for (const step of decode(recipe, model, openStream(recipe.stream, recipe.seed))) {
    const token = model.vocabulary[step.token]!;
    await effects?.write(isTerminal ? show!(token) : token);
    steps.push(step);
  }
  await effects?.write('\n');
  return createTrace(recipe, model, steps);
}

const resultAsJson = (trace: Trace, fingerprint: string) => ({
  recipe: trace.recipe,
  text: trace.text,
  fingerprint,
  steps: trace.steps.map(({ token, probabilities, entropy, position, consumed }) => ({
    token: trace.vocabulary[token],
    id: token,
    probability: probabilities[token],
    entropy,
    position,
    consumed,
  })),
});

/** A command line that gives the same bits; a model of one's own is too long for that. */
function sameAgain(recipe: Recipe): string {
  const fragment = quotableFragment(recipe);
  return fragment.length > 2000
    ? 'the recipe is too long for a line; --receipt FILE keeps it, and samplescope replay FILE runs it'
    : `samplescope generate --recipe '${fragment}'`;
}

const about =
  "The prompt's default is the recipe's for the table, and nothing for the other models, " +
  'which then begin a text. A trace is one JSON object with a line for each step; −∞ stands ' +
  'in it as "-Infinity".';

const examples = [
  'generate',
  "generate --prompt 'It is' --temperature 0.7 --max-tokens 60",
  'generate --model songci --prompt 明月 --seed 3',
  'generate --text my-novel.txt --seed 7',
  "generate --picture 2 --question 'Describe the picture.'",
  "generate --request 'Draw a red circle.' --seed 3",
  "generate --recipe 'version=1&model=austen&prompt=She&seed=7&maxTokens=20'",
  'generate --max-tokens 5 --trace trace.json --receipt receipt.json',
];
