import type { ProcessorName, ProcessorSpec } from '../../sampling/processors/processors.js';
import { huggingface } from '../presets/huggingface.js';
import type { PresetStage } from '../presets/preset.js';
import type { Recipe } from '../recipe.js';

/** What a recipe comes to as arguments of Hugging Face's `generate`. */
export interface HuggingFaceArguments {
  /** Values as Python writes them, by the argument's name. */
  readonly given: Readonly<Record<string, string>>;
  /** What has no equivalent, or works otherwise, a line each. */
  readonly notes: readonly string[];
}

/** Arguments that take a number which means the same for any vocabulary, and how Python writes it. */
const numeric: Partial<Record<ProcessorName, (value: number) => string>> = {
  temperature: float,
  topK: String,
  topP: float,
  minP: float,
  typical: float,
  epsilon: float,
  eta: float,
  topH: float,
  repetitionPenalty: float,
  noRepeatNgram: String,
};

/** Arguments that are on or off. */
const switches: readonly string[] = ['infNanRemove', 'logitNormalization'];

/** Options that change nothing, or that say how Hugging Face does it anyway. */
const harmless: Readonly<Record<string, unknown>> = {
  keep: 1,
  ignoreFirst: 0,
  convention: undefined,
};

/**
 * The arguments of Hugging Face's `generate` for a recipe. Its top_k is 50 unless it is given, so it
 * always is.
 *
 * @example
 * huggingFaceArguments(parseRecipe({ processors: [{ temperature: 0 }] })).given // → { do_sample: 'False' }
 * huggingFaceArguments(parseRecipe({ processors: [{ xtc: { probability: 0.5, threshold: 0.1 } }] })).notes // → ['xtc has no equivalent in generate().']
 */
export function huggingFaceArguments({
  processors,
  imageProcessors,
  draw,
}: Recipe): HuggingFaceArguments {
  const written = processors.map(argumentOf);
  const greedy =
    draw === 'greedy' ||
    written.some(({ given }) => given?.[1] === '0.0' && given[0] === 'temperature');
  const given = written.flatMap((part) => (part.given === undefined ? [] : [part.given]));
  const kept = greedy ? given.filter(([name]) => !samplers.has(name)) : given;
  return {
    given: greedy
      ? { do_sample: 'False', ...Object.fromEntries(kept) }
      : { do_sample: 'True', ...Object.fromEntries([['top_k', '0'], ...kept]) },
    notes: [
      ...written.flatMap(({ notes }) => notes),
      ...repeated(given.map(([name]) => name)),
      ...reordered(processors),
      ...(imageProcessors === undefined ? [] : ['the chain for images has no equivalent.']),
    ],
  };
}

interface Written {
  readonly given?: readonly [name: string, value: string];
  readonly notes: readonly string[];
}

function argumentOf(spec: ProcessorSpec): Written {
  const [name, value] = Object.entries(spec)[0] as [ProcessorName, unknown];
  const stage = stageOf(name);
  if (stage?.setting === undefined) return { notes: [`${name} has no equivalent in generate().`] };
  if (switches.includes(name)) return { given: [stage.setting, 'True'], notes: [] };
  const write = numeric[name];
  const main = numberIn(value, stage);
  if (write === undefined || main === undefined) {
    return {
      notes: [
        `${name} is ${stage.setting}, which speaks of the model's own tokens; it was ${JSON.stringify(value)}.`,
      ],
    };
  }
  return { given: [stage.setting, write(main)], notes: optionNotes(name, value, stage) };
}

/** The stage that a processor is in Hugging Face's order, if it is one. */
const stageOf = (name: string): PresetStage | undefined =>
  huggingface.stages.find(({ processor }) => processor === name);

function numberIn(value: unknown, { main }: PresetStage): number | undefined {
  if (typeof value === 'number') return value;
  const number = main === undefined ? undefined : (value as Record<string, unknown>)?.[main];
  return typeof number === 'number' ? number : undefined;
}

function optionNotes(name: string, value: unknown, { main }: PresetStage): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key, option]) => key !== main && key !== 'convention' && harmless[key] !== option)
    .map(([key, option]) => `${name}.${key} = ${JSON.stringify(option)} has no equivalent.`);
}

/** Arguments that generate() takes for sampling only. */
const samplers: ReadonlySet<string> = new Set(
  huggingface.stages
    .slice(huggingface.stages.findIndex(({ processor }) => processor === 'temperature'))
    .map(({ setting }) => setting!)
    .filter((setting) => setting !== 'renormalize_logits'),
);

const repeated = (names: readonly string[]): string[] =>
  [...new Set(names.filter((name, i) => names.indexOf(name) !== i))].map(
    (name) => `generate() takes ${name} once; the last one stands here.`,
  );

/** generate() has an order of its own, whatever order the arguments are in. */
function reordered(processors: Recipe['processors']): string[] {
  const places = processors
    .map((spec) => huggingface.stages.findIndex(({ processor }) => processor in spec))
    .filter((place) => place >= 0);
  const theirs = [...places].sort((a, b) => a - b);
  if (places.every((place, i) => place === theirs[i])) return [];
  const names = theirs.map((place) => huggingface.stages[place]!.processor);
  return [`generate() has its own order: ${names.join(', ')}.`];
}

/** transformers checks that these are floats, and 1 is none. */
function float(value: number): string {
  return /^-?\d+$/.test(String(value)) ? `${value}.0` : String(value);
}
