import type { Logits } from '../../distribution/logits.js';
import { applyChain } from '../../sampling/chain.js';
import type { Stage } from '../../sampling/stages.js';
import { probabilitiesOf } from '../../sampling/sampler.js';
import type { Words } from '../../sampling/processors/option.js';
import type { At } from '../../sampling/processors/processor.js';
import { createProcessor } from '../../sampling/processors/processors.js';
import { ignoredSetting } from './engineSetting.js';
import {
  recipeOf,
  stageFor,
  type Preset,
  type PresetRecipe,
  type PresetSettings,
} from './preset.js';
import { versionsOf } from './presets.js';
import { reasonsOf, stageValues, type PresetReason } from './reasons.js';

/** What one of two presets made of the logits. */
export interface PresetSide {
  readonly name: string;
  /** With ledgers. */
  readonly stages: readonly Stage[];
  /** The tokens with a probability above 0, in the order in which the draw lays them out. */
  readonly kept: readonly number[];
  /** By token. */
  readonly probabilities: Float64Array;
}

/** A token that one side keeps and the other does not, and why not. */
export interface OneSided {
  readonly token: number;
  readonly because: string;
}

/** What a version of an engine changed. */
export interface PresetChange {
  /** Since when. */
  readonly version: string;
  readonly changed: Words;
}

/** Where two presets part on the same logits, and why. */
export interface PresetDifference {
  readonly a: PresetSide;
  readonly b: PresetSide;
  /** Whether both keep the same tokens. */
  readonly sameTokens: boolean;
  readonly onlyA: readonly OneSided[];
  readonly onlyB: readonly OneSided[];
  /** Half the sum of the differences of the probabilities, in [0, 1]. */
  readonly totalVariation: number;
  /** For two versions of an engine, what changed between them, the newest first; else nothing. */
  readonly changes: readonly PresetChange[];
  /** Stages that only one has, other values or conventions, another order, another draw; each as data and in words. */
  readonly reasons: readonly PresetReason[];
}

/**
 * Sends the same logits through two presets, and says where they part and why.
 *
 * @param settings Settings for both; each leaves out what it does not have. Default: none.
 * @throws SamplescopeError what the processors throw
 */
export function diff(
  a: Preset,
  b: Preset,
  logits: Logits,
  { settings = {}, at = { context: [], step: 0 } }: { settings?: PresetSettings; at?: At } = {},
): PresetDifference {
  const [madeA, madeB] = [
    recipeOf(a, ownSettings(a, settings)),
    recipeOf(b, ownSettings(b, settings)),
  ];
  const [left, right] = [sideOf(a, madeA, logits, at), sideOf(b, madeB, logits, at)];
  const onlyA = missing(left, right);
  const onlyB = missing(right, left);
  let distance = 0;
  for (const [token, p] of left.probabilities.entries()) {
    distance += Math.abs(p - right.probabilities[token]!);
  }
  return {
    a: left,
    b: right,
    sameTokens: onlyA.length === 0 && onlyB.length === 0,
    onlyA,
    onlyB,
    totalVariation: distance / 2,
    changes: changesBetween(a, b),
    reasons: reasonsOf(
      { ...a, draw: madeA.draw },
      { ...b, draw: madeB.draw },
      stageValues(a, madeA.processors),
      stageValues(b, madeB.processors),
    ),
  };
}

function changesBetween(a: Preset, b: Preset): PresetChange[] {
  const versions = versionsOf(a.name);
  const [older, newer] = [a.version, b.version].sort() as [string, string];
  return versions.some(({ name }) => name === b.name)
    ? versions
        .filter(({ version }) => version > older && version <= newer)
        .map(({ version, changed }) => ({ version, changed: changed! }))
    : [];
}

function sideOf(
  { name }: Preset,
  { processors, draw }: PresetRecipe,
  logits: Logits,
  at: At,
): PresetSide {
  const chain = processors.map(createProcessor);
  const { stages, processed } = applyChain(chain, logits, at, { explain: true });
  const probabilities = probabilitiesOf(draw, processed);
  const order = processed.tokens ?? Int32Array.from(logits.keys());
  return {
    name,
    stages,
    kept: Array.from(order).filter((token) => probabilities[token]! > 0),
    probabilities,
  };
}

/** What one keeps and the other does not, with the reason from the other's ledgers. */
function missing(from: PresetSide, { kept, stages }: PresetSide): OneSided[] {
  const there = new Set(kept);
  return from.kept
    .filter((token) => !there.has(token))
    .map((token) => ({ token, because: fateOf(stages, token) ?? 'its probability is 0' }));
}

/**
 * Why a token is out: the stage that removed it and the comparison, from stages with ledgers; undefined for one
 * that is left.
 */
export function fateOf(stages: readonly Stage[], token: number): string | undefined {
  for (const { name, ledger } of stages) {
    const end = ledger?.removed.find((removal) => removal.token === token);
    if (end !== undefined) return `${name}: ${end.because}`;
  }
  return undefined;
}

/** The settings that an engine has, or says that it has: what it ignores is an error. */
const ownSettings = ({ stages, settings: own = [] }: Preset, settings: PresetSettings) =>
  Object.fromEntries(
    Object.entries(settings).filter(
      ([name]) => stageFor(stages, name) !== undefined || ignoredSetting(own, name) !== undefined,
    ),
  ) as PresetSettings;
