import type { ProcessorSpec } from '../../sampling/processors/processors.js';
import { isObject } from '../isObject.js';
import type { Preset } from './preset.js';

/** A way in which two presets differ: as data, and as a sentence in English. */
export type PresetReason =
  /** A stage that only the preset of this name has, or has on. */
  | {
      readonly kind: 'only';
      readonly preset: string;
      readonly stage: string;
      readonly value: unknown;
      readonly sentence: string;
    }
  /** A stage that both have, with the values that each gives it. */
  | {
      readonly kind: 'value';
      readonly stage: string;
      readonly a: unknown;
      readonly b: unknown;
      readonly sentence: string;
    }
  /** The stages that both have, in the order of each. */
  | {
      readonly kind: 'order';
      readonly a: readonly string[];
      readonly b: readonly string[];
      readonly sentence: string;
    }
  /** The draws. */
  | {
      readonly kind: 'draw';
      readonly a: string;
      readonly b: string;
      readonly sentence: string;
    };

/** What the stages of a preset are given, by stage and in order: a processor's name, and for a fixed one what it is. */
type StageValues = ReadonlyMap<string, unknown>;

/** @param processors What `recipeOf` made of the preset. */
export function stageValues(preset: Preset, processors: readonly ProcessorSpec[]): StageValues {
  const values = new Map<string, unknown>();
  for (const spec of processors) {
    const [name, value] = Object.entries<unknown>(spec)[0]!;
    const again = preset.stages.find(({ processor, fixed }) => processor === name && fixed);
    values.set(values.has(name) && again !== undefined ? again.setting : name, value);
  }
  return values;
}

/** How two presets differ, from what their stages are given. */
export function reasonsOf(
  a: Preset,
  b: Preset,
  valuesA: StageValues,
  valuesB: StageValues,
): PresetReason[] {
  const shared = [...valuesA.keys()].filter((stage) => valuesB.has(stage));
  return [
    ...onlyIn(a, valuesA, valuesB),
    ...onlyIn(b, valuesB, valuesA),
    ...shared.flatMap((stage) => otherValue(stage, a, b, valuesA.get(stage), valuesB.get(stage))),
    ...otherOrder(
      a,
      b,
      shared,
      [...valuesB.keys()].filter((stage) => valuesA.has(stage)),
    ),
    ...(a.draw === b.draw ? [] : [otherDraw(a, b)]),
  ];
}

function onlyIn(preset: Preset, mine: StageValues, theirs: StageValues): PresetReason[] {
  return [...mine]
    .filter(([stage]) => !theirs.has(stage))
    .map(([stage, value]) => ({
      kind: 'only',
      preset: preset.name,
      stage,
      value,
      sentence: `only ${preset.name} has ${stage}: ${optionsInWords(value)}`,
    }));
}

function otherValue(
  stage: string,
  a: Preset,
  b: Preset,
  of: unknown,
  and: unknown,
): PresetReason[] {
  if (JSON.stringify(of) === JSON.stringify(and)) return [];
  const sentence = `${stage} is ${optionsInWords(of)} in ${a.name}, and ${optionsInWords(and)} in ${b.name}`;
  return [{ kind: 'value', stage, a: of, b: and, sentence }];
}

function otherOrder(
  a: Preset,
  b: Preset,
  orderA: readonly string[],
  orderB: readonly string[],
): PresetReason[] {
  if (orderA.join() === orderB.join()) return [];
  const sentence = `the order is ${orderA.join(', ')} in ${a.name}, and ${orderB.join(', ')} in ${b.name}`;
  return [{ kind: 'order', a: orderA, b: orderB, sentence }];
}

const otherDraw = (a: Preset, b: Preset): PresetReason => ({
  kind: 'draw',
  a: a.draw,
  b: b.draw,
  sentence: `${a.name} draws by ${a.draw}, ${b.name} by ${b.draw}`,
});

/**
 * What a processor is given as one would say it, the convention last.
 *
 * @example
 * optionsInWords({ k: 40, convention: 'llama.cpp' }) // → 'k = 40 (convention llama.cpp)'
 * optionsInWords(0.9) // → '0.9'
 */
export function optionsInWords(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value);
  const { convention, ...options } = value as Readonly<Record<string, unknown>> & {
    readonly convention?: string;
  };
  const list = Object.entries(options).map(([name, own]) => `${name} = ${JSON.stringify(own)}`);
  return list.join(', ') + (convention === undefined ? '' : ` (convention ${convention})`);
}
