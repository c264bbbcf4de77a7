import { optionsGiven, type AnyDefinition } from '../../sampling/processors/definition.js';
import { readSpec, type ProcessorSpec } from '../../sampling/processors/processors.js';
import { huggingface, huggingfaceSettings } from '../presets/huggingface.js';
import { settingsOf } from '../presets/engineSetting.js';
import type { Recipe } from '../recipe.js';

/** What a recipe comes to as arguments of Hugging Face's `generate`. */
interface HuggingFaceArguments {
  /** Values as Python writes them, by the argument's name. */
  readonly given: Readonly<Record<string, string>>;
  /** What has no equivalent, or works otherwise, a line each. */
  readonly notes: readonly string[];
}

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
  backend,
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
      ...(backend === undefined ? [] : ['the backend is another one: the hardware’s own.']),
    ],
  };
}

interface Written {
  readonly given?: readonly [name: string, value: string];
  readonly notes: readonly string[];
}

function argumentOf(spec: ProcessorSpec): Written {
  const { definition, value } = readSpec(spec);
  const { name, main } = definition;
  const [row] = settingsOf(huggingfaceSettings, name);
  const setting = row?.names[0];
  if (setting === undefined) return { notes: [`${name} has no equivalent in generate().`] };
  if (main === undefined) return { given: [setting, 'True'], notes: [] };
  const given = optionsGiven(definition, value);
  const write = row!.to === name ? undefined : writerOf(definition);
  if (write === undefined || typeof given[main] !== 'number') {
    return {
      notes: [
        `${name} is ${setting}, which speaks of the model's own tokens; it was ${JSON.stringify(value)}.`,
      ],
    };
  }
  return { given: [setting, write(given[main])], notes: optionNotes(name, main, given) };
}

/** How Python writes a processor's number, where that alone means the same for any vocabulary. */
function writerOf({ main, options, needs }: AnyDefinition) {
  const isAlone = Object.entries(options).every(
    ([key, { isOptional }]) => key === main || isOptional,
  );
  const { allowed } = options[main!]!;
  if (!isAlone || needs.includes('model')) {
    return undefined;
  }
  if (allowed.startsWith('a whole number')) return String;
  return allowed.startsWith('a number') ? float : undefined;
}

const optionNotes = (
  name: string,
  main: string,
  given: Readonly<Record<string, unknown>>,
): string[] =>
  Object.entries(given)
    .filter(([key, option]) => key !== main && key !== 'convention' && harmless[key] !== option)
    .map(([key, option]) => `${name}.${key} = ${JSON.stringify(option)} has no equivalent.`);

/** Arguments that generate() takes for sampling only. */
const samplers: ReadonlySet<string> = new Set(
  huggingface.stages
    .slice(huggingface.stages.findIndex(({ processor }) => processor === 'temperature'))
    .map(({ setting }) => setting)
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
