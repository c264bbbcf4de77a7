import { html } from 'htl';
import type { Answers } from '../../../src/index.js';
import { inLanguage } from '../../page/language.js';

/** How many different answers each way of asking gave, and the first few of them. */
export function waysTable(
  ways: Readonly<Record<'warm' | 'seededOnce' | 'seededEachTime' | 'cold', Answers>>,
): HTMLElement {
  const say = inLanguage(words);
  const names = ['warm', 'seededOnce', 'seededEachTime', 'cold'] as const;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say.caption}>
    <table class="steps ways">
      <thead>
        <tr>
          <th scope="col">${say.way}</th>
          <th scope="col">${say.distinct}</th>
          <th scope="col">${say.same}</th>
        </tr>
      </thead>
      <tbody>
        ${names.map((name) => {
          const { answers } = ways[name];
          return html`<tr>
            <th scope="row">${say[name]}</th>
            <td>${answers.length}</td>
            <td>${answers.length === 1 ? say.yes : say.no}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

const words = {
  en: {
    caption: 'Twenty times the same question, in four ways',
    way: 'twenty times',
    distinct: 'different answers',
    same: 'repeatable',
    warm: 'T = 1, no seed set: another each time',
    seededOnce: 'T = 1, the seed set once, at the top',
    seededEachTime: 'T = 1, the same seed before each answer',
    cold: 'T = 0, another seed each time',
    yes: '✓ yes',
    no: '✗ no',
  },
  zh: {
    caption: '同一个问题问二十遍，四种办法',
    way: '问二十遍',
    distinct: '不同的回答',
    same: '可重复',
    warm: 'T = 1，不设种子：每次都不同',
    seededOnce: 'T = 1，只在开头设一次种子',
    seededEachTime: 'T = 1，每次回答前设同一个种子',
    cold: 'T = 0，每次换一个种子',
    yes: '✓ 是',
    no: '✗ 否',
  },
};
