import { quotableFragment } from '../options/quotableFragment.js';
import { Option, type Command } from 'commander';
import { decode } from '../../decoding/decode.js';
import type { Step } from '../../decoding/step.js';
import { fingerprintStep, fingerprintStepBy } from '../../decoding/fingerprint.js';
import { receiptOf, type Receipt } from '../../decoding/receipt.js';
import { modelOf } from '../../decoding/modelOf.js';
import type { Model } from '../../model/model.js';
import { openStream } from '../../random/openStream.js';
import { parseRecipe, type Recipe } from '../../recipe/recipe.js';
import type { Effects } from '../effects.js';
import { tryOutputs, writeParts } from '../files.js';
import { toJson } from '../json.js';
import { addChainOptions } from '../options/chain.js';
import { addDrawingOptions } from '../options/drawing.js';
import { needs } from '../options/needs.js';
import { parseCount } from '../options/numbers.js';
import {
  addOutputOptions,
  wantsRecipe,
  writeRecipe,
  type OutputOptions,
} from '../options/output.js';
import { addPictureOptions, withPicture, type PictureFlags } from '../options/picture.js';
import { addRecipeOption, readRecipeParts, type RecipeOptions } from '../options/recipe.js';
import { addModelOptions } from '../options/source.js';
import { speculate } from '../results/speculate.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { count, percent } from '../terminal/numbers.js';
import { imagesShown } from '../terminal/picture.js';
import { terminalOf } from '../terminal/terminal.js';
import { traceTexts } from '../views/traceTexts.js';

interface GenerateOptions extends RecipeOptions, OutputOptions, PictureFlags {
  readonly maxTokens?: number;
  readonly trace?: string;
  readonly receipt?: string;
  readonly draftOrder?: number;
  readonly draftTokens?: number;
}

/** The options and the action of `samplescope generate`. */
export function defineGenerate(command: Command, effects: Effects): void {
  addPictureOptions(addModelOptions(addRecipeOption(command), 'austen'));
  addDrawingOptions(addChainOptions(command));
  needs(command, 'draftTokens', ['draftOrder'], 'says how many tokens a draft guesses');
  addOutputOptions(
    command
      .option('--max-tokens <n>', 'how many tokens; 40 if not given', parseCount)
      .option('--trace <file>', 'write all that happened to a file, as JSON')
      .option('--receipt <file>', 'write a receipt to a file, for samplescope replay')
      .addOption(
        new Option(
          '--draft-order <n>',
          'let a smaller n-gram model guess, and the model judge: speculative decoding',
        )
          .argParser(parseCount)
          .conflicts(['trace', 'receipt', 'fragment', 'picture', 'question', 'request']),
      )
      .option(
        '--draft-tokens <n>',
        'how many tokens it guesses at a time; 4 if not given',
        parseCount,
      ),
  )
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((options: GenerateOptions) => generate(options, effects));
}

async function generate(options: GenerateOptions, effects: Effects): Promise<void> {
  const recipe = await readWholeRecipe(options, effects);
  if (wantsRecipe(options)) return writeRecipe(effects, recipe, options);
  if (options.draftOrder !== undefined) {
    return generateSpeculatively(recipe, options.draftOrder, options, effects);
  }
  await tryOutputs(effects, [options.trace, options.receipt]);
  const model = await modelOf(recipe);
  const generated = await decodeAloud(recipe, model, effects, options.json === true);
  const { ids, told } = generated;
  const receipt = receiptOf(recipe, generated.proved);
  const { fingerprint } = receipt;
  const text = model.detokenize(ids);
  if (options.trace !== undefined) {
    // Once more, to the same bits: the steps of a long text do not fit into memory.
    const trace = { recipe, text, vocabulary: model.vocabulary, steps: stepsOf(recipe, model) };
    await writeParts(effects, options.trace, traceTexts(trace, fingerprint));
  }
  if (options.receipt !== undefined) {
    await writeParts(effects, options.receipt, [`${toJson(receipt, 2)}\n`]);
  }
  if (options.json) {
    return effects.write(`${toJson({ recipe, text, fingerprint, steps: told })}\n`);
  }
  return effects.writeError(
    `\n${count(ids.length, 'token')}, fingerprint ${fingerprint}\nThe same again: ${sameAgain(recipe)}\n`,
  );
}

/** The text is not the recipe's own, but has its distribution: so there is no receipt. */
async function generateSpeculatively(
  recipe: Recipe,
  order: number,
  { draftTokens, json }: GenerateOptions,
  effects: Effects,
): Promise<void> {
  const { text, tokens, rounds, acceptanceRate, judged } = await speculate(
    recipe,
    order,
    draftTokens,
  );
  if (json) {
    return effects.write(
      `${toJson({ recipe, draftOrder: order, text, acceptanceRate, rounds })}\n`,
    );
  }
  const show =
    effects.columns === undefined ? (text: string) => text : imagesShown(terminalOf(effects));
  await effects.write(`${show(text)}\n`);
  return effects.writeError(
    `\n${count(tokens, 'token')} in ${count(rounds.length, 'round')}: ${percent(acceptanceRate)} of ${count(judged, 'guessed token')} accepted\n`,
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

const stepsOf = (recipe: Recipe, model: Model) =>
  decode(recipe, model, openStream(recipe.stream, recipe.seed));

/** What is kept of a text: of each step the fingerprints and a few numbers, and not the step. */
interface Generated {
  readonly ids: number[];
  readonly proved: Receipt['steps'][number][];
  /** As --json tells them; none where it was not asked for. */
  readonly told: object[];
}

/**
 * Decodes, and writes each token as it comes, unless the result is to be JSON. In a terminal, the prompt stands before
 * the text, and images are shown as such.
 */
async function decodeAloud(
  recipe: Recipe,
  model: Model,
  effects: Effects,
  asJson: boolean,
): Promise<Generated> {
  const isTerminal = effects.columns !== undefined && !asJson;
  const show = isTerminal ? imagesShown(terminalOf(effects)) : (text: string) => text;
  const prove = effects.sha256
    ? (step: Step) => fingerprintStepBy(effects.sha256!, step)
    : fingerprintStep;
  const generated: Generated = { ids: [], proved: [], told: [] };
  if (isTerminal) await effects.writeError(show(recipe.prompt));
  for (const step of stepsOf(recipe, model)) {
    const token = model.vocabulary[step.token]!;
    if (asJson) generated.told.push(stepAsJson(step, token));
    else await effects.write(show(token));
    generated.ids.push(step.token);
    generated.proved.push({ token, parts: prove(step) });
  }
  if (!asJson) await effects.write('\n');
  return generated;
}

const stepAsJson = (
  { token: id, probabilities, entropy, position, consumed }: Step,
  token: string,
) => ({ token, id, probability: probabilities[id], entropy, position, consumed });

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
  'generate --draft-order 1 --draft-tokens 3',
  'generate --max-tokens 5 --trace trace.json --receipt receipt.json',
];
