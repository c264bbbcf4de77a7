import * as v from 'valibot';
import { say } from '../../error.js';
import { drawNames } from '../../sampling/draws/draws.js';
import { processorNames } from '../../sampling/processors/processors.js';
import { isInterval } from '../../sampling/processors/interval.js';
import { check, named, rule } from '../check.js';
import { streamSchema } from '../streamSchema.js';
import { recipeOf, type Preset } from './preset.js';

const word = v.pipe(v.string(rule(say`must be text`)), v.nonEmpty(rule(say`must not be empty`)));

const truth = v.boolean(rule(say`must be true or false`));
const texts = v.array(word, rule(say`must be a list of texts`));
const interval = v.pipe(
  v.string(rule(say`must be text`)),
  v.check(isInterval, rule(say`must be an interval such as "(0, 1]"`)),
);

const stageSchema = v.strictObject({
  processor: named('processor', processorNames),
  setting: v.string(rule(say`must be text: what the engine calls it`)),
  value: v.unknown(),
  off: v.optional(v.number(rule(say`must be a number`))),
  /** Presets of before had it; now the processor knows it. */
  main: v.optional(word),
  options: v.optional(v.record(v.string(), v.unknown(), rule(say`must be an object of options`))),
  otherwise: v.optional(v.number(rule(say`must be a number`))),
  fixed: v.optional(truth),
  sampling: v.optional(truth),
  replaces: v.optional(texts),
  borrows: v.optional(v.record(v.string(), word, rule(say`must be an object of options`))),
});

const words = v.strictObject({ en: word, zh: word });
/** A note in one language will do for both. */
const note = v.union(
  [
    words,
    v.pipe(
      word,
      v.transform((text) => ({ en: text, zh: text })),
    ),
  ],
  rule(say`must be text, or an object with en and zh`),
);

const settingSchema = v.strictObject({
  names: texts,
  to: v.optional(word),
  call: v.optional(word),
  apart: v.optional(v.literal(true)),
  preset: v.optional(word),
  presets: v.optional(v.record(v.string(), word)),
  order: v.optional(v.record(v.string(), word)),
  otherwise: v.optional(truth),
  random: v.optional(v.array(v.number())),
  range: v.optional(interval),
  off: v.optional(v.array(v.number())),
  clamp: v.optional(
    v.strictObject({
      into: v.tuple([v.nullable(v.number()), v.nullable(v.number())]),
      except: v.optional(v.number()),
    }),
  ),
  greedy: v.optional(interval),
  ignored: v.optional(v.union([v.literal(true), interval])),
  float: v.optional(v.literal(true)),
  why: v.optional(words),
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
  notes: v.optional(v.array(note, rule(say`must be a list of texts`)), []),
  changed: v.exactOptional(words),
  source: v.exactOptional(word),
  read: v.exactOptional(word),
  greedy: v.exactOptional(truth),
  settings: v.exactOptional(v.array(settingSchema, rule(say`must be a list of settings`))),
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
