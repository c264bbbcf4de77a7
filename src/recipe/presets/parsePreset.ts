import * as v from 'valibot';
import { say } from '../../error.js';
import { drawNames } from '../../sampling/draws/draws.js';
import { processorNames } from '../../sampling/processors/processors.js';
import { check, named, rule } from '../check.js';
import { streamSchema } from '../streamSchema.js';
import { recipeOf, type Preset } from './preset.js';

const word = v.pipe(v.string(rule(say`must be text`)), v.nonEmpty(rule(say`must not be empty`)));

const stageSchema = v.strictObject({
  processor: named('processor', processorNames),
  setting: v.string(rule(say`must be text: what the engine calls it`)),
  value: v.unknown(),
  off: v.optional(v.number(rule(say`must be a number`))),
  /** Presets of before had it; now the processor knows it. */
  main: v.optional(word),
  options: v.optional(v.record(v.string(), v.unknown(), rule(say`must be an object of options`))),
  fixed: v.optional(v.boolean(rule(say`must be true or false`))),
});

const stages = v.array(stageSchema, rule(say`must be a list of stages, in order`));

/** The form of a preset as `PresetStage` and `Preset` describe it. Keys that it does not name are refused. */
const presetSchema = v.strictObject({
  name: word,
  engine: word,
  version: v.string(rule(say`must be text`)),
  stages,
  imageStages: v.exactOptional(stages),
  draw: named('draw', drawNames),
  stream: streamSchema,
  notes: v.optional(
    v.array(v.string(rule(say`must be text`)), rule(say`must be a list of texts`)),
    [],
  ),
});

/**
 * Checks a preset that somebody has written, or edited, as plain data: its form, and that each of its stages can be
 * made. `JSON.stringify` prints a preset, and this takes it back.
 *
 * @param input Everything that a `Preset` has; notes may be left out, and so may the stages for images.
 * @throws SamplescopeError `malformed`, one line for each thing that is wrong, each with its path; what a processor
 * throws for the value of its stage
 * @example
 * const tiny = { name: 'tiny', engine: 'Tiny', version: '1', draw: 'greedy', stream: 'cpp', stages: [{ processor: 'topK', setting: 'k', value: 40 }] };
 * parsePreset(JSON.parse(JSON.stringify(tiny))).notes // → []
 */
export function parsePreset(input: unknown): Preset {
  const preset = check('preset', presetSchema, input) as Preset;
  recipeOf(preset);
  return preset;
}
