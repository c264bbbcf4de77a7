import { SamplescopeError, say, shown } from '../../error.js';
import { intervalOf } from '../../sampling/processors/interval.js';
import { saidOf, type Words } from '../../sampling/processors/option.js';
import { isObject } from '../isObject.js';

/** One setting of an engine: what it is called there, where it goes here, and what the engine itself makes of its values. */
export interface EngineSetting {
  /** What the engine calls it: the first is written, all are read. */
  readonly names: readonly string[];
  /**
   * Where it goes: an option of a processor such as "topK.k", a processor that has no option to name, "seed",
   * "maxTokens", "sample" (true, or false for greedy decoding), "preset" or "order". Left out, nothing here does it.
   */
  readonly to?: string;
  /** The call that takes it, where it is not the one that takes the others. */
  readonly call?: string;
  /** Whether it is set apart from the others, by a call that takes nothing else. */
  readonly apart?: true;
  /** The preset of the same engine that has it, where it is not this one. */
  readonly preset?: string;
  /** For one that goes to "preset": which preset each of its values asks for. */
  readonly presets?: Readonly<Record<string, string>>;
  /** For one that goes to "order": the stages that its words stand for, or the preset that they ask for. */
  readonly order?: Readonly<Record<string, string>>;
  /** For one that goes to "sample": what holds where nothing is said. */
  readonly otherwise?: boolean;
  /** For a seed: the numbers that mean a random one. */
  readonly random?: readonly number[];
  /** What the engine takes, as an interval; it refuses the rest. Default: what the processor takes. */
  readonly range?: string;
  /** Numbers that turn the stage off, beside its own. */
  readonly off?: readonly number[];
  /** Numbers outside are moved to the nearer end of this interval, whose ends are in it; one may be excepted. */
  readonly clamp?: {
    readonly into: readonly [number | null, number | null];
    readonly except?: number;
  };
  /** The interval in which the engine decodes greedily: it takes the likeliest token and draws no number. */
  readonly greedy?: string;
  /** Whether the engine takes it and does nothing with it: whatever it is, or in this interval. */
  readonly ignored?: true | string;
  /** Whether the engine refuses a whole number, 1 apart: a Python float is wanted. */
  readonly float?: true;
  /** Why it is ignored or refused, or has nothing here; or what to know of it. */
  readonly why?: Words;
}

/** Where a setting goes: a processor and one of its options; for "seed" and the like, that word alone. */
export const targetOf = ({ to = '' }: Pick<EngineSetting, 'to'>): readonly [string, string?] =>
  to.split('.') as [string, string?];

/** The settings that go to a processor. */
export const settingsOf = (
  settings: readonly EngineSetting[],
  processor: string,
): readonly EngineSetting[] =>
  settings.filter((setting) => setting.ignored !== true && targetOf(setting)[0] === processor);

/** The setting that would go to a processor, and that the engine takes and ignores. */
export const ignoredSetting = (
  settings: readonly EngineSetting[],
  processor: string,
): EngineSetting | undefined =>
  settings.find((setting) => setting.ignored === true && targetOf(setting)[0] === processor);

/**
 * What an engine makes of a value for one of its settings: the value, moved where the engine moves it; null where it
 * turns the stage off.
 *
 * @param engine The engine's name, for messages.
 * @param name What the setting is called by who gives it.
 * @throws SamplescopeError `out-of-range` for a number that the engine refuses; `unknown-name` for one that it ignores
 */
export function takenBy(
  engine: string,
  setting: EngineSetting,
  name: string,
  value: unknown,
): unknown {
  const { range, off, clamp, why } = setting;
  if (isIgnored(setting, value)) {
    const reason = why === undefined ? say`Leave it out` : saidOf(why);
    throw new SamplescopeError(
      'unknown-name',
      setting.ignored === true
        ? say`${name} must be left out for ${engine}, which ignores it. ${reason}`
        : say`${name} must be left out for ${engine}, which ignores ${shown(value)}. ${reason}`,
    );
  }
  if (isObject(value) && clamp !== undefined) {
    return Object.fromEntries(
      Object.entries(value).map(([key, own]) => [key, clamped(clamp, own)]),
    );
  }
  if (typeof value !== 'number') return value;
  if (off?.includes(value)) return null;
  if (range !== undefined && !intervalOf(range)(value)) {
    throw new SamplescopeError(
      'out-of-range',
      why === undefined
        ? say`${name} must be a number in ${range} for ${engine}, got ${value}`
        : say`${name} must be a number in ${range} for ${engine}, got ${value}. ${saidOf(why)}`,
    );
  }
  return clamped(clamp, value);
}

/** Whether an engine takes a value and does nothing with it. */
export const isIgnored = ({ ignored }: Pick<EngineSetting, 'ignored'>, value: unknown): boolean =>
  ignored === true ||
  (ignored !== undefined && typeof value === 'number' && intervalOf(ignored)(value));

function clamped(clamp: EngineSetting['clamp'], value: unknown): unknown {
  if (typeof value !== 'number' || clamp === undefined || value === clamp.except) return value;
  const [least, most] = clamp.into;
  return Math.min(Math.max(value, least ?? -Infinity), most ?? Infinity);
}
