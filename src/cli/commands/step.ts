import { Option, type Command } from 'commander';
import { diff, presetNamed, presetWith, versionsOf, type Preset } from '../../recipe/index.js';
import { parseRecipe, type Recipe } from '../../recipe/recipe.js';
import type { Effects } from '../effects.js';
import { toJson } from '../json.js';
import { addChainOptions, allSettings, readChosenPreset } from '../options/chain.js';
import { addDrawingOptions } from '../options/drawing.js';
import { parseCount, parseIds } from '../options/numbers.js';
import {
  addOutputOptions,
  wantsRecipe,
  writeRecipe,
  type OutputOptions,
} from '../options/output.js';
import { parsePresetName, readPreset } from '../options/preset.js';
import { addRecipeOption, readRecipeParts, type RecipeOptions } from '../options/recipe.js';
import { settingsFor } from '../options/settings.js';
import { addLogitsOptions, addModelOptions } from '../options/source.js';
import { startStep, stepResultAsJson, takeStep } from '../results/takeStep.js';
import { helpAfter } from '../terminal/helpAfter.js';
import { terminalOf } from '../terminal/terminal.js';
import { diffResultAsJson, diffView } from '../views/diffView.js';
import { definitionOf } from '../../sampling/processors/processors.js';
import {
  processorAsJson,
  processorListAsJson,
  processorListView,
  processorView,
} from '../views/processorListView.js';
import { stepView } from '../views/stepView.js';

interface StepOptions extends RecipeOptions, OutputOptions {
  readonly history: readonly number[];
  readonly top: number;
  readonly explain?: true;
  readonly diff?: string;
  readonly printPreset?: true;
  readonly list?: true | string;
}

/** The options and the action of `samplescope step`. */
export function defineStep(command: Command, effects: Effects): void {
  addLogitsOptions(addModelOptions(addRecipeOption(command), 'table'));
  addDrawingOptions(addChainOptions(command));
  addOutputOptions(
    command
      .addOption(
        new Option(
          '--history <ids>',
          'tokens that were generated already, with commas between them',
        )
          .argParser(parseIds)
          .default([], 'none')
          .conflicts('fragment'),
      )
      .option('--explain', 'print the ledger: what each stage did to which token, and why')
      .option('--top <n>', 'how many tokens to list', parseCount, 10)
      .addOption(
        new Option(
          '--diff <preset>',
          'show where --preset and this one part, and why; a month alone, such as 2025-02, is its version of then',
        )
          .argParser((written) => (MONTH.test(written) ? written : parsePresetName(written)))
          .conflicts(['draw', 'stream', 'explain', 'fragment']),
      )
      .option(
        '--print-preset',
        'print the preset and its settings as JSON: edit it, and give the file to --preset',
      )
      .addOption(
        new Option(
          '--list [processor]',
          'list the processors and the presets, or the options of one processor',
        ).conflicts(['fragment', 'printPreset', 'diff', 'explain']),
      ),
  )
    .addHelpText('after', helpAfter(effects, about, examples))
    .action((options: StepOptions) => step(options, effects, command));
}

async function step(options: StepOptions, effects: Effects, command: Command): Promise<void> {
  const print = (value: unknown) => effects.write(`${toJson(value)}\n`);
  const terminal = terminalOf(effects);
  if (typeof options.list === 'string') {
    const definition = definitionOf(options.list);
    return options.json
      ? print(processorAsJson(definition))
      : effects.write(processorView(definition, terminal));
  }
  if (options.list)
    return options.json ? print(processorListAsJson()) : effects.write(processorListView(terminal));
  const chosen = await readChosenPreset(options, effects);
  const preset = chosen?.preset;
  if (preset === undefined && (options.printPreset || options.diff !== undefined)) {
    command.error(
      `error: ${options.printPreset ? '--print-preset prints' : '--diff compares with'} a preset. Add, say, --preset llama.cpp`,
    );
  }
  if (options.printPreset)
    return effects.write(
      `${toJson(presetWith(preset!, settingsFor(preset!, allSettings(options))), 2)}\n`,
    );
  const recipe = parseRecipe({
    ...(await readRecipeParts(options, effects, chosen)),
    maxTokens: 1,
  });
  if (wantsRecipe(options)) return writeRecipe(effects, recipe, options);
  if (options.diff !== undefined) {
    const result = await compare(
      recipe,
      preset!,
      await readPreset(diffName(preset!, options.diff), effects),
      options,
    );
    return options.json
      ? print(diffResultAsJson(result))
      : effects.write(diffView(result, terminal, options.top));
  }
  const result = await takeStep(recipe, options.history);
  const explain = options.explain === true;
  if (options.json) return print(stepResultAsJson(result, explain));
  return effects.write(stepView(result, terminal, { top: options.top, explain }));
}

/** Another preset by its name, or by a month: that of the same engine. */
const diffName = ({ name }: Preset, other: string): string =>
  MONTH.test(other) ? presetNamed(`${versionsOf(name)[0]?.name ?? name} ${other}`).name : other;

const MONTH = /^\d{4}-\d{2}$/;

async function compare(recipe: Recipe, a: Preset, b: Preset, options: StepOptions) {
  const { model, logits, at } = await startStep(recipe, options.history);
  const settings = settingsFor(a, allSettings(options));
  return {
    recipe,
    vocabulary: model.vocabulary,
    logits,
    difference: diff(a, b, logits, { settings, at }),
  };
}

const about =
  'A preset has the order, defaults, conventions and draw of an engine. --set goes where the engine ' +
  'has that processor; without a preset, in the place of the processor that there is, or after the others. ' +
  'In the ledger, "before" is the probability before the stage, and "moved" counts logits that ' +
  'were changed. The prompt counts as text, --history as generated text. A comparison by --diff takes the ' +
  'settings into both presets.';

const examples = [
  'step',
  'step --preset llama.cpp --set topP=0.9 --explain',
  'step --logits logits.csv --preset vllm --set repetitionPenalty=1.3 --history 0,2 --explain',
  'step --chain \'[{"topK":5},{"typical":0.9}]\' --temperature 0.7 --seed 7',
  'step --set xtc.probability=1 --set xtc.threshold=0.1 --explain',
  'step --preset llama.cpp --diff huggingface',
  'step --preset llama.cpp --diff 2025-02',
  "step --settings 'SamplingParams(temperature=0.7, top_p=0.9)' --diff ollama",
  'step --preset llama.cpp --set topP=0.9 --as vllm',
  'step --preset huggingface --set topP=0.9 --print-preset',
  'step --list',
  'step --list topP',
];
