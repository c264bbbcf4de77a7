import { lookUp, SamplescopeError, say, shown, type Said } from '../../error.js';
import { optionsGiven } from '../../sampling/processors/definition.js';
import {
  definitionOf,
  readSpec,
  type ProcessorSpec,
} from '../../sampling/processors/processors.js';
import { engines, type EngineName } from '../presets/engines.js';
import { ignoredSetting, takenBy, targetOf, type EngineSetting } from '../presets/engineSetting.js';
import { stageFor, type Preset, type PresetStage } from '../presets/preset.js';
import { presetNamed } from '../presets/presets.js';
import { parseRecipe, type PartialRecipe, type Recipe } from '../recipe.js';
import { writtenAs, type WrittenSetting } from './writtenAs.js';

/** A recipe in the words of an engine. */
export interface RecipeAsSettings {
  /** What one would write: options of a program, a call in Python, a Modelfile or JSON. */
  readonly text: string;
  /** What cannot be said to the engine, or means something else there, and why. */
  readonly notes: readonly Said[];
}

/**
 * A recipe as an engine's own settings: what can be said there, what cannot, and why.
 *
 * @throws SamplescopeError `unknown-name` for an engine that is not known; what `parseRecipe` throws
 * @example
 * recipeAsSettings({ processors: [{ topK: 40 }, { temperature: 0.7 }], seed: '1' }, 'ollama').text // → 'PARAMETER top_k 40\nPARAMETER top_p 1\nPARAMETER temperature 0.7\nPARAMETER seed 1\nPARAMETER num_predict 1'
 */
export function recipeAsSettings(recipe: PartialRecipe, engine: EngineName): RecipeAsSettings {
  const { settings: table, writes } = lookUp('engine', engines, engine);
  const { processors, draw, stream, seed, maxTokens, imageProcessors, backend } =
    parseRecipe(recipe);
  const preset = presetFor(engine, table, processors);
  const greedy = draw === 'greedy' || processors.some(isGreedy);
  const spoken = processors.map((spec) => sayStage(spec, preset, table, greedy));
  const written = [
    ...presetWords(table, preset),
    ...spoken.flatMap(({ words }) => words),
    ...offWords(processors, preset, table, greedy),
    ...greedyWords(table, greedy),
    ...wordFor(table, 'seed', greedy || !isWhole(seed) ? undefined : Number(seed)),
    ...wordFor(table, 'maxTokens', maxTokens),
  ];
  return {
    text: writtenAs(writes, inOrderOf(table, written)),
    notes: [
      ...spoken.flatMap(({ notes }) => notes),
      ...ruleNotes(processors, preset, greedy),
      ...(greedy ? [] : orderNotes(processors, preset)),
      ...drawNotes({ draw, stream }, preset, greedy),
      ...(greedy ? [] : seedNotes(table, seed, preset)),
      ...(imageProcessors === undefined ? [] : [say`the chain for images cannot be said`]),
      ...(backend === undefined ? [] : [say`the backend cannot be said: it is the hardware’s own`]),
    ],
  };
}

/** Settings in the order in which the engine's table has them. */
const inOrderOf = (
  table: readonly EngineSetting[],
  words: readonly WrittenSetting[],
): WrittenSetting[] => [...words].sort((a, b) => table.indexOf(a.row) - table.indexOf(b.row));

/** The preset of an engine, which has several chains perhaps: the one that has a processor which the usual one lacks. */
function presetFor(
  engine: EngineName,
  table: readonly EngineSetting[],
  processors: readonly ProcessorSpec[],
): Preset {
  const chosen = table.find(
    (row) => row.preset !== undefined && processors.some((spec) => targetOf(row)[0] in spec),
  );
  return presetNamed(chosen?.preset ?? engine);
}

const isGreedy = (spec: ProcessorSpec): boolean => {
  const { definition, value } = readSpec(spec);
  const T = optionsGiven(definition, value)['T'];
  return definition.name === 'temperature' && typeof T === 'number' && T <= 0;
};

interface SaidStage {
  readonly words: readonly WrittenSetting[];
  readonly notes: readonly Said[];
}

function sayStage(
  spec: ProcessorSpec,
  preset: Preset,
  table: readonly EngineSetting[],
  greedy: boolean,
): SaidStage {
  const { definition, value } = readSpec(spec);
  const { name, main } = definition;
  const stage = stageFor(preset.stages, name);
  if (greedy && isGreedy(spec)) return { words: [], notes: [] };
  if (stage === undefined) return { words: [], notes: [missing(name, preset, table)] };
  if (greedy && (stage.sampling || name === 'temperature')) return { words: [], notes: [] };
  const whole = table.find(({ to }) => to === name);
  if (main === undefined || whole !== undefined) {
    return {
      words: whole === undefined ? [] : [{ row: whole, value: main === undefined ? true : value }],
      notes: [],
    };
  }
  const given = optionsGiven(definition, value);
  const said = Object.entries(given)
    .filter(([option]) => option !== 'convention')
    .map(([option, own]) => sayOption(name, option, own, stage, preset, table));
  return { words: said.flatMap(({ words }) => words), notes: said.flatMap(({ notes }) => notes) };
}

function missing(name: string, { engine }: Preset, table: readonly EngineSetting[]): Said {
  const ignored = ignoredSetting(table, name);
  return ignored === undefined
    ? say`${name} cannot be said: ${engine} has no such stage`
    : say`${name} cannot be said: ${engine} takes ${ignored.names[0]} and ignores it`;
}

function sayOption(
  name: string,
  option: string,
  value: unknown,
  { options = {}, borrows = {} }: PresetStage,
  { engine, name: preset }: Preset,
  table: readonly EngineSetting[],
): SaidStage {
  // At least one token stays in any case.
  if (option === 'keep' && (value as number) <= 1) return { words: [], notes: [] };
  const to = `${name}.${option in borrows ? '' : option}`;
  const row = table.find(
    (one) => one.to === to && (one.preset === undefined || one.preset === preset),
  );
  if (row === undefined) {
    const lender = borrows[option];
    const lent = lender === undefined ? undefined : table.find(({ to }) => to === `${lender}.T`);
    if (lent !== undefined) return { words: [{ row: lent, value }], notes: [] };
    const fallback = options[option] ?? definitionOf(name).options[option]?.default;
    return JSON.stringify(fallback) === JSON.stringify(value)
      ? { words: [], notes: [] }
      : {
          words: [],
          notes: [
            say`${`${name}.${option}`} cannot be said to ${engine}, and is ${JSON.stringify(value)} here`,
          ],
        };
  }
  try {
    const taken = takenBy(engine, row, row.names[0]!, value);
    const moved = taken !== null && JSON.stringify(taken) !== JSON.stringify(value);
    return {
      words: [{ row, value }],
      notes: moved ? [say`${row.names[0]} becomes ${JSON.stringify(taken)} in ${engine}`] : [],
    };
  } catch (error) {
    if (!(error instanceof SamplescopeError)) throw error;
    return { words: [], notes: [error.said] };
  }
}

/** What turns off the stages that are on by default and that the recipe does not have. */
function offWords(
  processors: readonly ProcessorSpec[],
  { stages }: Preset,
  table: readonly EngineSetting[],
  greedy: boolean,
): WrittenSetting[] {
  const replaced = stages
    .filter(({ processor }) => processors.some((spec) => processor in spec))
    .flatMap(({ replaces = [] }) => replaces);
  return stages.flatMap((stage) => {
    const { processor, value, fixed, sampling } = stage;
    const isThere = processors.some((spec) => processor in spec) || replaced.includes(processor);
    const off =
      stage.off ?? (processor === 'temperature' ? 1 : processor === 'topK' ? 0 : undefined);
    if (fixed || isThere || value === null || value === off || (greedy && sampling)) return [];
    const { main } = definitionOf(processor);
    const row = table.find(({ to }) => to === `${processor}.${main}`);
    if (greedy && processor === 'temperature') return [];
    return row === undefined || off === undefined ? [] : [{ row, value: off }];
  });
}

/** What makes an engine decode greedily, or not. */
function greedyWords(table: readonly EngineSetting[], greedy: boolean): WrittenSetting[] {
  const sample = table.find(({ to }) => to === 'sample');
  if (sample !== undefined) return [{ row: sample, value: !greedy }];
  if (!greedy) return [];
  const row = table.find(({ to }) => to === 'temperature.T');
  return row === undefined ? [] : [{ row, value: 0 }];
}

function presetWords(table: readonly EngineSetting[], { name }: Preset): WrittenSetting[] {
  const row = table.find(({ to }) => to === 'preset');
  const [value] = Object.entries(row?.presets ?? {}).find(([, of]) => of === name) ?? [];
  return row === undefined || value === undefined || value === '0'
    ? []
    : [{ row, value: Number(value) }];
}

function wordFor(table: readonly EngineSetting[], to: string, value: unknown): WrittenSetting[] {
  const row = table.find((one) => one.to === to && one.apart !== true);
  return row === undefined || value === undefined ? [] : [{ row, value }];
}

/** The order is the engine's, whatever order the settings are in. */
function orderNotes(processors: readonly ProcessorSpec[], { stages, engine }: Preset): Said[] {
  const places = processors
    .map((spec) => stages.findIndex(({ processor, fixed }) => processor in spec && !fixed))
    .filter((place) => place >= 0);
  const theirs = [...places].sort((a, b) => a - b);
  if (places.every((place, i) => place === theirs[i])) return [];
  const names = theirs.map((place) => stages[place]!.processor);
  return [say`${engine} has its own order: ${names}`];
}

/** A convention is not for a setting to say: it comes with the engine. */
function ruleNotes(
  processors: readonly ProcessorSpec[],
  { stages, engine }: Preset,
  greedy: boolean,
): Said[] {
  const names = processors.flatMap((spec) => {
    const { definition, value } = readSpec(spec);
    const stage = stageFor(stages, definition.name);
    const { convention } = definition.options;
    if (stage === undefined || convention === undefined || (greedy && stage.sampling)) return [];
    const given = optionsGiven(definition, value)['convention'] ?? convention.default;
    return given === (stage.options?.['convention'] ?? convention.default) ? [] : [definition.name];
  });
  return names.length === 0
    ? []
    : [say`${engine} has rules of its own for ties, edges and rounding in ${names}`];
}

function drawNotes(
  { draw, stream }: Pick<Recipe, 'draw' | 'stream'>,
  preset: Preset,
  greedy: boolean,
): Said[] {
  if (greedy || (draw === preset.draw && stream === preset.stream)) return [];
  return [
    say`${preset.engine} draws by ${preset.draw} from ${preset.stream}, and the recipe by ${draw} from ${stream}: the tokens of a seed are others`,
  ];
}

const isWhole = (seed: string): boolean => /^\d+$/.test(seed) && Number.isSafeInteger(Number(seed));

function seedNotes(table: readonly EngineSetting[], seed: string, { engine }: Preset): Said[] {
  const row = table.find(({ to }) => to === 'seed');
  if (row === undefined) return [say`${engine} has no setting for the seed`];
  if (!isWhole(seed))
    return [say`the seed ${shown(seed)} is no whole number, so it cannot be said`];
  return row.apart ? [say`the seed is set apart: ${`${row.names[0]}(${seed})`}`] : [];
}
