import { SamplescopeError } from '../../error.js';
import type { StreamName } from '../../random/index.js';
import type { DrawName } from '../../sampling/draws/draws.js';
import {
  createProcessor,
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
  /** The name of the option that a bare value stands for, where the engine's options go beside it. */
  readonly main?: string;
  /** The engine's conventions. */
  readonly options?: Readonly<Record<string, unknown>>;
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
 * has them.
 *
 * @param settings What differs from the engine's defaults. Where it has chains for text and for images, a
 * setting holds in each that has such a stage.
 * @throws SamplescopeError `unknown-name` for a setting that the engine does not have, `empty` where it ignores it;
 * what the processors throw
 * @example
 * const tiny = { name: 'tiny', engine: 'Tiny', version: '1', draw: 'greedy', stream: 'seedrandom', notes: [], stages: [{ processor: 'topK', setting: 'k', value: 40, off: 0 }] };
 * recipeOf(tiny).processors // → [{ topK: 40 }]
 * recipeOf(tiny, { topK: 0 }).processors // → []
 */
export function recipeOf(preset: Preset, settings: PresetSettings = {}): PresetRecipe {
  const { stages, imageStages } = preset;
  const names = [...stages, ...(imageStages ?? [])].map(({ processor }) => processor);
  for (const name of Object.keys(settings)) {
    if (names.includes(name as ProcessorName)) continue;
    throw new SamplescopeError(
      'unknown-name',
      `${preset.engine} has the settings ${[...new Set(names)].join(', ')}, got ${JSON.stringify(name)}`,
    );
  }
  return {
    processors: chainOf(stages, settings),
    ...(imageStages && { imageProcessors: chainOf(imageStages, settings) }),
    draw: preset.draw,
    stream: preset.stream,
  };
}

function chainOf(stages: readonly PresetStage[], settings: PresetSettings): ProcessorSpec[] {
  const specs = stages.flatMap((stage) => {
    const given = settings[stage.processor];
    return specOf(stage, given === undefined ? stage.value : given);
  });
  for (const spec of specs) createProcessor(spec);
  return specs;
}

function specOf({ processor, off, main, options }: PresetStage, value: unknown): ProcessorSpec[] {
  if (value === null || value === off) return [];
  if (options === undefined || main === undefined) return [{ [processor]: value } as ProcessorSpec];
  const isObject = typeof value === 'object' && !Array.isArray(value);
  const own = isObject ? (value as object) : { [main]: value };
  return [{ [processor]: { ...own, ...options } } as unknown as ProcessorSpec];
}
