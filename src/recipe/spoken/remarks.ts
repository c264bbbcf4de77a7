import { say, type Said } from '../../error.js';
import { saidOf } from '../../sampling/processors/option.js';
import type { EngineSetting } from '../presets/engineSetting.js';
import type { Preset } from '../presets/preset.js';

/** What there is to say of settings beside what they do. */
export interface Remarks {
  add(said: Said): void;
  /** That a setting is ignored, or has nothing here; names that share a reason are said together. */
  because(name: string, row: EngineSetting, ignored: boolean): void;
  unknown(name: string): void;
  all(): readonly Said[];
}

/**
 * Remarks on the settings of an engine, none yet.
 *
 * @param title What the engine is called.
 */
export function createRemarks(title: string): Remarks {
  const said: Said[] = [];
  const unknown: string[] = [];
  const groups = new Map<string, { row: EngineSetting; ignored: boolean; names: string[] }>();
  return {
    add: (one) => void said.push(one),
    because(name, row, ignored) {
      const key = `${ignored} ${row.why?.en ?? ''}`;
      const group = groups.get(key) ?? { row, ignored, names: [] };
      group.names.push(name);
      groups.set(key, group);
    },
    unknown: (name) => void unknown.push(name),
    all: () => [
      ...said,
      ...[...groups.values()].map(({ row: { why }, ignored, names }) => {
        const reason = why === undefined ? say`` : saidOf(why);
        return ignored
          ? say`${names}: ${title} ignores it. ${reason}`
          : say`${names}: nothing here stands for it. ${reason}`;
      }),
      ...(unknown.length === 0 ? [] : [say`${unknown}: not known here, or not about sampling`]),
    ],
  };
}

/** Says why an engine decodes greedily, and which settings do nothing then. */
export function remarkGreedy(
  remarks: Remarks,
  name: string,
  isSet: boolean,
  settings: Readonly<Record<string, unknown>>,
  { engine, stages }: Preset,
): void {
  remarks.add(
    isSet
      ? say`${name} is false, so ${engine} takes the likeliest token`
      : say`${name} is not set, and false where it is not, so ${engine} takes the likeliest token`,
  );
  const idle = stages.filter(({ sampling, processor }) => sampling && processor in settings);
  if (idle.length > 0)
    remarks.add(say`${idle.map(({ setting }) => setting)}: nothing comes of it then`);
}
