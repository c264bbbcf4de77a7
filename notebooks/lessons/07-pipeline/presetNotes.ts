import { html } from 'htl';
import { presets, type Preset, type PresetName } from '../../../src/index.js';
import { inLanguage } from '../../page/language.js';

/** What there is to know of a preset, to be opened: its conventions, since when they hold, and by what source. */
export function presetNotes(name: PresetName): HTMLElement {
  const { engine, version, source, read, notes }: Preset = presets[name];
  return html`<details class="preset-notes">
    <summary>${words.title(name)}</summary>
    <ul class="reasons">
      ${notes.map((note) => html`<li>${inLanguage(note)}</li>`)}
    </ul>
    <p>${words.since(engine, version, source ?? '', read ?? '')}</p>
  </details>`;
}

const words = inLanguage({
  en: {
    title: (name: string) => `What to know of ${name}`,
    since: (engine: string, version: string, source: string, read: string) =>
      `${engine} does so since ${version}. Source: ${source}; read on ${read}.`,
  },
  zh: {
    title: (name: string) => `关于 ${name} 应当知道的`,
    since: (engine: string, version: string, source: string, read: string) =>
      `${engine} 自 ${version} 起如此。来源：${source}；${read} 读取。`,
  },
});
