import { SamplescopeError, say, shown } from '../../error.js';
import type { StreamName } from '../../random/index.js';
import type { DrawName } from '../../sampling/draws/draws.js';
import { optionsGiven, type EngineName } from '../../sampling/processors/definition.js';
import {
  createProcessor,
  definitionOf,
  type ProcessorName,
  type ProcessorSpec,
} from '../../sampling/processors/processors.js';

/**
 * An engine's way from logits to a token, as data: its stages in order with their defaults, its draw, and
 * what it does at the edges.
 */
export interface Preset {
  readonly name: string;
  readonly engine: string;
  readonly version: string;
  readonly stages: readonly PresetStage[];
  /** For an engine that draws images in a chain of their own: its stages. */
  readonly imageStages?: readonly PresetStage[];
  readonly draw: DrawName;
  readonly stream: StreamName;
  /** What a student should know of its conventions: temperature 0, ties, what is silently ignored. */
  readonly notes: readonly string[];
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
  /** The engine's convention, which is not for a setting to change, and its defaults for further options, which are. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Whether it is a step of the engine's own, which no setting reaches. Default false. */
  readonly fixed?: boolean;
}

/** A stage as a preset of an engine writes it: what the engine calls it is known from the processor. */
export type OwnStage = Omit<PresetStage, 'setting'> & { readonly setting?: string };

/**
 * The stages of an engine, each with the engine's own names for the processor and its options.
 *
 * @example
 * stagesOf('vllm', [{ processor: 'topK', value: 0, off: 0 }])[0].setting // → 'top_k'
 */
export const stagesOf = (engine: EngineName, stages: readonly OwnStage[]): readonly PresetStage[] =>
  stages.map(({ processor, setting, ...stage }) => ({
    processor,
    setting: setting ?? namesIn(engine, processor).join(', '),
    ...stage,
  }));

/** What an engine calls a processor, or each of its options that it has. */
export function namesIn(engine: EngineName, processor: ProcessorName): readonly string[] {
  const names = definitionOf(processor).engines?.[engine] ?? {};
  return typeof names === 'string' ? [names] : Object.values(names).map(String);
}

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
 * has them. Options that a setting leaves out are the engine's.
 *
 * @param settings What differs from the engine's defaults. Where it has chains for text and for images, a
 * setting holds in each that has such a stage.
 * @throws SamplescopeError `unknown-name` for a setting that the engine does not have, `empty` where it ignores it;
 * `out-of-range` for another convention than the engine's, for then it would be another engine; what the processors
 * throw
 * @example
 * const tiny = { name: 'tiny', engine: 'Tiny', version: '1', draw: 'greedy', stream: 'seedrandom', notes: [], stages: [{ processor: 'topK', setting: 'k', value: 40, off: 0 }] };
 * recipeOf(tiny).processors // → [{ topK: 40 }]
 * recipeOf(tiny, { topK: 0 }).processors // → []
 */
export function recipeOf(preset: Preset, settings: PresetSettings = {}): PresetRecipe {
  const { stages, imageStages } = preset;
  const names = [...stages, ...(imageStages ?? [])]
    .filter(({ fixed }) => !fixed)
    .map(({ processor }) => processor);
  for (const name of Object.keys(settings)) {
    if (names.includes(name as ProcessorName)) continue;
    throw new SamplescopeError(
      'unknown-name',
      say`${preset.engine} has the settings ${[...new Set(names)]}, got ${shown(name)}`,
    );
  }
  return {
    processors: chainOf(preset, stages, settings),
    ...(imageStages && { imageProcessors: chainOf(preset, imageStages, settings) }),
    draw: preset.draw,
    stream: preset.stream,
  };
}

function chainOf(
  preset: Preset,
  stages: readonly PresetStage[],
  settings: PresetSettings,
): ProcessorSpec[] {
  const specs = stages.flatMap((stage) => {
    const given = stage.fixed ? undefined : settings[stage.processor];
    if (given !== undefined) checkConvention(preset, stage, given);
    return specOf(stage, given === undefined ? stage.value : given);
  });
  for (const spec of specs) createProcessor(spec);
  return specs;
}

function specOf({ processor, off, options }: PresetStage, value: unknown): ProcessorSpec[] {
  if (value === null || value === off) return [];
  if (options === undefined) return [{ [processor]: value } as ProcessorSpec];
  const own = optionsGiven(definitionOf(processor), value);
  // Own options come first in the text, and win.
  return [{ [processor]: { ...own, ...options, ...own } } as unknown as ProcessorSpec];
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
