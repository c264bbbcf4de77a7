import { lookUp, SamplescopeError, say, shown, type Said } from '../../error.js';
import { optionsGiven } from '../../sampling/processors/definition.js';
import { saidOf } from '../../sampling/processors/option.js';
import { definitionOf } from '../../sampling/processors/processors.js';
import { engines, type EngineName } from '../presets/engines.js';
import { isIgnored, takenBy, targetOf, type EngineSetting } from '../presets/engineSetting.js';
import { presetWith, recipeOf, stageFor, type Preset } from '../presets/preset.js';
import { presetNamed, presets } from '../presets/presets.js';
import { isObject } from '../isObject.js';
import type { PartialRecipe } from '../recipe.js';
import { engineOf } from './engineOf.js';
import type { GivenSetting } from './givenSetting.js';
import { givenSettings, type SettingsForm } from './givenSettings.js';
import { isUnread } from './pythonCalls.js';
import { createRemarks, remarkGreedy, type Remarks } from './remarks.js';
import { reordered } from './samplerOrder.js';
import { valueFor } from './settingValue.js';

/** What an engine makes of settings that were written for it. */
export interface SpokenSettings {
  readonly engine: EngineName;
  /** The engine's preset, with the settings in place of its defaults. */
  readonly preset: Preset;
  /** What the settings decide of a recipe: the preset's part, and the seed and maxTokens where they are given. */
  readonly recipe: PartialRecipe;
  /** What the engine ignores, moves or decides without a word, and what nothing here does. */
  readonly remarks: readonly Said[];
}

/**
 * Reads settings under an engine's own names: a `generation_config.json`, a command line of llama.cpp, vLLM's
 * SamplingParams as JSON or as a call in Python, a Modelfile, a request to a server.
 *
 * @param options.engine Whose settings they are. Default: told by the text, where only one engine writes so.
 * @throws SamplescopeError `malformed` for a text without settings; `unknown-name` where no engine is told, and for a
 * name that the engine refuses; `out-of-range` for a value that it refuses, with its reason
 * @example
 * readSettings('FROM llama3\nPARAMETER top_p 0.8').recipe.processors // → [{ topK: { k: 40, convention: 'llama.cpp' } }, { topP: { p: 0.8, convention: 'llama.cpp', keep: 0 } }, { temperature: { T: 0.8, convention: 'llama.cpp' } }]
 * readSettings('SamplingParams(temperature=0, seed=7)').recipe.draw // → 'greedy'
 */
export function readSettings(
  text: string,
  { engine: asked }: { readonly engine?: EngineName | undefined } = {},
): SpokenSettings {
  const { form, given } = givenSettings(text);
  const engine = asked ?? engineOf(text, form, given);
  return settle(engine, form, given);
}

function settle(
  engine: EngineName,
  form: SettingsForm,
  given: readonly GivenSetting[],
): SpokenSettings {
  const { settings: table } = lookUp('engine', engines, engine);
  const known = given
    .filter(({ value }) => value !== null)
    .map((one) => ({ ...one, rows: rowsFor(table, one.name) }));
  const base = chosenPreset(engine, known);
  const title = presets[engine].engine;
  const remarks = createRemarks(title);
  const values: Record<string, Record<string, unknown>> = {};
  let [seed, maxTokens, sample]: [string?, number?, boolean?] = [];
  let preset: Preset = base;
  for (const { name, value, written, rows } of known) {
    const row = rows.find(({ preset: own }) => own === undefined || own === base.name) ?? rows[0];
    if (row === undefined) {
      refuseUnknown(title, form, name, table);
      remarks.unknown(name);
    } else if (row.preset !== undefined && row.preset !== base.name) {
      remarks.add(
        say`${name} does nothing in ${title} here: it belongs to the preset ${row.preset}`,
      );
    } else if (isIgnored(row, value)) remarks.because(name, row, true);
    else if (row.to === undefined) remarks.because(name, row, false);
    else if (isUnread(value)) remarks.add(say`${name} is not read: ${value.unread} is no value`);
    else if (row.to === 'seed') seed = seedOf(title, row, value);
    else if (row.to === 'maxTokens') {
      if (Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= 10_000)
        maxTokens = value as number;
      else
        remarks.add(
          say`${name} is left out: a recipe draws 1 to 10000 tokens, and this asks for ${shown(value)}`,
        );
    } else if (row.to === 'sample') sample = value === true;
    else if (row.to === 'order') preset = reordered(preset, row, String(value), remarks);
    else if (row.to !== 'preset') {
      const taken = takenAs(title, row, name, value, written, remarks);
      if (taken !== undefined) place(values, row, taken);
    }
  }
  const own = wholeStages(preset, values, remarks);
  const otherwise = table.find(({ to }) => to === 'sample');
  const isGreedy = otherwise !== undefined && (sample ?? otherwise.otherwise) === false;
  if (isGreedy) remarkGreedy(remarks, otherwise.names[0]!, sample !== undefined, own, preset);
  const whole = { ...presetWith(preset, own), ...(isGreedy && { greedy: true }) };
  return {
    engine,
    preset: whole,
    recipe: {
      ...recipeOf(whole),
      ...(seed !== undefined && { seed }),
      ...(maxTokens !== undefined && { maxTokens }),
    },
    remarks: remarks.all(),
  };
}

/** The settings that a name can be: more than one where presets of an engine share it. */
const rowsFor = (table: readonly EngineSetting[], name: string): readonly EngineSetting[] =>
  table.filter(({ names }) => names.some((own) => plain(own) === plain(name)));

/** A name as all forms have it: `--top-k` and `top_k` are one. `-n` and `n` are two. */
const plain = (name: string): string =>
  /^-[A-Za-z]$/.test(name) ? name : name.replace(/^-+/, '').replaceAll('-', '_');

function chosenPreset(
  engine: EngineName,
  known: readonly { readonly rows: readonly EngineSetting[]; readonly value: unknown }[],
): Preset {
  const asked = known.flatMap(({ rows, value }) => {
    const choice = rows[0]?.presets?.[String(value)];
    if (choice !== undefined) return [choice];
    const order = rows[0]?.to === 'order' ? String(value).toLowerCase() : '';
    return Object.entries(rows[0]?.order ?? {}).flatMap(([word, to]) =>
      to.includes(' ') && order.split(/[;,]/).includes(word) ? [to] : [],
    );
  });
  return presetNamed(asked.at(-1) ?? engine);
}

function refuseUnknown(
  title: string,
  form: SettingsForm,
  name: string,
  table: readonly EngineSetting[],
): void {
  if (form === 'json' || form === 'flags') return;
  throw new SamplescopeError(
    'unknown-name',
    say`${title} has the settings ${table.flatMap(({ names }) => names[0]!)}, got ${shown(name)}`,
  );
}

function seedOf(title: string, { random = [] }: EngineSetting, value: unknown): string {
  if (!random.includes(value as number)) return String(value);
  throw new SamplescopeError(
    'out-of-range',
    say`seed must be one that can be repeated, got ${shown(value)}, which tells ${title} to make one up. Choose any other`,
  );
}

/** What the engine makes of a value, with what it does to it; undefined where the stage is off by default anyway. */
function takenAs(
  title: string,
  row: EngineSetting,
  name: string,
  value: unknown,
  written: string,
  remarks: Remarks,
): unknown {
  if (row.float && typeof value === 'number' && value !== 1 && /^[-+]?\d+$/.test(written)) {
    throw new SamplescopeError(
      'out-of-range',
      say`${name} must be a Python float for ${title}, got ${written}. Write ${`${written}.0`}`,
    );
  }
  const read = valueFor(row, value);
  const taken = takenBy(title, row, name, read);
  if (taken !== null && JSON.stringify(taken) !== JSON.stringify(read)) {
    remarks.add(say`${name} becomes ${JSON.stringify(taken)} in ${title}`);
  }
  return taken;
}

function place(
  values: Record<string, Record<string, unknown>>,
  row: EngineSetting,
  value: unknown,
): void {
  const [processor, option = ''] = targetOf(row);
  const before = values[processor]?.[option];
  const merged =
    Array.isArray(before) && Array.isArray(value)
      ? [...(before as unknown[]), ...(value as unknown[])]
      : isObject(before) && isObject(value)
        ? { ...before, ...value }
        : value;
  values[processor] = { ...values[processor], [option]: merged };
}

/** The settings by processor, those that need what an engine's settings do not say left out. */
function wholeStages(
  preset: Preset,
  values: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  remarks: Remarks,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([processor, given]): [string, unknown][] => {
      const stage = stageFor(preset.stages, processor);
      if (stage === undefined) {
        remarks.add(
          say`${preset.name} has no stage ${processor}, so what is set for it does nothing`,
        );
        return [];
      }
      const { main, options: all } = definitionOf(processor);
      if ('' in given) return given[''] === true ? [[processor, true]] : [];
      const before = optionsGiven({ main: main!, options: all }, stage.value ?? {});
      const options = main! in given ? given : { ...before, ...given };
      const whole = { ...stage.options, ...options };
      const isOff = options[main!] === null;
      const missing = Object.entries(all).find(
        ([option, { isOptional }]) =>
          !isOptional && !(option in whole) && !(option in (stage.borrows ?? {})),
      );
      if (missing !== undefined && !isOff) {
        remarks.add(
          say`${processor} is left out: the settings do not say its ${missing[0]}, which is ${saidOf(missing[1].about)}`,
        );
        return [];
      }
      const isBare = Object.keys(options).join() === main;
      return [[processor, isOff ? null : isBare ? options[main] : options]];
    }),
  );
}
