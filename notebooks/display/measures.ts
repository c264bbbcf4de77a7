import { html } from 'htl';

/** A few numbers, each under its name, in places that do not move when the numbers change. */
export function measures(entries: Readonly<Record<string, string>>): HTMLElement {
  return html`<dl class="measures">
    ${Object.entries(entries).map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
