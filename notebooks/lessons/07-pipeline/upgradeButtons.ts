import { html } from 'htl';
import { presetNames, versionsOf, type PresetName } from '../../../src/index.js';
import { moveControl } from '../../controls/moveControl.js';
import { button, type Control } from '../../page/control.js';
import { inLanguage } from '../../page/language.js';

/** Every version of an engine that has a newer one, with the one that came next. */
const upgrades = presetNames.flatMap((name) => {
  const versions = versionsOf(name);
  const next = versions[versions.findIndex((version) => version.name === name) - 1];
  return next === undefined ? [] : [{ from: name, to: next.name as PresetName }];
});

/** Buttons, each of which compares a version of an engine with the one that came next. */
export function upgradeButtons(left: Control<PresetName>, right: Control<PresetName>): HTMLElement {
  return html`<div class="control counter">
    <span>${inLanguage({ en: 'What an upgrade changes:', zh: '升级会改变什么：' })}</span>
    ${upgrades.map(({ from, to }) =>
      button(`${from} → ${to}`, () => {
        moveControl(left)(from);
        moveControl(right)(to);
      }),
    )}
  </div>`;
}
