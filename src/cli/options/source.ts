import { Option, type Command } from 'commander';
import { modelNames, type ModelName, type ModelSpec } from '../../model/loadModel.js';
import type { Effects } from '../effects.js';
import { readText } from '../files.js';
import { logprobsFormats, type LogprobsFormat } from '../../logprobs/formats.js';
import { needs } from './needs.js';

/** Where the logits come from, as options say it. */
export interface SourceOptions {
  readonly model?: ModelName;
  readonly prompt?: string;
  readonly text?: string;
  readonly logits?: string;
  readonly format?: LogprobsFormat;
  readonly position?: string;
}

/** Where the logits come from, as a recipe says it. What is left out has the recipe's default. */
interface Source {
  readonly model?: ModelSpec;
  readonly prompt?: string;
}

/**
 * Adds --prompt, --model and --text.
 *
 * @param model The default, which whoever reads the options puts in.
 */
export function addModelOptions(command: Command, model: ModelName): Command {
  return command
    .option('--prompt <text>', 'the text to go on from')
    .addOption(
      new Option('--model <name>', `which model; ${model} if not given`).choices(modelNames),
    )
    .addOption(
      new Option('--text <file>', 'learn an n-gram model from a text of your own').conflicts(
        'model',
      ),
    );
}

/** Adds --logits, --format and --position, which stand in for a model and a prompt. */
export function addLogitsOptions(command: Command): Command {
  const added = command.addOption(logitsOption().conflicts(['model', 'prompt', 'text']));
  addPlaceOptions(added);
  needs(added, 'position', ['logits'], 'says which place of an answer to take');
  return needs(added, 'format', ['logits'], 'says how logits are written');
}

/** --logits: a file, standard input, or JSON. */
export const logitsOption = (): Option =>
  new Option(
    '--logits <file>',
    'take logits or a server’s answer from a file, with - from standard input, or as JSON from the line',
  );

/** Adds --format and --position: how numbers are written, and which of many places to take. */
export const addPlaceOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--format <name>', 'how the logits are written, if not as it looks').choices(
        logprobsFormats,
      ),
    )
    .option(
      '--position <place>',
      'of an answer with many places, which: its number from 0, or its token',
    );

/**
 * Reads what the options name. Tells on standard error what the reader of logits should know.
 * The prompt's default is the recipe's for the table, and the beginning of a text for other models.
 *
 * @throws SamplescopeError for a file that cannot be read or understood
 */
export async function readSource(options: SourceOptions, effects: Effects): Promise<Source> {
  const { model, prompt, text, logits } = options;
  if (logits !== undefined) {
    const { readRow } = await import('./place.js');
    return { model: { table: { '': await readRow({ ...options, logits }, effects) } }, prompt: '' };
  }
  if (text !== undefined) {
    return { model: { ngram: { text: await readText(effects, text) } }, prompt: prompt ?? '' };
  }
  return {
    ...(model !== undefined && { model }),
    ...(prompt !== undefined
      ? { prompt }
      : model !== undefined && model !== 'table' && { prompt: '' }),
  };
}
