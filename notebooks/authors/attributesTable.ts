import { html } from 'htl';
import { loadTag, tagged, type TaggedName } from '../../src/figures/figures.js';
import { attributeNames, attributes } from '../../src/figures/tag/attributes.js';
import { inLanguage } from '../page/language.js';

/** The charts that can be embedded, and the attributes that are theirs, each with its default. */
export async function chartsTable(): Promise<HTMLElement> {
  const tags = await Promise.all(
    tagged.map(async (name) => ({ name, ...(await loadTag<TaggedName>(name)) })),
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="chart">
    <table class="attributes">
      <thead>
        <tr>
          <th scope="col">chart</th>
          <th scope="col">${inLanguage({ en: 'shows', zh: '展示' })}</th>
          <th scope="col">
            ${inLanguage({ en: 'takes, with what is so by default', zh: '接受的属性，以及默认值' })}
          </th>
        </tr>
      </thead>
      <tbody>
        ${tags.map(({ name, about, codec }) => {
          const defaults = codec.defaults({});
          const written = codec.takes.map((attribute) => {
            const value = defaults[attribute];
            return value === undefined ? attribute : `${attribute}="${value}"`;
          });
          return html`<tr>
            <th scope="row"><code>${name}</code></th>
            <td>${inLanguage(about)}</td>
            <td>${written.map((text) => html`<code>${text}</code> `)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** Every attribute, what it is for, and how it is written. */
export const attributesTable = (): HTMLElement =>
  html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label=${inLanguage({ en: 'Attributes', zh: '属性' })}
  >
    <table class="attributes">
      <thead>
        <tr>
          <th scope="col">${inLanguage({ en: 'attribute', zh: '属性' })}</th>
          <th scope="col">${inLanguage({ en: 'what it says', zh: '含义' })}</th>
          <th scope="col">${inLanguage({ en: 'such as', zh: '例如' })}</th>
        </tr>
      </thead>
      <tbody>
        ${attributeNames.map(
          (name) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${inLanguage(attributes[name].about)}</td>
              <td><code>${attributes[name].example}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
