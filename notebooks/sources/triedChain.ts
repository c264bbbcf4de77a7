import type { ModelName, PresetName, PresetSettings, ProcessorSpec } from '../../src/index.js';
import { literal } from '../../src/recipe/asCode/literal.js';
import type { WrittenLogits } from './writtenLogits.js';

/** A chain, and the logits that it is tried on. */
export interface TriedChain {
  readonly tried: WrittenLogits & {
    /** What was said before, all of it generated. */
    readonly context: readonly number[];
    /** Who gave the logits, and after what. Default: nobody, they are written down. */
    readonly asked?: Asked | undefined;
  };
  readonly chain: readonly ProcessorSpec[] | PresetChain;
}

/** A model that gave logits, and after what. */
export interface Asked {
  readonly model: ModelName;
  readonly prompt: string;
}

/** The chain of a preset. */
export interface PresetChain {
  readonly preset: PresetName;
  readonly settings: PresetSettings;
}

export const isPreset = (chain: TriedChain['chain']): chain is PresetChain => 'preset' in chain;

/** What a program imports for `presetCall`. */
export const presetImports = (chain: TriedChain['chain']): readonly string[] =>
  isPreset(chain) ? ['presets', 'recipeOf'] : [];

/** The call that makes a recipe of a preset. */
export const presetCall = ({ preset, settings }: PresetChain): string =>
  `recipeOf(presets${memberOf(preset)}${isEmpty(settings) ? '' : `, ${literal(settings)}`})`;

const memberOf = (name: string) => (/^\w+$/.test(name) ? `.${name}` : `[${literal(name)}]`);

const isEmpty = (settings: PresetSettings) => Object.keys(settings).length === 0;
