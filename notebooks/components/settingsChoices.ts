import type { PresetSettings } from '../../src/index.js';
import type { Control } from './control.js';
import { select } from './select.js';

/** Settings that two presets are compared under. */
export const settings = {
  defaults: { label: 'each engine’s defaults', values: {} },
  order: { label: 'T = 0.5 and top-p 0.8', values: { temperature: 0.5, topP: 0.8 } },
  ties: { label: 'top-k 1', values: { topK: 1 } },
  boundary: { label: 'T = 1, top-p 0.1, no min-p', values: { temperature: 1, topP: 0.1, minP: 0 } },
  typical: { label: 'T = 1, typical 0.5', values: { temperature: 1, typical: 0.5 } },
  zero: { label: 'T = 0', values: { temperature: 0 } },
} as const satisfies Record<string, { label: string; values: PresetSettings }>;

export type SettingsName = keyof typeof settings;

/** The list of all settings. */
export function settingsSelect(): Control<SettingsName> {
  return select<SettingsName>({
    label: 'Settings for both',
    value: 'order',
    options: Object.entries(settings).map(([value, { label }]) => ({
      value: value as SettingsName,
      label,
    })),
  });
}
