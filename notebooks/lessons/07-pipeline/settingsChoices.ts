import type { PresetSettings } from '../../../src/index.js';
import type { Control } from '../../page/control.js';
import { inLanguage } from '../../page/language.js';
import { select } from '../../controls/select.js';

/** Settings that two presets are compared under. */
export const settings = {
  defaults: { label: { en: 'each engine’s defaults', zh: '各引擎的默认设置' }, values: {} },
  order: {
    label: { en: 'T = 0.5 and top-p 0.8', zh: 'T = 0.5，top-p 0.8' },
    values: { temperature: 0.5, topP: 0.8 },
  },
  ties: { label: { en: 'top-k 1', zh: 'top-k 1' }, values: { topK: 1 } },
  boundary: {
    label: { en: 'T = 1, top-p 0.1, no min-p', zh: 'T = 1，top-p 0.1，不用 min-p' },
    values: { temperature: 1, topP: 0.1, minP: 0 },
  },
  typical: {
    label: { en: 'T = 1, typical 0.5', zh: 'T = 1，typical 0.5' },
    values: { temperature: 1, typical: 0.5 },
  },
  zero: { label: { en: 'T = 0', zh: 'T = 0' }, values: { temperature: 0 } },
} as const satisfies Record<
  string,
  { label: Readonly<Record<'en' | 'zh', string>>; values: PresetSettings }
>;

type SettingsName = keyof typeof settings;

/** The list of all settings. */
export function settingsSelect(): Control<SettingsName> {
  return select<SettingsName>({
    label: inLanguage({ en: 'Settings for both', zh: '两者的设置' }),
    value: 'order',
    options: Object.entries(settings).map(([value, { label }]) => ({
      value: value as SettingsName,
      label: inLanguage(label),
    })),
  });
}
