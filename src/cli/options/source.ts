import { Option, type Command } from 'commander';
import { modelNames, type ModelName, type ModelSpec } from '../../model/loadModel.js';
import type { Effects } from '../effects.js';
import { decodeText, nameOf, readBytes, readText } from '../files.js';
import {
  choosePlace,
  labelsOf,
  logprobsFormats,
  readLogprobs,
  readLogprobsFile,
  type LogprobsFormat,
  type Place,
  type Reading,
} from '../../logprobs/index.js';
import { placeNotes } from '../views/placeNotes.js';
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

/** A place in what --logits names, and the notes that go with it. */
export async function readPlace(
  { logits, format, position }: Pick<SourceOptions, 'format' | 'position'> & { logits: string },
  effects: Effects,
): Promise<{ readonly reading: Reading; readonly place: Place }> {
  const isInLine = /^\s*[[{]/.test(logits);
  const name = isInLine ? '--logits' : nameOf(logits);
  const decode = (bytes: Uint8Array) => decodeText(bytes, name);
  const reading = isInLine
    ? readLogprobs(logits, name, format)
    : readLogprobsFile(await readBytes(effects, logits), name, decode, format);
  return { reading, place: choosePlace(reading, name, position) };
}

/**
 * Reads what the options name. Tells on standard error what the reader of logits should know.
 * The prompt's default is the recipe's for the table, and the beginning of a text for other models.
 *
 * @throws SamplescopeError for a file that cannot be read or understood
 */
export async function readSource(options: SourceOptions, effects: Effects): Promise<Source> {
  const { model, prompt, text, logits } = options;
  if (logits !== undefined) {
    const { reading, place } = await readPlace({ ...options, logits }, effects);
    for (const note of placeNotes(reading, place)) await effects.writeError(`note: ${note}\n`);
    const labels = labelsOf(place.candidates);
    const row = place.candidates.map(({ logit }, id) => [labels[id]!, logit] as const);
    return { model: { table: { '': row } }, prompt: '' };
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
