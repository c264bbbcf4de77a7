import { say } from '../../error.js';
import type { EngineSetting } from '../presets/engineSetting.js';
import type { Preset, PresetStage } from '../presets/preset.js';
import type { Remarks } from './remarks.js';

/** A preset with its stages in an order that was asked for; those that can be ordered and are not named are out. */
export function reordered(
  preset: Preset,
  { order = {} }: EngineSetting,
  asked: string,
  remarks: Remarks,
): Preset {
  const words = asked
    .toLowerCase()
    .split(/[;,]/)
    .map((word) => word.trim());
  const unknown = words.filter((word) => word !== '' && !Object.hasOwn(order, word));
  if (unknown.length > 0) remarks.add(say`${unknown} is no sampler, and is left out`);
  const named = words.flatMap((word) => (Object.hasOwn(order, word) ? [order[word]!] : []));
  const isOrdered = ({ processor, replaces = [] }: PresetStage) =>
    [processor, ...replaces].some((name) => Object.values(order).includes(name));
  const stages = named.flatMap((name) =>
    preset.stages.filter(
      ({ processor, replaces = [], fixed }) =>
        !fixed && [processor, ...replaces].includes(name as never),
    ),
  );
  const [before, after] = [
    preset.stages.filter((stage) => !isOrdered(stage) && stage.processor !== 'adaptiveP'),
    preset.stages.filter(({ processor }) => processor === 'adaptiveP'),
  ];
  return { ...preset, stages: [...before, ...new Set(stages), ...after] };
}
