import { SamplescopeError, say, shown } from '../../error.js';
import type { StreamName } from '../../random/index.js';
import type { DrawName } from '../../sampling/draws/draws.js';
import { isOptions, optionsGiven } from '../../sampling/processors/definition.js';
import { intervalOf } from '../../sampling/processors/interval.js';
import type { Words } from '../../sampling/processors/option.js';
import {
  createProcessor,
  definitionOf,
  type ProcessorName,
  type ProcessorSpec,
} from '../../sampling/processors/processors.js';
import {
  ignoredSetting,
  settingsOf,
  takenBy,
  targetOf,
  type EngineSetting,
} from './engineSetting.js';

/**
 * An engine's way from logits to a token, as data: its stages in order with their defaults, its draw, and
 * what it does at the edges.
 */
export interface Preset {
  readonly name: string;
  readonly engine: string;
  /** From when on the engine does so, such as "2026-08"; for a preset of your own, anything. */
  readonly version: string;
  /** What is otherwise than in the version before. */
  readonly changed?: Words;
  /** What was read, or run, for it. */
  readonly source?: string;
  /** When it was last held to that source: a day such as "2026-11-28". */
  readonly read?: string;
  readonly stages: readonly PresetStage[];
  /** For an engine that draws images in a chain of their own: its stages. */
  readonly imageStages?: readonly PresetStage[];
  readonly draw: DrawName;
  readonly stream: StreamName;
  /** Whether it decodes greedily, whatever the temperature is. Default false. */
  readonly greedy?: boolean;
  /** What a student should know of its conventions: temperature 0, ties, what is silently ignored. */
  readonly notes: readonly Words[];
  /** The engine's own settings: what they are called, and what it makes of their values. Default: none are known. */
  readonly settings?: readonly EngineSetting[];
}

/** One stage of a preset. */
export interface PresetStage {
  readonly processor: ProcessorName;
  /** What the engine calls it. */
  readonly setting: string;
  /** The default; null where it is off. */
  readonly value: unknown;
  /** The value that turns it off, beside null. */
  readonly off?: number;
  /** The default where a stage that is left out of greedy decoding is set. Default: the same. */
  readonly otherwise?: number;
  /** The engine's convention, which is not for a setting to change, and its defaults for further options, which are. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Whether it is a step of the engine's own, which no setting reaches. Default false. */
  readonly fixed?: boolean;
  /** Whether the engine leaves it out where it decodes greedily. Default false. */
  readonly sampling?: boolean;
  /** The stages that it takes the place of: where it is on, they are out. Default: none. */
  readonly replaces?: readonly ProcessorName[];
  /** Options that have the value of another stage where they are not given. Default: none. */
  readonly borrows?: Readonly<Record<string, ProcessorName>>;
}

/** A stage as a preset of an engine writes it: what the engine calls it is known from its settings. */
export type OwnStage = Omit<PresetStage, 'setting'> & { readonly setting?: string };

/**
 * The stages of an engine, each with the engine's own names for the processor and its options.
 *
 * @example
 * stagesOf([{ names: ['top_k'], to: 'topK.k' }], [{ processor: 'topK', value: 0, off: 0 }])[0].setting // → 'top_k'
 */
export const stagesOf = (
  settings: readonly EngineSetting[],
  stages: readonly OwnStage[],
): readonly PresetStage[] =>
  stages.map(({ processor, setting, ...stage }) => ({
    processor,
    setting:
      setting ??
      settingsOf(settings, processor)
        .map(({ names }) => names[0])
        .join(', '),
    ...stage,
  }));

/** The stage of a processor that settings reach. */
export const stageFor = (
  stages: readonly PresetStage[],
  processor: string,
): PresetStage | undefined => stages.find((stage) => stage.processor === processor && !stage.fixed);

/** The part of a recipe that a preset decides. */
export interface PresetRecipe {
  readonly processors: readonly ProcessorSpec[];
  readonly imageProcessors?: readonly ProcessorSpec[];
  readonly draw: DrawName;
  readonly stream: StreamName;
}

/** Settings by the names of processors, such as `{ topP: 0.9 }`; null turns a stage off. */
export type PresetSettings = { readonly [Name in ProcessorName]?: unknown };

/**
 * The processors, draw and stream of a preset, with settings of one's own in the places where the engine
 * has them. Options that a setting leaves out are the engine's, and so is what becomes of a value: where the engine
 * moves it (vLLM lifts a temperature of 0.005 to 0.01), it is moved.
 *
 * @param settings What differs from the engine's defaults. Where it has chains for text and for images, a
 * setting holds in each that has such a stage.
 * @throws SamplescopeError `unknown-name` for a setting that the engine does not have, or ignores; `out-of-range` for
 * one that it refuses, and for another convention than the engine's, for then it would be another engine; what the
 * processors throw
 * @example
 * const tiny = { name: 'tiny', engine: 'Tiny', version: '1', draw: 'greedy', stream: 'seedrandom', notes: [], stages: [{ processor: 'topK', setting: 'k', value: 40, off: 0 }] };
 * recipeOf(tiny).processors // → [{ topK: 40 }]
 * recipeOf(tiny, { topK: 0 }).processors // → []
 */
export function recipeOf(preset: Preset, settings: PresetSettings = {}): PresetRecipe {
  const { stages, imageStages, draw, stream } = preset;
  checkNames(preset, settings);
  const greedy = isGreedy(preset, settings);
  return {
    processors: chainOf(preset, stages, settings, greedy),
    ...(imageStages && { imageProcessors: chainOf(preset, imageStages, settings, greedy) }),
    draw: greedy ? 'greedy' : draw,
    stream,
  };
}

/**
 * A preset with settings of one's own in place of its defaults.
 *
 * @throws SamplescopeError what `recipeOf` throws
 * @example
 * const tiny = { name: 'tiny', engine: 'Tiny', version: '1', draw: 'greedy', stream: 'seedrandom', notes: [], stages: [{ processor: 'topK', setting: 'k', value: 40, off: 0 }] };
 * recipeOf(presetWith(tiny, { topK: 7 })).processors // → [{ topK: 7 }]
 */
export function presetWith(preset: Preset, settings: PresetSettings): Preset {
  recipeOf(preset, settings); // says what is wrong with a setting
  const within = (stages: readonly PresetStage[]) =>
    stages.map((stage) => ({ ...stage, value: valueOf(preset, stage, settings) }));
  return {
    ...preset,
    stages: within(preset.stages),
    ...(preset.imageStages && { imageStages: within(preset.imageStages) }),
  };
}

function checkNames({ engine, stages, imageStages, settings = [] }: Preset, given: PresetSettings) {
  const all = [...stages, ...(imageStages ?? [])];
  for (const [name, value] of Object.entries(given)) {
    if (stageFor(all, name) !== undefined) continue;
    const ignored = ignoredSetting(settings, name);
    if (ignored !== undefined) takenBy(engine, ignored, name, value);
    const elsewhere = settingsOf(settings, name).find(({ preset }) => preset !== undefined);
    const names = all.filter(({ fixed }) => !fixed).map(({ processor }) => processor);
    throw new SamplescopeError(
      'unknown-name',
      elsewhere === undefined
        ? say`${engine} has the settings ${[...new Set(names)]}, got ${shown(name)}`
        : say`${engine} has ${name} in another chain, got it in this one. Take the preset ${elsewhere.preset}`,
    );
  }
}

/** What the engine makes of the options that a stage is given; null where it is off. */
function taken(
  { engine, settings = [] }: Preset,
  { processor }: PresetStage,
  given: unknown,
): unknown {
  const definition = definitionOf(processor);
  const rows = settings.filter(
    ({ to, preset }) => preset === undefined && to?.startsWith(`${processor}.`),
  );
  if (rows.length === 0 || given === null || definition.main === undefined) return given;
  const options = { ...optionsGiven(definition, given) };
  const isBare = !isOptions(definition, given);
  for (const row of rows) {
    const option = targetOf(row)[1]!;
    if (!Object.hasOwn(options, option)) continue;
    const name = option === definition.main ? processor : `${processor}.${option}`;
    const value = takenBy(engine, row, name, options[option]);
    if (value === null && option === definition.main) return null;
    options[option] = value;
  }
  return isBare ? options[definition.main] : options;
}

function chainOf(
  preset: Preset,
  stages: readonly PresetStage[],
  settings: PresetSettings,
  greedy: boolean,
): ProcessorSpec[] {
  const chain = stages.map((stage) => ({ stage, specs: specsOf(preset, stage, settings) }));
  const replaced = new Set(
    chain.flatMap(({ stage, specs }) => (specs.length === 0 ? [] : (stage.replaces ?? []))),
  );
  const specs = chain.flatMap(({ stage, specs }) =>
    replaced.has(stage.processor) && !stage.fixed ? [] : greedy && stage.sampling ? [] : specs,
  );
  // A greedy engine takes the likeliest token of what is left, and the distribution says so.
  const whole = greedy ? [...specs, { temperature: 0 }] : specs;
  for (const spec of whole) createProcessor(spec);
  return whole;
}

function specsOf(preset: Preset, stage: PresetStage, settings: PresetSettings): ProcessorSpec[] {
  const given = givenTo(stage, settings);
  if (given !== undefined) checkConvention(preset, stage, given);
  const value = valueOf(preset, stage, settings);
  return specOf(stage, value, value === null ? {} : borrowed(preset, stage, value, settings));
}

/** What is set for a stage, if a setting reaches it. */
const givenTo = ({ processor, fixed }: PresetStage, settings: PresetSettings): unknown =>
  fixed ? undefined : settings[processor];

/** The value of a stage: what the engine makes of the one that is set, or its default. */
function valueOf(preset: Preset, stage: PresetStage, settings: PresetSettings): unknown {
  const given = givenTo(stage, settings);
  return given === undefined ? defaultOf(stage, preset, settings) : taken(preset, stage, given);
}

/** The default of a stage, which can be another one where the engine does not decode greedily. */
function defaultOf(
  { value, otherwise }: Pick<PresetStage, 'value' | 'otherwise'>,
  { stages }: Preset,
  settings: PresetSettings,
): unknown {
  if (otherwise === undefined) return value;
  const isSampling = stages.some(
    ({ sampling, processor }) => sampling && (settings[processor] ?? null) !== null,
  );
  return isSampling ? otherwise : value;
}

/** The options that a stage has from another one. */
function borrowed(
  preset: Preset,
  { processor, borrows = {} }: PresetStage,
  value: unknown,
  settings: PresetSettings,
): Record<string, unknown> {
  const own = optionsGiven(definitionOf(processor), value);
  return Object.fromEntries(
    Object.entries(borrows).flatMap(([option, from]) => {
      const lender = preset.stages.find((stage) => stage.processor === from)!;
      const lent = settings[from] === undefined ? lender.value : settings[from];
      const { main } = definitionOf(from);
      const lentValue = optionsGiven(definitionOf(from), taken(preset, lender, lent))[main!];
      if (!Object.hasOwn(own, option)) return [[option, lentValue ?? 1]];
      if (settings[from] === undefined || own[option] === lentValue) return [];
      throw new SamplescopeError(
        'out-of-range',
        say`${processor}.${option} must be that of ${from}, ${shown(lentValue)}, for ${preset.engine}, which has the two in one stage, got ${shown(own[option])}. Give it once`,
      );
    }),
  );
}

function specOf(
  { processor, off, options }: PresetStage,
  value: unknown,
  lent: Readonly<Record<string, unknown>>,
): ProcessorSpec[] {
  if (value === null || value === off) return [];
  if (options === undefined) return [{ [processor]: value } as ProcessorSpec];
  const own = optionsGiven(definitionOf(processor), value);
  // Own options come first in the text, and win.
  return [{ [processor]: { ...lent, ...own, ...options, ...own } } as unknown as ProcessorSpec];
}

/** Whether the settings, or the defaults, make the engine decode greedily. */
function isGreedy(preset: Preset, settings: PresetSettings): boolean {
  if (preset.greedy) return true;
  return (preset.settings ?? []).some((row) => {
    const { greedy } = row;
    if (greedy === undefined || row.preset !== undefined) return false;
    const [processor, option] = targetOf(row) as [ProcessorName, string];
    const stage = preset.stages.find((stage) => stage.processor === processor);
    if (stage === undefined) return false;
    const given = settings[processor];
    const value = given === undefined ? defaultOf(stage, preset, settings) : given;
    const number = value === null ? null : optionsGiven(definitionOf(processor), value)[option];
    return typeof number === 'number' && intervalOf(greedy)(number);
  });
}

function checkConvention(
  { name }: Preset,
  { processor, options = {} }: PresetStage,
  value: unknown,
): void {
  const { convention } = options;
  const given = optionsGiven(definitionOf(processor), value)['convention'];
  if (convention === undefined || given === undefined || given === convention) return;
  throw new SamplescopeError(
    'out-of-range',
    say`${processor}.convention must stay ${shown(convention)} in the preset ${name}, got ${shown(given)}. For another, write the chain yourself, or edit the preset`,
  );
}
